import { library } from '@renderer/database/database'
import { keepSetting } from '@renderer/database/keep-setting'
import { openLibrary } from '@renderer/database/open-library'
import { writeRows } from '@renderer/database/write-rows'
import { forgetAccounts } from '@renderer/publishing/accounts-store'
import { markPosted } from '@renderer/publishing/answer-post'
import { approve } from '@renderer/publishing/approve-post'
import { cancelPost } from '@renderer/publishing/cancel-post'
import { followDueByHand, handOverDue } from '@renderer/publishing/due-by-hand'
import { editPost } from '@renderer/publishing/edit-post'
import { movePost } from '@renderer/publishing/move-post'
import { forgetOutbox, noteList } from '@renderer/publishing/outbox-store'
import { sendPost } from '@renderer/publishing/send-post'
import { startWords } from '@renderer/words/words'
import type { Post } from '@shared/domain/post'
import { timeFields } from '@shared/domain/schedule'
import { momentIn } from '@shared/domain/wall-time'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accountId, aMedia, aPost, aScript, aVideo, mediaId, postId, userId } from '../support/builders'
import { forgetDatabases, offerStudio } from '../support/open-studio'
import { OutboxStudio } from '../support/outbox-studio'
import { aPostFilm } from '../support/post-builders'

const minute = 60_000
const one = postId(1)
let main: OutboxStudio
let dueAt: number
const delivery = async () => (await library().posts.get(one))?.delivery
const times = (at: number) => {
  const moment = momentIn(at, 'UTC')
  if (!moment) throw new Error('no such moment')
  return timeFields(moment)
}
const put = (given: Partial<Post>) => writeRows(rows => rows.put('posts', aPost(1, given)))

beforeAll(startWords)

beforeEach(async () => {
  await forgetDatabases()
  main = new OutboxStudio()
  offerStudio(main.studio)
  await openLibrary()
  forgetOutbox()
  forgetAccounts()
  noteList([], [])
  dueAt = Math.ceil(Date.now() / minute) * minute + 60 * minute
  await writeRows(async rows => {
    await rows.put('scripts', aScript({ title: 'Fold a shirt' }))
    await rows.put('media', aMedia(1, aPostFilm()))
    await rows.put('video_assets', aVideo({ file: mediaId(1), status: 'ready' }))
  })
  await put({ platform: 'SpillApp', delivery: 'draft', caption: 'Fold it', ...times(dueAt) })
})

describe('a post by hand', () => {
  beforeEach(async () => {
    expect(await sendPost(one)).toEqual({ ok: true, value: 'by-hand' })
  })

  test('waits here, not in the outbox, and says when it is next', async () => {
    expect([main.items.size, await delivery(), await handOverDue(Date.now())]).toEqual([0, 'queued', dueAt])
    expect(main.notices).toEqual([])
  })

  test('is handed over at its time with one notice, however often that is looked at', async () => {
    for (const _ of [1, 2, 3]) await handOverDue(dueAt + 1)
    await Promise.all([handOverDue(dueAt + 2), handOverDue(dueAt + 2)])
    expect(await delivery()).toBe('handed-to-you')
    expect(main.notices).toEqual([
      {
        post_id: one,
        title: 'Time to post on Spill',
        body: '“Fold a shirt” is ready: film, caption and steps are laid out for you.',
      },
    ])
  })

  test.each([
    ['post', 'handed-to-you', 'A post for Spill is late'],
    ['ask', 'handed-to-you', 'A post for Spill is late'],
    ['skip', 'missed', 'A post for Spill was missed'],
  ] as const)(
    'missed while the app was off follows the policy %s: %s, and is told once',
    async (policy, end, title) => {
      await keepSetting('late_policy', policy)
      await handOverDue(dueAt + 60 * minute)
      await handOverDue(dueAt + 61 * minute)
      expect([await delivery(), main.notices.map(notice => notice.title)]).toEqual([end, [title]])
    },
  )

  test('that was missed waits again once it is moved', async () => {
    await keepSetting('late_policy', 'skip')
    await handOverDue(dueAt + 60 * minute)
    const later = momentIn(dueAt + 120 * minute, 'UTC')
    expect(await movePost(one, later)).toEqual({ ok: true, value: null })
    expect([await delivery(), await handOverDue(dueAt)]).toEqual(['queued', later?.at])
    await handOverDue(dueAt + 121 * minute)
    expect(await delivery()).toBe('handed-to-you')
  })

  test('is a draft again when it is cancelled, and published when a person has posted it', async () => {
    await cancelPost(one)
    expect([await delivery(), await handOverDue(dueAt + 1)]).toEqual(['draft', null])
    await sendPost(one)
    await handOverDue(dueAt + 1)
    await markPosted(one, 'https://spill.com/p/1')
    expect(await library().posts.get(one)).toMatchObject({ delivery: 'published', permalink: 'https://spill.com/p/1' })
  })
})

test('a post by hand that lost its approval is a draft, and nobody is told to post it', async () => {
  const account_id = accountId(1)
  await writeRows(async rows => {
    const [user] = await rows.all('users')
    if (!user) throw new Error('no user')
    await rows.put('social_accounts', {
      ...{ account_id, user_id: user.user_id, platform: 'SpillApp', username: 'baker', auth_token: '' },
      ...{ last_synced_at: null, updated_at: user.created_at, sv: 1 },
    })
  })
  await put({ platform: 'SpillApp', account_id, delivery: 'draft', caption: 'Fold it', ...times(dueAt) })
  await keepSetting('approved_accounts', [account_id])
  await approve(one)
  expect(await sendPost(one)).toEqual({ ok: true, value: 'by-hand' })
  expect(await handOverDue(dueAt - minute)).toBe(dueAt)
  await editPost(one, 'posts:edit.move', post => ({ ...post, caption: 'Something else' }))
  await handOverDue(dueAt + 1)
  expect([await delivery(), main.notices]).toEqual(['draft', []])
})

test('a post by hand without a time is handed over at once, without a notice: its person stands before it', async () => {
  await put({ platform: 'SpillApp', delivery: 'draft', scheduled_time: null, wall: null })
  await sendPost(one)
  await handOverDue(Date.now())
  expect([await delivery(), main.notices]).toEqual(['handed-to-you', []])
})

test('a post that some outbox has is left to it', async () => {
  await put({
    ...{ platform: 'YouTube', delivery: 'queued', ...times(dueAt) },
    activity: [
      { act: 'queued', at: '2026-11-22T12:00:00.000Z', user_id: null },
      { act: 'step', at: '2026-11-22T12:00:00.000Z', user_id: null, state: 'queued', problem: null },
    ],
  })
  await handOverDue(dueAt + 60 * minute)
  expect([await delivery(), main.notices]).toEqual(['queued', []])
})

test('a post that its page was sending anew when it died is not handed to anybody', async () => {
  await put({
    ...{ platform: 'YouTube', delivery: 'queued', scheduled_time: null, wall: null },
    activity: [
      { act: 'step', at: '2026-11-22T12:00:00.000Z', user_id: null, state: 'queued', problem: null },
      { act: 'queued', at: '2026-11-22T12:00:01.000Z', user_id: null },
    ],
  })
  await handOverDue(Date.now())
  expect([await delivery(), main.notices]).toEqual(['queued', []])
})

test('what is due when the app opens is handed over by itself', async () => {
  await put({
    ...{ platform: 'FanBase', delivery: 'queued', ...times(dueAt - 120 * minute) },
    activity: [{ act: 'queued', at: '2026-11-22T12:00:00.000Z', user_id: userId(1) }],
  })
  const stop = followDueByHand()
  await expect.poll(delivery).toBe('handed-to-you')
  await expect.poll(() => main.notices.length).toBe(1)
  stop()
})
