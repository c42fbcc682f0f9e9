import { wordDifference } from '@renderer/features/write/word-difference'
import { expect, test } from 'vitest'

const shown = (before: string, after: string, language: string) =>
  wordDifference(before, after, language).map(({ kind, text }) => `${kind}: ${text.trim()}`)

test('a difference is told word by word, never within one', () => {
  expect(shown('You read the page twice.', 'You skim the page twice.', 'en')).toEqual([
    'same: You',
    'gone: read',
    'new: skim',
    'same: the page twice.',
  ])
})

test('words of a language that writes no spaces are told apart too', () => {
  expect(shown('私は猫が好きです。', '私は犬が好きです。', 'ja')).toEqual([
    'same: 私は',
    'gone: 猫',
    'new: 犬',
    'same: が好きです。',
  ])
})

test('both texts can be read out of their difference, also under a language the system does not know', () => {
  const [before, after] = ['One two  three.\nFour', 'Two three, four!']
  const pieces = wordDifference(before, after, 'xx-Nowhere')
  const without = (left: string) =>
    pieces
      .filter(piece => piece.kind !== left)
      .map(piece => piece.text)
      .join('')
      .replace(/\s+/g, '')
  expect(without('new')).toBe(before.replace(/\s+/g, ''))
  expect(without('gone')).toBe(after.replace(/\s+/g, ''))
})
