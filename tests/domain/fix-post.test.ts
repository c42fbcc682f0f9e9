import { textOn } from '@shared/domain/compose-post'
import { hashtagCount, mentionCount, utf16Units, youtubeTagsLength } from '@shared/domain/count-text'
import type { FindingRule } from '@shared/domain/finding'
import { fixedPost } from '@shared/domain/fix-post'
import type { Post } from '@shared/domain/post'
import { wordingOf } from '@shared/domain/post-wording'
import { textFindings } from '@shared/domain/preflight-text'
import { shortenText } from '@shared/domain/shorten-text'
import { countText } from '@shared/domain/text-limits'
import { describe, expect, test } from 'vitest'
import { aPost } from '../support/builders'
import { youtube } from '../support/post-builders'

const findingsOf = (post: Post) => textFindings(post.platform, wordingOf(post), post.choices)

/** Mends what the rule complains of, which must be found first and gone then. */
function mend(post: Post, rule: FindingRule): Post {
  const found = findingsOf(post).find(one => one.rule === rule)
  if (!found) throw new Error(`${rule} was not found`)
  const fixed = fixedPost(post, found)
  if (!fixed) throw new Error(`${rule} was not mended`)
  expect(findingsOf(fixed).map(one => one.rule)).not.toContain(rule)
  return fixed
}

describe('a text is shortened', () => {
  const upTo = (most: number) => (text: string) => text.length <= most

  test.each([
    ['it stays whole where it fits', 'one two', 7, 'one two'],
    ['at a word', 'one two three', 9, 'one two…'],
    ['without what cannot come last', 'one, two', 5, 'one…'],
    ['inside of a word where the first is too long', 'abcdefgh', 4, 'abc…'],
    ['never inside of a sign', '👩‍👩‍👧👩‍👩‍👧', 9, '👩‍👩‍👧…'],
    ['to nothing where nothing fits', 'one', 0, ''],
  ])('%s', (_name, text, most, expected) => {
    expect(shortenText(text, upTo(most))).toBe(expected)
  })
})

describe('a post is mended', () => {
  test('a long caption gives way at a word, and hashtags and call to action stay', () => {
    const caption = 'stars and lakes '.repeat(200)
    const fixed = mend(aPost(1, { platform: 'Instagram', caption, hashtags: ['sky'], cta: 'Save it' }), 'text-length')
    const text = textOn('Instagram', fixed)
    expect(utf16Units(text)).toBeLessThanOrEqual(2_200)
    expect(utf16Units(text)).toBeGreaterThan(2_180)
    expect(text).toMatch(/(stars|and|lakes)…\n\nSave it\n\n#sky$/)
    expect(fixed.own).toEqual(['caption'])
  })

  test('YouTube counts bytes: a description of emoji is cut to five thousand of them', () => {
    const fixed = mend(
      aPost(1, { platform: 'YouTube', title: 'T', caption: '🌌 '.repeat(1_500), choices: youtube({}) }),
      'text-length',
    )
    const { count } = countText('YouTube', textOn('YouTube', fixed))
    expect(count).toBeLessThanOrEqual(5_000)
    expect(count).toBeGreaterThan(4_980)
  })

  test('a long title, signs that are refused, too many tags', () => {
    const tags = Array.from({ length: 60 }, (_, at) => `night sky ${at}`)
    const post = aPost(1, {
      platform: 'YouTube',
      title: 'night '.repeat(30),
      caption: 'a <b> c',
      choices: youtube({ tags }),
    })
    expect(mend(post, 'title-length').title.length).toBeLessThanOrEqual(100)
    expect(mend(post, 'forbidden-signs').caption).toBe('a b c')
    const { choices } = mend(post, 'tags-length')
    const kept = choices.platform === 'YouTube' ? choices.tags : []
    expect(youtubeTagsLength(kept)).toBeLessThanOrEqual(500)
    expect(kept).toEqual(tags.slice(0, kept.length))
  })

  test('the last hashtags of the list go first, then signs in the words', () => {
    const hashtags = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    expect(mend(aPost(1, { hashtags }), 'hashtags').hashtags).toEqual(hashtags.slice(0, 5))
    const fixed = mend(aPost(1, { caption: '#a #b #c #d #e #f and #A', hashtags: ['g'] }), 'hashtags')
    expect(fixed).toMatchObject({ caption: '#a #b #c #d #e f and #A', hashtags: [] })
    expect(hashtagCount(fixed.caption)).toBe(5)
  })

  test('of too many people the last are named without being mentioned', () => {
    const caption = Array.from({ length: 22 }, (_, at) => `@one${at}`).join(' ')
    const fixed = mend(aPost(1, { platform: 'Instagram', caption }), 'mentions')
    expect(mentionCount(fixed.caption)).toBe(20)
    expect(fixed.caption).toMatch(/ one20 one21$/)
  })

  test('what words cannot mend stays as it is', () => {
    expect(
      fixedPost(aPost(1), {
        rule: 'too-long',
        severity: 'stops',
        is: 700,
        may: { least: null, most: 600 },
        fix: 'trim',
      }),
    ).toBeNull()
  })
})
