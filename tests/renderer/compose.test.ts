import { setTimeout as wait } from 'node:timers/promises'
import { undo } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { writeRows } from '@renderer/database/write-rows'
import { noteTrouble, troubleOf, useComposeStore } from '@renderer/features/compose/compose-store'
import { fixWords, giveTimes, shareAgain, shareAll, writeOwn, writeShared } from '@renderer/features/compose/edit-set'
import { findingWords } from '@renderer/features/compose/finding-words'
import { startWords, words } from '@renderer/words/words'
import { finding, findingRules } from '@shared/domain/finding'
import { platforms } from '@shared/domain/platform'
import type { Post } from '@shared/domain/post'
import { momentIn } from '@shared/domain/wall-time'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aPost, postId, postSetId } from '../support/builders'
import { openStudio } from '../support/open-studio'

const set_id = postSetId(1)
const draft = { delivery: 'draft', set_id, scheduled_time: null, wall: null } as const

async function lay(...posts: readonly Post[]): Promise<void> {
  await writeRows(async rows => {
    for (const post of posts) await rows.put('posts', post)
  })
}

const captions = async () => (await library().posts.toArray()).map(({ caption }) => caption)
const ownOf = async (number: number) => (await library().posts.get(postId(number)))?.own

beforeAll(startWords)
beforeEach(async () => {
  await openStudio()
  await lay(
    aPost(1, draft),
    aPost(2, { ...draft, platform: 'YouTube' }),
    aPost(3, { ...draft, delivery: 'published', caption: 'Gone', platform: 'Instagram' }),
    aPost(4, { ...draft, set_id: postSetId(2) }),
  )
})

describe('words of a set', () => {
  test('for all are written to those that share them, to no other set and to nothing that is out, and undone at once', async () => {
    await writeShared(set_id, 'caption', { caption: 'Ours' })
    expect(await captions()).toEqual(['Ours', 'Ours', 'Gone', ''])
    await undo()
    expect(await captions()).toEqual(['', '', 'Gone', ''])
  })

  test('of one go their own way and come back', async () => {
    await writeShared(set_id, 'caption', { caption: 'Ours' })
    await writeOwn(postId(2), 'caption', { caption: 'Mine' })
    await writeShared(set_id, 'caption', { caption: 'Ours anew' })
    expect(await captions()).toEqual(['Ours anew', 'Mine', 'Gone', ''])
    await shareAgain(set_id, postId(2), 'caption')
    expect([await captions(), await ownOf(2)]).toEqual([['Ours anew', 'Ours anew', 'Gone', ''], []])
  })

  test('that are shared again are those of the posts that can still be changed, not of one that is out', async () => {
    await lay(
      aPost(3, { ...draft, delivery: 'published', caption: 'Gone', created_at: '2020-01-01T00:00:00.000Z' }),
      aPost(1, { ...draft, caption: 'Ours' }),
      aPost(2, { ...draft, platform: 'YouTube', caption: 'Mine', own: ['caption'] }),
    )
    await shareAgain(set_id, postId(2), 'caption')
    expect((await library().posts.get(postId(2)))?.caption).toBe('Ours')
  })

  test('of all are told in the log of each post that they reach, as one line', async () => {
    await writeShared(set_id, 'caption', { caption: 'Ours' })
    await writeShared(set_id, 'caption', { caption: 'Ours anew' })
    const logs = (await library().posts.toArray()).map(({ activity }) =>
      activity.flatMap(event => (event.act === 'edited' ? [event.fields] : [])),
    )
    expect(logs).toEqual([[['caption']], [['caption']], [], []])
  })

  test('that helped end the complaint of what stood in the way', async () => {
    const complaint = async () => {
      const post = await library().posts.get(postId(1))
      return post && troubleOf(useComposeStore.getState().troubles, post)
    }
    noteTrouble(postId(1), { kind: 'past' })
    expect(await complaint()).toEqual({ kind: 'past' })
    await wait(5)
    await writeShared(set_id, 'caption', { caption: 'Ours' })
    expect(await complaint()).toBeUndefined()
  })

  test('where each has its own, the first one becomes that of all', async () => {
    await writeOwn(postId(1), 'caption', { caption: 'One' })
    await writeOwn(postId(2), 'caption', { caption: 'Two' })
    await shareAll(set_id, 'caption')
    expect([await captions(), await ownOf(1), await ownOf(2)]).toEqual([['One', 'One', 'Gone', ''], [], []])
  })

  test('are mended at one account alone, in one step of undo', async () => {
    await writeShared(set_id, 'caption', { caption: '#a #b #c #d #e #f' })
    await fixWords(postId(1), finding('hashtags', { is: 6, may: { least: null, most: 5 }, fix: 'fewer-hashtags' }))
    expect(await captions()).toEqual(['#a #b #c #d #e f', '#a #b #c #d #e #f', 'Gone', ''])
    await undo()
    expect(await captions()).toEqual(['#a #b #c #d #e #f', '#a #b #c #d #e #f', 'Gone', ''])
  })
})

test('times are given to what is not on its way, together in one step', async () => {
  await lay(aPost(2, { ...draft, delivery: 'queued', platform: 'YouTube' }))
  const moment = momentIn(Date.parse('2027-06-15T16:30:00.000Z'), 'Europe/Berlin')
  await giveTimes(set_id, new Map([1, 2, 3].map(number => [postId(number), moment])))
  expect((await library().posts.toArray()).map(({ wall }) => wall)).toEqual(['2027-06-15T18:30', null, null, null])
  await undo()
  expect((await library().posts.get(postId(1)))?.wall).toBeNull()
})

describe('what a finding says', () => {
  test.each(findingRules)('%s is said in words for every platform, without a blank', rule => {
    for (const platform of platforms) {
      const { what } = findingWords(words, finding(rule, { is: 12 }), platform)
      expect(what).not.toMatch(/compose:|\{\{|undefined/)
    }
  })

  test.each([
    [
      'a length',
      finding('too-long', { is: 700, may: { least: null, most: 600 } }),
      'The film is 11:40 long, too long for TikTok.',
      'up to 10:00',
    ],
    [
      'a short one',
      finding('too-short', { is: 2.4, may: { least: 3, most: null } }),
      'The film is 2.4 s long, too short for TikTok.',
      '3.0 s or more',
    ],
    [
      'a size',
      finding('size', { is: 4.5e9, may: { least: null, most: 4e9 } }),
      'The file is 4,500 MB, too large for TikTok.',
      'up to 4,000 MB',
    ],
    [
      'a span',
      finding('frame-rate', { is: 12, may: { least: 23, most: 60 } }),
      'The film has 12 frames a second.',
      '23 to 60',
    ],
    [
      'a choice by its name',
      finding('privacy-not-offered', { is: 'SELF_ONLY', may: { oneOf: ['PUBLIC_TO_EVERYONE'] } }),
      'TikTok does not offer “Only you” for this account.',
      'Everyone',
    ],
  ])('%s', (_name, found, what, may) => {
    expect(findingWords(words, found, 'TikTok')).toEqual({ what, may })
  })
})
