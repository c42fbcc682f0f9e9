import { paceOf, type Sample, withSample } from '@shared/domain/upload-pace'
import { expect, test } from 'vitest'

const after = (...samples: Sample[]) => samples.reduce<Sample[]>((kept, one) => withSample(kept, one), [])
const steady = (seconds: number, speed: number, from = 0) =>
  Array.from({ length: seconds + 1 }, (_, second) => ({ at: (from + second) * 1_000, sent: second * speed }))

test('a speed is told after a second, and how long the rest takes', () => {
  expect(paceOf(after({ at: 0, sent: 0 }, { at: 900, sent: 900 }), 10_000)).toEqual({ speed: null, left: null })
  expect(paceOf(after(...steady(2, 1_000)), 10_000)).toEqual({ speed: 1_000, left: 8 })
  expect(paceOf([], 10_000)).toEqual({ speed: null, left: null })
})

test('it follows the network: what is older than ten seconds does not count', () => {
  const slow = steady(60, 100)
  const fast = steady(12, 5_000, 60).map(({ at, sent }) => ({ at, sent: 6_000 + sent }))
  const samples = after(...slow, ...fast.slice(1))
  expect(paceOf(samples, 1e6).speed).toBe(5_000)
  expect(samples.length).toBeLessThanOrEqual(12)
})

test('where nothing moves nobody knows how long it takes', () => {
  expect(paceOf(after({ at: 0, sent: 500 }, { at: 3_000, sent: 500 }), 1_000)).toEqual({ speed: 0, left: null })
})

test('an upload that begins again is measured anew', () => {
  expect(after(...steady(5, 1_000), { at: 6_000, sent: 0 })).toEqual([{ at: 6_000, sent: 0 }])
})
