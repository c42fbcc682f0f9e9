import { type Progress, ProgressSum } from '@main/render/render-progress'
import { expect, test } from 'vitest'

test('one bar over all steps: it never goes back, names the first step that is not done, and ends at 1', () => {
  const told: Progress[] = []
  const sum = new ProgressSum(10, progress => told.push(progress))
  sum.moved('picture', 0.5)
  sum.moved('picture', 0.4)
  sum.moved('sound', 1)
  sum.moved('picture', 1)
  sum.moved('join', 1)
  sum.moved('check', 1)
  expect(told.map(({ step, fraction }) => [step, Math.round(fraction * 100)])).toEqual([
    ['picture', 43],
    ['picture', 43],
    ['picture', 51],
    ['join', 94],
    ['check', 98],
    ['check', 100],
  ])
})

test('what came out of the cache moves the bar and tells nothing of the pace', () => {
  const told: Progress[] = []
  new ProgressSum(10, progress => told.push(progress)).given('picture', 0.9, 0.9)
  expect(told.at(-1)).toMatchObject({ speed: null, secondsLeft: null })
  expect(told.at(-1)?.fraction).toBeCloseTo(0.774)
})
