import { linesOf } from '@renderer/features/ideas/text-lines'
import { expect, test } from 'vitest'

/** Ten pixels a letter. */
const tens = (word: string) => word.length * 10

test.each([
  ['a short text is one line', 'one two', 1],
  ['what does not fit goes to the next line', 'one two three', 2],
  ['a word exactly as wide as the box fits', 'abcdefghij', 1],
  ['a word wider than the box is broken', 'abcdefghijklm', 2],
  ['after a broken word there is room for what is left of its line', 'abcdefghijklm one', 2],
  ['a line may end behind a hyphen', 'one two-three four', 2],
  ['where nothing follows a hyphen there is a space', 'four- fives', 2],
  ['a new line is a new line', 'one\ntwo', 2],
  ['no more than the most are counted', 'one two three four five six seven', 3],
  ['nothing is one line', '', 1],
])('%s', (_rule, text, lines) => {
  expect(linesOf(text, 100, 3, tens)).toBe(lines)
})
