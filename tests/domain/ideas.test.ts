import { findIdeas, ideasByStage, sortIdeas } from '@shared/domain/find-ideas'
import { hashtagUse } from '@shared/domain/hashtag-use'
import { ideasOf, tagsInUse } from '@shared/domain/idea'
import type { Prompt } from '@shared/domain/prompt'
import { asTag, withTag } from '@shared/domain/tag'
import { describe, expect, test } from 'vitest'
import { aLink, aPrompt, promptId } from '../support/builders'

const ideas = (...prompts: Prompt[]) => ideasOf(prompts, new Map())
const all = { search: '', source: null, tag: null }

describe('the list of ideas', () => {
  test('leaves out those without words and link: they belong to scripts begun by hand', () => {
    const shown = ideas(aPrompt(1, { content: ' ' }), aPrompt(2), aPrompt(3, { content: '', link: aLink() }))
    expect(shown.map(idea => idea.id)).toEqual([promptId(2), promptId(3)])
  })

  test.each([
    [
      'its own words',
      aPrompt(1, { content: 'Mine https://example.com/page', link: aLink({ title: 'Theirs' }) }),
      'Mine',
    ],
    [
      'its page’s title where it is only a link',
      aPrompt(1, { content: 'https://example.com/page', link: aLink({ title: 'Theirs' }) }),
      'Theirs',
    ],
    [
      'the address until the page was read',
      aPrompt(1, { content: 'https://example.com/page', link: aLink() }),
      'https://example.com/page',
    ],
  ])('an idea is known by %s', (_rule, prompt, text) => {
    expect(ideas(prompt)[0]?.text).toBe(text)
  })

  test('counts the tags in use, the most used first', () => {
    const tagged = ideas(aPrompt(1, { tags: ['b'] }), aPrompt(2, { tags: ['a', 'c'] }), aPrompt(3, { tags: ['c'] }))
    expect(tagsInUse(tagged)).toEqual([
      { tag: 'c', count: 2 },
      { tag: 'a', count: 1 },
      { tag: 'b', count: 1 },
    ])
  })
})

describe('finding ideas', () => {
  const shelf = ideas(
    aPrompt(1, { content: 'Charge your phone', tags: ['Myths'] }),
    aPrompt(2, { content: '', source_type: 'link', link: aLink({ title: 'How phones are made' }) }),
    aPrompt(3, { content: 'A day at work', tags: ['series'] }),
  )
  const found = (filter: Partial<typeof all> | object) => findIdeas(shelf, { ...all, ...filter }).map(idea => idea.id)

  test.each([
    ['every word in any case and order', { search: 'PHONE charge' }, [1]],
    ['words in the title of a page', { search: 'phones' }, [2]],
    ['words in tags', { search: 'myth' }, [1]],
    ['a source', { source: 'link' }, [2]],
    ['a tag', { tag: 'series' }, [3]],
    ['all of it together, or nothing', { tag: 'series', search: 'phone' }, []],
    ['nothing asked finds all', {}, [1, 2, 3]],
  ])('%s', (_rule, filter, numbers) => {
    expect(found(filter)).toEqual(numbers.map(promptId))
  })
})

test('ideas are ordered as asked, the newest first where that is equal', () => {
  const [old, fresh] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z']
  const shelf = ideas(
    aPrompt(1, { content: 'banana', created_at: old, stage: 'parked' }),
    aPrompt(2, { content: 'Äpfel', created_at: fresh, source_type: 'hashtag' }),
    aPrompt(3, { content: 'cherry', created_at: fresh, stage: 'parked' }),
  )
  const order = (sort: Parameters<typeof sortIdeas>[1]) => sortIdeas(shelf, sort).map(idea => idea.id)
  expect(order('newest')).toEqual([2, 3, 1].map(promptId))
  expect(order('oldest')).toEqual([1, 2, 3].map(promptId))
  expect(order('text')).toEqual([2, 1, 3].map(promptId))
  expect(order('source')).toEqual([2, 3, 1].map(promptId))
  expect(order('stage')).toEqual([2, 3, 1].map(promptId))
  expect(ideasByStage(shelf).parked).toHaveLength(2)
})

describe('a tag', () => {
  test('is kept without its sign and spaces around', () => {
    expect(asTag('  ##how  to ')).toBe('how to')
    expect(asTag('#')).toBe('')
  })

  test('is there once, in whatever letters, and at most fifty times another', () => {
    expect(withTag(['Series'], '#series')).toEqual(['Series'])
    expect(withTag(['Series'], 'day')).toEqual(['Series', 'day'])
    const full = Array.from({ length: 50 }, (_, number) => `t${number}`)
    expect(withTag(full, 'more')).toEqual(full)
  })
})

describe('own past use of a hashtag', () => {
  const posts = [
    { hashtags: ['Fyp', 'day'], views: 100 },
    { hashtags: ['#fyp'], views: 400 },
    { hashtags: ['fyp'], views: null },
  ]

  test('counts ideas and posts in any case, and the middle of the views there are', () => {
    expect(hashtagUse(['FYP'], [['fyp'], ['other']], posts)).toEqual([
      { hashtag: 'FYP', ideas: 1, posts: 3, measured: 2, medianViews: 250 },
    ])
  })

  test('has no number where no post was measured', () => {
    expect(hashtagUse(['new'], [], posts)).toEqual([
      { hashtag: 'new', ideas: 0, posts: 0, measured: 0, medianViews: null },
    ])
  })
})
