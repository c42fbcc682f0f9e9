import { SoundPlayer } from '@renderer/features/player/sound-player'
import { keep } from '@shared/domain/samples'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const rate = 48_000

type Started = {
  readonly when: number
  readonly offset: number
  readonly samples: Float32Array
  readonly speed: number
}

/** A loudspeaker that takes note of what it is given. */
class Loudspeaker {
  static started: Started[] = []
  static ended: (() => void)[] = []
  static now = 0
  /** How much its clock goes on while samples are made ready. */
  static pace = 0
  state = 'suspended'
  destination = {}
  get currentTime() {
    return Loudspeaker.now
  }
  createGain = () => ({ connect() {}, gain: { value: 1 } })
  getOutputTimestamp = () => ({ contextTime: 0, performanceTime: 0 })
  resume = async () => {
    this.state = 'running'
  }
  suspend = async () => {
    this.state = 'suspended'
  }
  close = async () => {}
  createBuffer(_channels: number, length: number) {
    Loudspeaker.now += Loudspeaker.pace
    const channels = [new Float32Array(length), new Float32Array(length)]
    return { length, getChannelData: (channel: number) => channels[channel] }
  }
  createBufferSource() {
    const source = {
      buffer: null as unknown as { getChannelData: (channel: number) => Float32Array },
      playbackRate: { value: 1 },
      onended: null as (() => void) | null,
      connect() {},
      disconnect() {},
      stop() {},
      start(when: number, offset: number) {
        const samples = source.buffer.getChannelData(0)
        Loudspeaker.started.push({ when, offset, samples, speed: source.playbackRate.value })
        Loudspeaker.ended.push(() => source.onended?.())
      },
    }
    return source
  }
}

/** Each sample says which one it is. */
function sound(seconds: number) {
  const left = new Int16Array(seconds * rate)
  keep(
    Float32Array.from(left, (_, at) => (at % 10_007) / 10_007),
    left,
    0,
  )
  return { left, right: left }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('AudioContext', Loudspeaker)
  Object.assign(Loudspeaker, { started: [], ended: [], now: 100, pace: 0 })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** How far a window is from where the one before it ends, in samples. */
const gaps = () =>
  Loudspeaker.started.slice(1).map(({ when, offset, speed }, at) => {
    const before = Loudspeaker.started[at] as Started
    const ends = before.when + (before.samples.length / rate - before.offset) / before.speed
    return Math.round((when - offset / speed - ends) * rate)
  })

const playOut = () => {
  for (let at = 0; at < Loudspeaker.ended.length; at += 1) {
    Loudspeaker.ended[at]?.()
    vi.advanceTimersByTime(1)
  }
}

describe('the film’s sound', () => {
  it.each([1, 2])('is given in windows that meet, from the second on that is played, at a speed of %d', speed => {
    const player = new SoundPlayer()
    const film = sound(23)
    player.take(film)
    player.play(4, speed)
    vi.advanceTimersByTime(100)
    expect(Loudspeaker.started.length).toBe(3)
    playOut()
    const heard = Loudspeaker.started.flatMap(({ samples }) => [...samples])
    expect(heard.length).toBe(19 * rate)
    expect(heard[0]).toBeCloseTo(((4 * rate) % 10_007) / 10_007, 3)
    expect(heard.at(-1)).toBeCloseTo(((23 * rate - 1) % 10_007) / 10_007, 3)
    expect(gaps()).toEqual([0, 0, 0, 0].slice(0, gaps().length))
    expect(Loudspeaker.started[0]?.when).toBeGreaterThanOrEqual(100.03)
  })

  it('begins no window late as a whole, however long the page takes: what follows would sound at once with it', () => {
    Loudspeaker.pace = 0.4
    const player = new SoundPlayer()
    player.take(sound(12))
    const heard = player.play(0, 1)
    expect(heard).toBeDefined()
    expect(Loudspeaker.started[0]?.offset).toBe(0)
    Loudspeaker.pace = 3
    vi.advanceTimersByTime(100)
    const late = Loudspeaker.started.filter(({ offset }) => offset > 0)
    expect(late.length).toBeGreaterThan(0)
    for (const { when } of late) expect(when).toBeGreaterThanOrEqual(100)
    expect(gaps().every(gap => gap === 0)).toBe(true)
  })

  it('is given no more once it was stopped, and the loudspeaker is let go after a while', async () => {
    const player = new SoundPlayer()
    player.take(sound(30))
    player.play(0, 1)
    player.stop()
    vi.advanceTimersByTime(5_000)
    expect(Loudspeaker.started.length).toBe(1)
    expect(player.heard()).toBeUndefined()
  })
})
