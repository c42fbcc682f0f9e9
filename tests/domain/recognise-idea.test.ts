import { hashtagsIn } from '@shared/domain/hashtags'
import { recogniseIdea, splitIdeas } from '@shared/domain/recognise-idea'
import { samePageKey } from '@shared/domain/web-address'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

describe('a link', () => {
  test.each([
    ['a bare address', 'https://example.com/bread', 'https://example.com/bread'],
    ['an address without its scheme', 'www.example.com/bread?page=2', 'https://www.example.com/bread?page=2'],
    ['a host and a path', 'example.com/bread', 'https://example.com/bread'],
    ['an address in a sentence', 'Do this next (see https://example.com/bread).', 'https://example.com/bread'],
    ['an address with brackets of its own', 'https://example.com/Bread_(food)', 'https://example.com/Bread_(food)'],
    ['an address after words of several lines', 'Bread\nhttps://example.com/bread!', 'https://example.com/bread'],
    ['the same address twice', 'https://example.com/a https://example.com/a', 'https://example.com/a'],
    ['an address with counters', 'https://example.com/a?utm_source=x&id=3&fbclid=y', 'https://example.com/a?id=3'],
    ['a path in another script', 'https://example.com/パン。', 'https://example.com/パン'],
  ])('is %s', (_name, text, url) => {
    expect(recogniseIdea(text)).toMatchObject({ source_type: 'link', content: text, url })
  })

  test.each([
    ['two different addresses', 'https://example.com/a and https://example.com/b'],
    ['a mail address', 'write to me@www.example.com'],
    ['a name with a dot', 'Node.js'],
    ['a scheme alone', 'https://'],
    ['an address with a password', 'https://me:secret@example.com/'],
    ['a number', '3.5/5 stars'],
  ])('is not %s', (_name, text) => {
    expect(recogniseIdea(text)).toMatchObject({ source_type: 'manual', content: text, url: null })
  })
})

describe('a hashtag idea', () => {
  test.each([
    ['#slowliving', ['slowliving']],
    ['#slowliving, #SlowLiving #brød2024', ['slowliving', 'brød2024']],
    ['#パン作り #हिन्दी', ['パン作り', 'हिन्दी']],
    ['#café\n#über', ['café', 'über']],
  ])('is %j', (text, hashtags) => {
    expect(recogniseIdea(text)).toEqual({ source_type: 'hashtag', content: text, url: null, hashtags })
  })

  test('is not a sentence with hashtags, which keeps them', () => {
    expect(recogniseIdea('Bread in winter #bread')).toMatchObject({ source_type: 'manual', hashtags: ['bread'] })
  })

  test.each(['C# for cooks', 'example.com/page#top', 'we are #1', 'Q&#39;A', '# heading'])(
    '%j has no hashtag',
    text => {
      expect(hashtagsIn(text)).toEqual([])
    },
  )

  test('a fragment of an address is no hashtag', () => {
    expect(recogniseIdea('https://example.com/a?x=#bread').hashtags).toEqual([])
  })
})

describe('several ideas', () => {
  test.each([
    ['items with dashes', '- bread in winter\n- cakes in summer', ['bread in winter', 'cakes in summer']],
    ['numbered items', '1. bread\n2) cakes\n\n3. pies', ['bread', 'cakes', 'pies']],
    ['boxes to tick', '- [ ] bread\n- [x] cakes', ['bread', 'cakes']],
    [
      'links below each other',
      'https://example.com/a\r\nhttps://example.com/b',
      ['https://example.com/a', 'https://example.com/b'],
    ],
    ['hashtags below each other', '#bread\n#cakes', ['#bread', '#cakes']],
  ])('are offered for %s', (_name, text, ideas) => {
    expect(splitIdeas(text)).toEqual(ideas)
  })

  test.each(['bread in winter', 'Bread in winter.\nIt does not rise.', '- one item', '2024 was\n2025 is'])(
    'are not seen in %j',
    text => {
      expect(splitIdeas(text)).toEqual([text])
    },
  )

  test('an empty text holds none', () => {
    expect(splitIdeas(' \n ')).toEqual([])
  })
})

test.each([
  ['https://www.example.com/bread/', 'http://example.com/bread'],
  ['https://example.com/a?b=1&a=2&utm_medium=mail', 'https://example.com/a?a=2&b=1#part'],
  ['https://m.example.com/a', 'www.example.com/a'],
])('%s and %s are the same page', (one, other) => {
  expect(samePageKey(one)).toBe(samePageKey(other))
})

test('another path or parameter is another page', () => {
  const keys = ['https://example.com/a', 'https://example.com/A', 'https://example.com/a?x=1'].map(samePageKey)
  expect(new Set(keys).size).toBe(3)
})

test('no text is too strange to be recognised, and none of its words is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      const { content, url } = recogniseIdea(text)
      expect(content).toBe(text.replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim())
      expect(url === null || URL.canParse(url) || /[^ -~]/u.test(url)).toBe(true)
      expect(splitIdeas(text).every(idea => idea !== '')).toBe(true)
    }),
  )
})
