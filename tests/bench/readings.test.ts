import { expect, test } from 'vitest'
import { median, type Reading, ratios } from './readings'

const readings = (entries: Record<string, number[]>) =>
  new Map(
    Object.entries(entries).map(([work, seconds]): [string, Reading[]] => [
      work,
      seconds.map(wallSeconds => ({ wallSeconds })),
    ]),
  )

test('the median is the middle, or between the two middles, or nothing of nothing', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, undefined])
})

test('works of the same rounds are compared round by round: a slow minute is slow for both', () => {
  expect(ratios(readings({ ours: [10, 30], hand: [20, 60] }), 'ours', 'hand', 'wallSeconds')).toEqual([0.5, 0.5])
})

test('many readings of one round are compared with the median of the reference', () => {
  expect(ratios(readings({ edit: [1, 2, 4], cold: [10, 20] }), 'edit', 'cold', 'wallSeconds')).toEqual([
    1 / 15,
    2 / 15,
    4 / 15,
  ])
})

test('what was not read has no ratio', () => {
  const taken = readings({ ours: [10] })
  expect([ratios(taken, 'ours', 'hand', 'wallSeconds'), ratios(taken, 'ours', 'ours', 'cpuSeconds')]).toEqual([[], []])
})
