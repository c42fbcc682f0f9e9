import { FrameLoop } from '@renderer/features/player/painter/frame-loop'
import { type FromPainter, sharedNow } from '@renderer/features/player/painter/messages'
import type { FilmView } from '@shared/domain/film-view'
import { beforeEach, describe, expect, it, vi } from 'vitest'

const view: FilmView = {
  ...{ size: { width: 108, height: 192 }, fps: 30, frames: 900 },
  ...{ shots: [], logos: [], text: { document: '', borders: [] } },
}

/** A loop over a painter whose next picture is there when the test says so. */
function opened() {
  const told: FromPainter[] = []
  const asked: { frame: number; done: () => void; fail: () => void }[] = []
  const paint = (frame: number) =>
    new Promise<void>((resolve, reject) => asked.push({ frame, done: resolve, fail: () => reject(new Error('no')) }))
  const loop = new FrameLoop({ view, paint }, message => told.push(message))
  return { loop, told, asked }
}

const turns = () => new Promise(resolve => setTimeout(resolve, 5))

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (go: () => void) => setTimeout(go, 1))
})

describe('the frames of a stage', () => {
  it('goes on after a frame that could not be drawn', async () => {
    const { loop, told, asked } = opened()
    loop.show({ frame: 3, turn: 1 })
    asked[0]?.fail()
    await turns()
    loop.show({ frame: 4, turn: 2 })
    asked[1]?.done()
    await turns()
    expect(told).toContainEqual({ kind: 'shown', frame: 4, dropped: 0, isPlaying: false, turn: 2 })
  })

  it('plays from an earlier frame though a later one was still being drawn', async () => {
    const { loop, asked } = opened()
    loop.play({ frame: 500, at: sharedNow(), rate: 1, turn: 1 })
    expect(asked[0]?.frame).toBe(500)
    loop.play({ frame: 100, at: sharedNow(), rate: 1, turn: 2 })
    asked[0]?.done()
    await turns()
    expect(asked[1]?.frame).toBeGreaterThanOrEqual(100)
    expect(asked[1]?.frame).toBeLessThan(500)
    loop.show({ frame: 0, turn: 3 })
  })

  it('names what was asked for in what it says of a frame that is wanted no more', async () => {
    const { loop, told, asked } = opened()
    loop.play({ frame: 500, at: sharedNow(), rate: 1, turn: 1 })
    loop.show({ frame: 10, turn: 2 })
    asked[0]?.done()
    await turns()
    asked[1]?.done()
    await turns()
    expect(told.map(({ kind, ...rest }) => 'turn' in rest && [kind, rest.turn])).toEqual([
      ['shown', 1],
      ['shown', 2],
    ])
  })
})
