import type { ToPainter } from '@renderer/features/player/painter/messages'
import { Transport } from '@renderer/features/player/transport'
import { openFilm, play, usePlayback } from '@renderer/playback/playback-store'
import { assemblyOf } from '@shared/domain/assembly'
import { emptyFilm } from '@shared/domain/film'
import { viewOf } from '@shared/domain/film-view'
import { planRender } from '@shared/domain/render-plan'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aBeat, scriptId } from '../support/builders'

vi.mock('@renderer/features/player/mixer', () => ({
  Mixer: class {
    mix() {}
    close() {}
  },
}))
vi.mock('@renderer/features/player/sound-player', () => ({
  SoundPlayer: class {
    play() {}
    stop() {}
    close() {}
    heard() {}
  },
}))

const view = viewOf(
  planRender(assemblyOf({ title: '', beats: [aBeat(1)], language: 'en' }, emptyFilm, 'vertical'), new Map()),
)
let told: ToPainter[]
let transport: Transport
const now = () => usePlayback.getState()
const turn = () => told.reduce((last, message) => ('turn' in message ? message.turn : last), 0)
const plays = () => told.filter(message => message.kind === 'play')

beforeEach(() => {
  openFilm(scriptId(2), 30, 10)
  openFilm(scriptId(1), view.fps, view.frames)
  told = []
  transport = new Transport(
    message => told.push(message),
    () => {},
  )
  transport.show(view, {})
})
afterEach(() => transport.close())

const shown = (frame: number, of = turn()) =>
  transport.take({ kind: 'shown', frame, dropped: 0, isPlaying: true, turn: of })

describe('the transport', () => {
  it('leaves the playhead where it was put when a frame from before arrives late', () => {
    play()
    const before = turn()
    usePlayback.setState({ frame: 20 })
    shown(5, before)
    transport.take({ kind: 'ended', turn: before })
    expect(now()).toMatchObject({ frame: 20, rate: 1 })
  })

  it('plays on where the film is given anew', () => {
    play()
    const { length } = plays()
    transport.show(view, {})
    expect(plays()).toHaveLength(length)
  })

  it('begins once where a loop begins', () => {
    usePlayback.setState({ isLooping: true, marked: { from: 3, to: 9 } })
    play()
    const { length } = plays()
    shown(9)
    expect(plays().slice(length)).toMatchObject([{ frame: 3 }])
  })

  it('loops from the start where the film has become shorter than the loop', () => {
    usePlayback.setState({ isLooping: true, marked: { from: view.frames + 5, to: null } })
    play()
    transport.take({ kind: 'ended', turn: turn() })
    expect(now().frame).toBe(0)
  })

  it('leaves nothing playing behind', () => {
    play()
    transport.close()
    expect(now().rate).toBe(0)
  })
})
