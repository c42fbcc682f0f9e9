import { lengthMiss } from '@renderer/features/write/length-miss'
import { missWords } from '@renderer/features/write/length-text'
import { startWords, words } from '@renderer/words/words'
import { beforeAll, expect, test } from 'vitest'

beforeAll(startWords)

test.each([
  [22, 15, '7 s over'],
  [60, 180, '2 min under'],
  [61.2, 180, '1 min 59 s under'],
  [90, 15, '1 min 15 s over'],
])('%d s where %d s were asked for is told: %s', (read, target, told) => {
  expect(missWords(words, lengthMiss(read, target) ?? 0)).toBe(told)
})

test.each([
  [36, 30],
  [24.4, 30],
  [30, 30],
])('%d s is about as long as %d s', (read, target) => {
  expect(lengthMiss(read, target)).toBeNull()
})
