import { numberOf } from '@renderer/components/number-field'
import { expect, test } from 'vitest'

test.each([
  ['', null],
  [' 2.5 ', 2.5],
  ['0,15', 0.15],
  ['12', 12],
  ['12.', 12],
  ['-1', undefined],
  ['1e3', undefined],
  ['two', undefined],
  ['1.000,5', undefined],
])('%j is the number %j', (text, number) => {
  expect(numberOf(text)).toBe(number)
})
