import { Ducker, samplesAGain } from '@shared/domain/ducking'
import { Limiter } from '@shared/domain/limiter'
import { LoudnessMeter } from '@shared/domain/loudness'
import { mixSound } from '@shared/domain/mix-sound'
import { keep, play, type Stereo, silence } from '@shared/domain/samples'
import { seconds } from '@shared/domain/time'
import { describe, expect, test } from 'vitest'

const rate = 48_000
const tone = (length: number, level: number, hertz = 997) =>
  Float32Array.from({ length: length * rate }, (_, at) => level * Math.sin((2 * Math.PI * hertz * at) / rate))
const both = (channel: Float32Array<ArrayBuffer>): Stereo => ({ left: channel, right: channel })
const kept = (channel: Float32Array) => {
  const samples = new Int16Array(channel.length * 2)
  keep(
    Float32Array.from({ length: samples.length }, (_, at) => channel[at >> 1] ?? 0),
    samples,
    0,
  )
  return samples
}
const played = (samples: Int16Array, start: number, count: number) => {
  const values = new Float32Array(count)
  play(samples, start, values)
  return values
}
const heard = (samples: Int16Array, from = 0, to = samples.length / rate) =>
  played(samples, Math.round(from * rate), Math.round((to - from) * rate))
const loudest = (samples: Float32Array) => samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
/** Stretches of a sound one after the other, each a multiple of 100 ms but the last. */
const stretches = ({ left, right }: Stereo, tenths: readonly number[]): Stereo[] => {
  const ends = tenths.map((_, at) => tenths.slice(0, at + 1).reduce((sum, one) => sum + one, 0) * 4_800)
  return [...ends, left.length].map((end, at) => {
    const from = ends[at - 1] ?? 0
    return { left: left.slice(from, end), right: right.slice(from, end) }
  })
}
const loudnessOf = (sound: Stereo, tenths: readonly number[] = []) => {
  const meter = new LoudnessMeter()
  for (const stretch of stretches(sound, tenths)) meter.hear(stretch)
  return meter.loudness()
}
const limited = (sound: Stereo, limit: number, tenths: readonly number[] = []) => {
  const limiter = new Limiter(limit)
  const parts = stretches(sound, tenths)
  return parts.flatMap((part, at) => [...limiter.limited(part, parts[at + 1] ?? silence(0)).left])
}

describe('kept samples', () => {
  test('are what was kept to a 16,384th, up to twice full scale', () => {
    const samples = Float32Array.of(0, 0.3, -0.7, 1, -1.9, 2.5)
    const one = new Int16Array(8)
    keep(samples, one, 1)
    const again = played(one, 1, 6)
    for (const [at, value] of [0, 0.3, -0.7, 1, -1.9, 2].entries()) expect(again[at]).toBeCloseTo(value, 3.9)
    expect([one[0], one[7]]).toEqual([0, 0])
  })
})

describe('loudness', () => {
  test('a tone of 997 Hz at full scale on both sides has 0.0 LUFS, at a tenth −20 (ITU-R BS.1770)', () => {
    expect(loudnessOf(both(tone(3, 1)))).toBeCloseTo(0, 0)
    expect(loudnessOf(both(tone(3, 0.1)))).toBeCloseTo(-20, 0)
  })

  test('silence, and less than 0.4 s, have none', () => {
    expect(loudnessOf(silence(rate))).toBeNull()
    expect(loudnessOf(both(tone(0.3, 1)))).toBeNull()
  })

  test('pauses do not count', () => {
    const spoken = new Float32Array(10 * rate)
    spoken.set(tone(3, 0.1))
    expect(loudnessOf(both(spoken))).toBeCloseTo(-20, 0)
  })

  test('is the same in whichever stretches it is heard', () => {
    const spoken = tone(5, 0.2)
    spoken.set(tone(1, 0.7, 300), 2 * rate)
    expect(loudnessOf(both(spoken), [1, 7, 20, 3])).toBe(loudnessOf(both(spoken)))
  })
})

describe('ducking', () => {
  test('music stays whole in silence and goes far down while somebody speaks', () => {
    const key = new Float32Array(4 * rate)
    key.set(tone(1, 0.5), rate)
    const gains = new Ducker().gains(both(key))
    const at = (second: number) => gains[Math.floor((second * rate) / samplesAGain)]
    expect(at(0.9)).toBe(1)
    expect(at(1.9)).toBeLessThan(0.2)
    expect(at(3.9)).toBeGreaterThan(0.9)
    const ducker = new Ducker()
    expect(stretches(both(key), [3, 12, 8]).flatMap(part => [...ducker.gains(part)])).toEqual([...gains])
  })
})

describe('the limiter', () => {
  test('keeps peaks under the limit, and lets through what lies under it, 2 ms late', () => {
    const loud = limited(both(tone(1, 1.4)), 0.8)
    expect(Math.max(...loud.map(Math.abs))).toBeLessThanOrEqual(0.8 + 1e-6)
    const quiet = tone(1, 0.5)
    expect(limited(both(quiet), 0.8).slice(96)).toEqual([...quiet.slice(0, -96)])
  })

  test('does the same in whichever stretches it gets a sound', () => {
    const loud = tone(2, 0.5)
    for (const second of [0.0999, 0.1002, 0.8, 1.4997]) loud.set(tone(0.002, 3), Math.round(second * rate))
    expect(limited(both(loud), 0.8, [1, 7, 2, 5])).toEqual(limited(both(loud), 0.8))
  })
})

describe('a mix', () => {
  const plan = { fps: 30, frames: 90, loudness: null }

  test('is as long as the film, with each piece at its place and volume', () => {
    const { left, right } = mixSound(plan, [{ samples: kept(tone(1, 0.5)), volume: 0.5, start: rate }], null)
    expect(left.length).toBe(3 * rate)
    expect([loudest(heard(left, 0, 1)), loudest(heard(left, 2))]).toEqual([0, 0])
    expect(loudest(heard(right, 1, 2))).toBeCloseTo(0.25, 2)
  })

  test('is brought to its loudness', () => {
    const { left, right, loudness } = mixSound(
      { ...plan, loudness: -14 },
      [{ samples: kept(tone(3, 0.05)), volume: 1, start: 0 }],
      null,
    )
    expect(loudness).toBeCloseTo(-26, 0)
    expect(loudnessOf({ left: heard(left), right: heard(right) })).toBeCloseTo(-14, 0)
  })

  test('has music that comes in, goes at the end and is silent past its own end', () => {
    const look = { media: 'bed', from: seconds(0), volume: 1, duck: false, fadeIn: 0.5, fadeOut: 1, loop: false }
    const { left } = mixSound(plan, [], { pieces: [{ samples: kept(tone(3, 0.5)), start: 0 }], look })
    expect(loudest(heard(left, 0, 0.05))).toBeLessThan(0.06)
    expect(loudest(heard(left, 1, 1.5))).toBeCloseTo(0.5, 2)
    expect(loudest(heard(left, 2.95))).toBeLessThan(0.06)
    const short = mixSound(plan, [], { pieces: [{ samples: kept(tone(1, 0.5)), start: 0 }], look })
    expect(loudest(heard(short.left, 1.1))).toBe(0)
  })

  test('has the music of a long film in parts, and a piece over the border of two windows whole', () => {
    const look = { media: 'bed', from: seconds(0), volume: 1, duck: false, fadeIn: 0, fadeOut: 0, loop: true }
    const half = kept(tone(2, 0.5))
    const pieces = [0, 2, 4].map(second => ({ samples: half, start: second * rate }))
    const { left } = mixSound({ ...plan, frames: 180 }, [], { pieces, look })
    for (const from of [0, 2, 4])
      expect(heard(left, from, from + 2)).toEqual(
        heard(mixSound({ ...plan, frames: 60 }, [], { pieces: pieces.slice(0, 1), look }).left),
      )
  })
})
