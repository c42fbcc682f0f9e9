import { silencesIn } from '@shared/domain/waveform'
import { columnsOf, loudestPart, pauseRule } from '@shared/domain/waveform-shape'
import { expect, test } from 'vitest'

/** Peaks of 20 ms with these heights, 0 to 1. */
const peaksOf = (heights: readonly number[]) =>
  Int16Array.from(heights.flatMap(height => [-height * 32_767, height * 32_767]))
const many = (height: number, count: number) => Array.from({ length: count }, () => height)

test('a column is as high as the loudest of what it stands for', () => {
  const peaks = peaksOf([0.1, 0.5, 0.2, 0.3])
  expect(columnsOf(peaks, 0, 0.08, 2).map(height => height.toFixed(1))).toEqual(['0.5', '0.3'])
  expect(columnsOf(peaks, 0.04, 0.16, 3).map(height => height.toFixed(1))).toEqual(['0.3', '0.0', '0.0'])
  expect(
    columnsOf(peaks, 0, 0.08, 8)
      .map(height => height.toFixed(1))
      .slice(2, 4),
  ).toEqual(['0.5', '0.5'])
})

test('music starts where it is loudest for as long as the film', () => {
  const peaks = peaksOf([...many(0.2, 100), 1, ...many(0.2, 49), ...many(0.6, 50), ...many(0.1, 100)])
  expect(loudestPart(peaks, 1)).toBeCloseTo(3)
  expect(loudestPart(peaksOf([1, 0, 1, 0]), 0.04)).toBe(0)
  expect(loudestPart(peaks, 60)).toBe(0)
  expect(loudestPart(peaksOf([]), 1)).toBe(0)
})

test.each([
  ['a quiet voice in a quiet room', 0.001, 0.05],
  ['a loud voice in a loud room', 0.03, 0.9],
])('pauses are found with %s', (_name, room, voice) => {
  const peaks = peaksOf([...many(voice, 50), ...many(room, 20), ...many(voice, 50)])
  expect(silencesIn(peaks, pauseRule(peaks))).toMatchObject([{ from: expect.closeTo(1), to: expect.closeTo(1.4) }])
})

test('where nothing but silence is, the rule is still one', () => {
  expect(pauseRule(peaksOf(many(0, 10)))).toEqual({ level_db: -70, at_least: 0.16 })
  expect(pauseRule(peaksOf([]))).toMatchObject({ at_least: 0.16 })
})
