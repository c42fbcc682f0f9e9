import { type CoverCandidate, chooseCovers, differenceOf } from '@shared/domain/cover-choice'
import { expect, test } from 'vitest'

const width = 16
const picture = (at: number, luma: (x: number, y: number) => number): CoverCandidate => ({
  at,
  width,
  luma: Uint8Array.from({ length: width * width }, (_, place) => luma(place % width, Math.floor(place / width))),
})
const checked = picture(1, (x, y) => ((x + y) % 2 === 0 ? 90 : 150))
const flat = picture(2, () => 118)
const black = picture(3, () => 2)

test('a sharp picture of middle brightness comes first, a black one last', () => {
  expect(chooseCovers([black, flat, checked], 3).map(one => one.at)).toEqual([1, 2, 3])
})

test('a picture like the one chosen before it stands behind one that is other, though sharper', () => {
  const again = { ...checked, at: 4 }
  const other = picture(5, x => (x < width / 2 ? 40 : 200))
  expect(chooseCovers([checked, again, other], 3).map(one => one.at)).toEqual([1, 5, 4])
})

test('no more are chosen than there are', () => {
  expect(chooseCovers([flat], 12)).toHaveLength(1)
  expect(chooseCovers([], 12)).toEqual([])
})

test('a picture does not differ from itself', () => {
  expect(differenceOf(checked, checked)).toBe(0)
  expect(differenceOf(flat, black)).toBe(1)
})
