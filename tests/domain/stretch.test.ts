import { common, joined, stretch, without } from '@shared/domain/stretch'
import { expect, test } from 'vitest'

test('stretches that touch or overlap are one', () => {
  expect(joined([stretch(4, 6), stretch(0, 1), stretch(1, 2), stretch(5, 5.5)])).toEqual([stretch(0, 2), stretch(4, 6)])
})

test('what two lists have in common lies in both', () => {
  expect(common([stretch(0, 3), stretch(5, 9)], [stretch(2, 6), stretch(8, 20)])).toEqual([
    stretch(2, 3),
    stretch(5, 6),
    stretch(8, 9),
  ])
  expect(common([stretch(0, 1)], [stretch(1, 2)])).toEqual([])
})

test('what is taken away may lie anywhere', () => {
  const all = [stretch(0, 4), stretch(6, 8)]
  expect(without(all, [])).toEqual(all)
  expect(without(all, [stretch(1, 2), stretch(3, 7), stretch(9, 9.5)])).toEqual([
    stretch(0, 1),
    stretch(2, 3),
    stretch(7, 8),
  ])
})
