import { lackingTime } from '@renderer/components/format-time'
import { expect, test } from 'vitest'

test.each([
  [11, '11'],
  [10.2, '11'],
  [2.000_000_1, '2'],
  [0.95, '1'],
  [0.31, '0.4'],
])('of %f seconds of footage missing it is said: %s s', (seconds, said) => {
  expect(lackingTime(seconds)).toBe(said)
})
