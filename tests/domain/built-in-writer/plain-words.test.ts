import { plainWords } from '@shared/domain/built-in-writer/plain-words'
import { pageSentences, sentencesOf } from '@shared/domain/built-in-writer/sentences'
import { beginning, cutTo, withoutDangling } from '@shared/domain/built-in-writer/speakable'
import { describe, expect, test } from 'vitest'

const plain = (text: string, known = '') => plainWords(text, { language: 'en', known })

describe('an idea as it is spoken', () => {
  test.each([
    ['#slowliving', 'slow living'],
    ['#SlowLiving #homeOffice', 'slow living, home office'],
    ['#sourdoughstarter', 'sourdough starter'],
    ['#zxqvian', 'zxqvian'],
    ['#AI', 'AI'],
    ['#30daychallenge', '30 daychallenge'],
    ['Best #sourdough tips #bread #baking', 'Best sourdough tips'],
    ['HOW TO USE AI AT HOME', 'How to use AI at home'],
    ["I CAN'T BELIEVE IT", "I can't believe it"],
    ['Why Your Bread Fails In January', 'Why your bread fails in January'],
    ['Why Google Killed It', 'Why Google killed it'],
    ['The iPhone Trick Nobody Knows', 'The iPhone trick nobody knows'],
    ['bread 🍞🔥!!!', 'bread!'],
    ['what?!?', 'what?'],
    ['Read https://example.com/x?y=1 twice', 'Read twice'],
    ['one\ttwo\u200b \u202ethree', 'one two three'],
    ['🍞🍞', ''],
    ['', ''],
  ])('%j is %j', (text, expected) => {
    expect(plain(text)).toBe(expected)
  })

  test('a name stays one where the page writes it so', () => {
    const known = 'The bakery of Marta Lind is small. The bread there is good.'
    expect(plain('How Marta Lind Saved Her Bread', known)).toBe('How Marta Lind saved her bread')
  })

  test('German keeps its capitals', () => {
    expect(plainWords('Warum Brot Im Winter Fällt', { language: 'de' })).toBe('Warum Brot Im Winter Fällt')
  })
})

describe('sentences', () => {
  test.each([
    ['Dr. Lind bakes. She is good.', ['Dr. Lind bakes.', 'She is good.']],
    ['It costs 3.50 a loaf! Really?', ['It costs 3.50 a loaf!', 'Really?']],
    ['冬です。パンが膨らまない。', ['冬です。', 'パンが膨らまない。']],
    ['لماذا؟ الخميرة باردة.', ['لماذا؟', 'الخميرة باردة.']],
    ['no end', ['no end']],
  ])('of %j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected)
  })

  test('of a page without what stands around it', () => {
    const page =
      'Menu\nAccept all cookies.\nBread needs warmth.\nSubscribe today!\nBread needs warmth.\nIn this article we bake.'
    expect(pageSentences(page)).toEqual(['Bread needs warmth.'])
  })
})

describe('a sentence is cut', () => {
  test.each([
    [
      'where the rest can be missed',
      'The flour is cold as well, which pulls the whole dough down by several degrees.',
      'The flour is cold as well.',
    ],
    [
      'at a semicolon',
      'Do not add more starter; too much of it makes the bread sour and flat in the end.',
      'Do not add more starter.',
    ],
  ])('%s', (_name, text, expected) => {
    expect(cutTo(text, 3, 'en')).toBe(expected)
  })

  test.each([
    ['inside a list', 'You need good flour, clean water, and a little salt from the sea.'],
    [
      'before what it waits for',
      'When the kitchen is cold, and it often is, nothing rises before the next evening comes.',
    ],
    [
      'after a word that leads to nothing',
      'The rule that I follow is, because I like it, the one that everybody else forgets.',
    ],
  ])('never %s', (_name, text) => {
    expect(cutTo(text, 3, 'en')).toBeNull()
  })
})

test('a title ends in a whole word that leads somewhere', () => {
  expect(beginning('Why sourdough fails in winter and what you can do about it at home', 42)).toBe(
    'Why sourdough fails in winter',
  )
  expect(withoutDangling('the best of the')).toBe('the best')
})
