import { hashtagCount, mentionCount, utf8Bytes, utf16Units, youtubeTagsLength } from '@shared/domain/count-text'
import { platforms } from '@shared/domain/platform'
import { countText, textLimits } from '@shared/domain/text-limits'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const anyText = fc.string({ unit: 'binary', maxLength: 200 })

describe('the length of a text', () => {
  test.each([
    ['a', 1, 1],
    ['é', 1, 2],
    ['€', 1, 3],
    ['\x7f\x80', 2, 3],
    ['\u07ff\u0800', 2, 5],
    ['\uffff\u{10000}', 3, 7],
    ['😀', 2, 4],
    ['👩‍👩‍👧', 8, 18],
    ['\n', 1, 1],
    ['\ud83d', 1, 3],
  ])('%j is %i units of UTF-16 and %i bytes', (text, units, bytes) => {
    expect([utf16Units(text), utf8Bytes(text)]).toEqual([units, bytes])
  })

  test('in bytes is what an encoder writes', () => {
    fc.assert(fc.property(anyText, text => utf8Bytes(text) === new TextEncoder().encode(text).length))
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => utf8Bytes(text) === Buffer.byteLength(text)))
  })

  test('is counted by each platform in its own way', () => {
    const counts = platforms.map(platform => countText(platform, '😀€'))
    expect(counts).toEqual([
      { count: 3, most: 2_200, unit: 'utf16' },
      { count: 3, most: 2_200, unit: 'utf16' },
      { count: 3, most: 63_206, unit: 'utf16' },
      { count: 7, most: 5_000, unit: 'bytes' },
      { count: 3, most: 90, unit: 'utf16' },
      { count: 3, most: null, unit: 'utf16' },
    ])
  })
})

describe('hashtags', () => {
  test.each([
    ['#one #two', 2],
    ['#One #oNE #ONE', 1],
    ['#1 #2026 #_', 0],
    ['#2fast', 1],
    ['#one#two', 2],
    ['page#top', 1],
    ['# one', 0],
    ['#München #MÜNCHEN #日本', 2],
    ['', 0],
  ])('in %j are %i', (text, count) => {
    expect(hashtagCount(text)).toBe(count)
  })

  test('said again add nothing', () => {
    fc.assert(fc.property(anyText, text => hashtagCount(`${text} ${text}`) === hashtagCount(text)))
  })
})

test.each([
  ['@one and @two.', 2],
  ['@One @one', 1],
  ['me@home.example', 0],
  ['@', 0],
])('%j mentions %i', (text, count) => {
  expect(mentionCount(text)).toBe(count)
})

test.each([
  [[], 0],
  [['one'], 3],
  [['one', 'two'], 7],
  [['slow living'], 13],
  [['slow living', 'one'], 17],
])('tags %j count %i for YouTube', (tags, count) => {
  expect(youtubeTagsLength(tags)).toBe(count)
})

test.each(platforms)('%s has limits of text, and warns before it stops', platform => {
  const { text, hashtags } = textLimits[platform]
  for (const { stops, warns } of [text, hashtags]) expect(warns ?? 0).toBeLessThanOrEqual(stops ?? Infinity)
})
