import { duckingGains } from '@shared/domain/ducking'
import { limitPeaks } from '@shared/domain/limiter'
import { loudnessOf } from '@shared/domain/loudness'
import { mixSound } from '@shared/domain/mix-sound'
import { seconds } from '@shared/domain/time'
import { describe, expect, test } from 'vitest'

const rate = 48_000
const tone = (length: number, level: number, hertz = 997) =>
  Float32Array.from({ length: length * rate }, (_, at) => level * Math.sin((2 * Math.PI * hertz * at) / rate))
const inTurn = (channel: Float32Array) =>
  Float32Array.from({ length: channel.length * 2 }, (_, at) => channel[at >> 1] ?? 0)
const loudest = (samples: Float32Array) => samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

describe('loudness', () => {
  test('a tone of 997 Hz at full scale on both sides has 0.0 LUFS, at a tenth −20 (ITU-R BS.1770)', () => {
    expect(loudnessOf(tone(3, 1), tone(3, 1))).toBeCloseTo(0, 0)
    expect(loudnessOf(tone(3, 0.1), tone(3, 0.1))).toBeCloseTo(-20, 0)
  })

  test('silence, and less than 0.4 s, have none', () => {
    expect(loudnessOf(new Float32Array(rate), new Float32Array(rate))).toBeNull()
    expect(loudnessOf(tone(0.3, 1), tone(0.3, 1))).toBeNull()
  })

  test('pauses do not count', () => {
    const spoken = new Float32Array(10 * rate)
    spoken.set(tone(3, 0.1))
    expect(loudnessOf(spoken, spoken)).toBeCloseTo(-20, 0)
  })
})

describe('ducking', () => {
  test('music stays whole in silence and goes far down while somebody speaks', () => {
    const key = new Float32Array(4 * rate)
    key.set(tone(1, 0.5), rate)
    const { gains, samples } = duckingGains(key, key)
    const at = (second: number) => gains[Math.floor((second * rate) / samples)]
    expect(at(0.9)).toBe(1)
    expect(at(1.9)).toBeLessThan(0.2)
    expect(at(3.9)).toBeGreaterThan(0.9)
  })
})

test('peaks stay under the limit, and what lies under it is let through', () => {
  const left = tone(1, 1.4)
  limitPeaks(left, left.slice(), 0.8)
  expect(loudest(left)).toBeLessThanOrEqual(0.8 + 1e-6)
  const quiet = tone(1, 0.5)
  limitPeaks(quiet, quiet.slice(), 0.8)
  expect(loudest(quiet)).toBeCloseTo(0.5, 3)
})

describe('a mix', () => {
  const plan = { fps: 30, frames: 90, loudness: null }

  test('is as long as the film, with each piece at its place and volume', () => {
    const { left, right } = mixSound(plan, [{ samples: inTurn(tone(1, 0.5)), volume: 0.5, start: rate }], null)
    expect(left.length).toBe(3 * rate)
    expect([loudest(left.subarray(0, rate)), loudest(left.subarray(2 * rate))]).toEqual([0, 0])
    expect(loudest(right.subarray(rate, 2 * rate))).toBeCloseTo(0.25, 2)
  })

  test('is brought to its loudness', () => {
    const { left, right, loudness } = mixSound(
      { ...plan, loudness: -14 },
      [{ samples: inTurn(tone(3, 0.05)), volume: 1, start: 0 }],
      null,
    )
    expect(loudness).toBeCloseTo(-26, 0)
    expect(loudnessOf(left, right)).toBeCloseTo(-14, 0)
  })

  test('has music that comes in, goes at the end and is silent past its own end', () => {
    const look = { media: 'bed', from: seconds(0), volume: 1, duck: false, fadeIn: 0.5, fadeOut: 1, loop: false }
    const { left } = mixSound(plan, [], { samples: inTurn(tone(3, 0.5)), look })
    expect(loudest(left.subarray(0, 2_400))).toBeLessThan(0.06)
    expect(loudest(left.subarray(rate, 1.5 * rate))).toBeCloseTo(0.5, 2)
    expect(loudest(left.subarray(2.95 * rate))).toBeLessThan(0.06)
    const short = mixSound(plan, [], { samples: inTurn(tone(1, 0.5)), look })
    expect(loudest(short.left.subarray(1.1 * rate))).toBe(0)
  })
})
