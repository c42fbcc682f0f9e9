import { tellingWords } from '@renderer/features/versions/telling-words'
import { expect, test } from 'vitest'
import { aBeat } from '../support/builders'

const saying = (...texts: string[]) => ({ title: 'T', beats: texts.map((text, at) => aBeat(at + 1, { text })) })

test.each([
  ['how it begins', saying('One', 'Two'), undefined, 'One'],
  ['where it begins as the one before, what it alone says', saying('One', 'Three'), saying('One', 'Two'), 'Three'],
  ['where it says the same, how it begins', saying('One', 'Two'), saying('One', 'Two'), 'One'],
  ['without words, its title', saying('', ' '), undefined, 'T'],
])('a version is known by %s', (_how, version, older, words) => {
  expect(tellingWords(version, older)).toBe(words)
})
