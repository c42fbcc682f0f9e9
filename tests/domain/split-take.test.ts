import { moveBorder, splitTake } from '@shared/domain/split-take'
import { seconds } from '@shared/domain/time'
import type { Stretch } from '@shared/domain/waveform'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const at = (from: number, to: number): Stretch => ({ from: seconds(from), to: seconds(to) })
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')

test('a take is cut in the pauses nearest to where each beat should end', () => {
  const silences = [at(0, 0.5), at(2.4, 3), at(5.4, 5.6), at(9, 10)]
  const stretches = splitTake([words(5), words(6), words(8)], 'en', silences, seconds(10))
  expect(stretches).toHaveLength(3)
  expect(stretches[0]?.from).toBeCloseTo(0.4)
  expect(stretches[0]?.to).toBeCloseTo(2.7)
  expect(stretches[1]?.to).toBeCloseTo(5.5)
  expect(stretches[2]?.to).toBeCloseTo(9.15)
})

test('a short breath inside a beat is no border where a long pause is near', () => {
  const silences = [at(1, 1.15), at(2.9, 3.8), at(5, 5.15)]
  const [first] = splitTake([words(8), words(8)], 'en', silences, seconds(7))
  expect(first?.to).toBeCloseTo(3.35)
})

test('a reader without a pause is cut by the length of the words', () => {
  const [first, second] = splitTake([words(2), words(6)], 'en', [], seconds(8))
  expect(first).toEqual({ from: 0, to: 2 })
  expect(second).toEqual({ from: 2, to: 8 })
})

test('a slow reader is measured by his own pace', () => {
  const silences = [at(9.5, 10.5), at(14.8, 15.2)]
  const [first] = splitTake([words(5), words(5)], 'en', silences, seconds(20))
  expect(first?.to).toBeCloseTo(10)
})

test('whatever the take and the beats, every beat has a stretch and they follow on each other', () => {
  const text = fc.integer({ min: 0, max: 40 }).map(words)
  const pauses = fc
    .array(fc.tuple(fc.double({ min: 0, max: 59, noNaN: true }), fc.double({ min: 0.05, max: 1, noNaN: true })))
    .map(list => list.sort((a, b) => a[0] - b[0]).map(([from, length]) => at(from, Math.min(60, from + length))))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), pauses, (texts, silences) => {
      const stretches = splitTake(texts, 'en', silences, seconds(60))
      expect(stretches).toHaveLength(texts.length)
      stretches.forEach((one, index) => {
        expect(one.to).toBeGreaterThan(one.from)
        if (index > 0) expect(one.from).toBe(stretches[index - 1]?.to)
      })
    }),
  )
})

test('a border moves both of its neighbours and none of them away', () => {
  const two = [at(0, 2), at(2, 4), at(4, 6)]
  expect(moveBorder(two, 0, 3)).toEqual([at(0, 3), at(3, 4), at(4, 6)])
  expect(moveBorder(two, 0, 9)[1]).toEqual(at(3.7, 4))
  expect(moveBorder(two, 1, -1)[1]).toEqual(at(2, 2.3))
  expect(moveBorder(two, 2, 5)).toEqual(two)
})
