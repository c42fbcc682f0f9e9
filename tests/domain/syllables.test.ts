import { syllablesIn } from '@shared/domain/syllables'
import { expect, test } from 'vitest'

test.each([
  ['a', 'en', 1],
  ['reads', 'en', 1],
  ['landing', 'en', 2],
  ['phone', 'en', 1],
  ['table', 'en', 2],
  ['telephone', 'en', 3],
  ['telefone', 'pt', 4],
  ['porte', 'fr', 1],
  ['USB', 'en', 3],
  ['Straße', 'de', 2],
  ['молоко', 'ru', 3],
  ['καλημέρα', 'el', 4],
  ['東京', 'ja', 2],
  ['きょう', 'ja', 2],
  ['안녕하세요', 'ko', 5],
  ['नमस्ते', 'hi', 3],
  ['राम', 'hi', 1],
  ['مرحبا', 'ar', 3],
  ['שלום', 'he', 2],
  ['2024', 'en', 6],
  ['—', 'en', 0],
  ['🚀', 'en', 0],
])('%s (%s) has %d syllables', (word, language, count) => {
  expect(syllablesIn(word, language)).toBe(count)
})
