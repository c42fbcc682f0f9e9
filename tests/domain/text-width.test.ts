import { fitWords, textWidth, wrapWords } from '@shared/domain/text-width'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('wide letters are wider than narrow ones, marks have no width', () => {
  expect(textWidth('MMM')).toBeCloseTo(2.82)
  expect(textWidth('iii')).toBeCloseTo(0.84)
  expect(textWidth('e\u0301')).toBe(textWidth('e'))
  expect(textWidth('星')).toBe(1)
})

test('lines are as long as they may be and no word is lost', () => {
  expect(wrapWords(['aa', 'bb', 'cc', 'dd'], 3)).toEqual([
    ['aa', 'bb'],
    ['cc', 'dd'],
  ])
})

test('words that fit get the full size, in lines as even as they go', () => {
  const box = { width: 800, height: 400, mostLines: 2 }
  expect(fitWords('one two three four'.split(' '), box, 100)).toEqual({
    lines: [
      ['one', 'two'],
      ['three', 'four'],
    ],
    size: 100,
  })
})

test('whatever the words, they stay inside the box as long as letters can be read', () => {
  const words = fc.array(
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }).map(text => text.replaceAll(' ', '_')),
    { minLength: 1, maxLength: 60 },
  )
  fc.assert(
    fc.property(words, given => {
      const { lines, size } = fitWords(given, { width: 900, height: 1_200, mostLines: 40 }, 110)
      expect(lines.flat()).toEqual(given)
      if (size === 12) return
      expect(Math.max(...lines.map(line => textWidth(line.join(' ')) * size))).toBeLessThanOrEqual(900)
      expect(lines.length * size).toBeLessThanOrEqual(1_200)
    }),
  )
})
