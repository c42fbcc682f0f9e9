import { undo } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { keepSetting } from '@renderer/database/keep-setting'
import { openLibrary } from '@renderer/database/open-library'
import { allDone } from '@renderer/database/turn'
import { forgetCommands } from '@renderer/database/undo-store'
import { writeRows } from '@renderer/database/write-rows'
import { forgetAccounts, refreshAccounts } from '@renderer/publishing/accounts-store'
import { answerPost, markPosted, retryPost } from '@renderer/publishing/answer-post'
import { approve, withdrawApproval } from '@renderer/publishing/approve-post'
import { cancelPost } from '@renderer/publishing/cancel-post'
import { deletePost } from '@renderer/publishing/delete-post'
import { editPost } from '@renderer/publishing/edit-post'
import { followNow, followRows } from '@renderer/publishing/follow-rows'
import { inOrder } from '@renderer/publishing/in-order'
import { forgetSeen, keepNews } from '@renderer/publishing/keep-news'
import { makePosts } from '@renderer/publishing/make-posts'
import { movePost } from '@renderer/publishing/move-post'
import { forgetOutbox, itemOf, noteGone, noteList } from '@renderer/publishing/outbox-store'
import { sendPost } from '@renderer/publishing/send-post'
import { startWords } from '@renderer/words/words'
import { frameUrl } from '@shared/domain/media-url'
import { newsOf } from '@shared/domain/outbox-news'
import type { Post } from '@shared/domain/post'
import { waitsForHand } from '@shared/domain/post-by-hand'
import { timeFields } from '@shared/domain/schedule'
import { seconds } from '@shared/domain/time'
import { momentIn } from '@shared/domain/wall-time'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accountId, aMedia, aPost, aScript, aVideo, mediaId, postId, scriptId, videoId } from '../support/builders'
import { forgetDatabases, offerStudio } from '../support/open-studio'
import { OutboxStudio } from '../support/outbox-studio'
import { aPostFilm, youtube } from '../support/post-builders'

const hour = 3_600_000
const one = postId(1)
const moment = (ahead: number) => {
  const found = momentIn(Date.now() + ahead, 'UTC')
  if (!found) throw new Error('no such moment')
  return found
}
const times = (ahead: number) => timeFields(moment(ahead))
const row = async (): Promise<Post> => {
  const post = await library().posts.get(one)
  if (!post) throw new Error('no post')
  return post
}
const acts = async () => (await row()).activity.map(event => (event.act === 'step' ? event.state : event.act))

/** A YouTube post that is private in the end, so that this app posts it at its time. */
const aDraft = (given: Partial<Post> = {}) =>
  aPost(1, {
    ...{ platform: 'YouTube', account_id: accountId(1), delivery: 'draft', caption: 'Old words', title: 'Fold' },
    ...{ choices: youtube({ privacy: 'unlisted' }), ...times(hour) },
    ...given,
  })

let main: OutboxStudio

/** Another page: what the last one had in hand is gone. */
async function openPage(): Promise<void> {
  forgetOutbox()
  forgetAccounts()
  forgetSeen()
  const items = [...main.items.values()].map(newsOf)
  noteList(items, [])
  for (const item of items) await keepNews(item)
  await refreshAccounts()
}

/** News of all that main has reach the page that stands. */
async function keepAll(): Promise<void> {
  for (const item of main.items.values()) await keepNews(newsOf(item))
}

const editWords = (caption: string) => editPost(one, 'posts:edit.move', post => ({ ...post, caption }))
const sentWords = () => main.sent.map(wish => wish.order.text)

beforeAll(startWords)

beforeEach(async () => {
  await forgetDatabases()
  forgetCommands()
  main = new OutboxStudio()
  main.connected.set(accountId(1), 'YouTube')
  offerStudio(main.studio)
  main.studio.on('publish.gone', ({ post_id }) => noteGone(post_id))
  await openLibrary()
  await writeRows(async rows => {
    const [user] = await rows.all('users')
    if (!user) throw new Error('no user')
    await rows.put('social_accounts', {
      ...{ account_id: accountId(1), user_id: user.user_id, platform: 'YouTube', username: 'baker', auth_token: '' },
      ...{ last_synced_at: null, updated_at: user.created_at, sv: 1 },
    })
    await rows.put('scripts', aScript({ title: 'Fold a shirt' }))
    await rows.put('media', aMedia(1, aPostFilm()))
    await rows.put('media', aMedia(2, aPostFilm()))
    await rows.put('video_assets', aVideo({ file: mediaId(1), status: 'ready' }))
    await rows.put('posts', aDraft())
  })
  await openPage()
})

describe('a post that is sent', () => {
  test('goes into the outbox once, and its row says so', async () => {
    expect(await sendPost(one)).toEqual({ ok: true, value: 'on-its-way' })
    expect(await sendPost(one)).toEqual({ ok: true, value: 'on-its-way' })
    expect(main.sent).toMatchObject([
      { order: { text: 'Old words', title: 'Fold' }, media_id: mediaId(1), late: 'ask' },
    ])
    expect((await row()).delivery).toBe('queued')
    expect(await acts()).toEqual(['queued', 'queued'])
  })

  test.each([
    ['its time is over', aDraft(times(-hour)), 'past'],
    ['a choice is open', aDraft({ choices: youtube({ privacy: null }) }), 'stopped'],
    ['its account is gone', aDraft({ account_id: accountId(9) }), 'no-account'],
    ['its film is gone', aDraft({ video_id: videoId(9) }), 'no-film'],
  ])('is not sent where %s', async (_, post, kind) => {
    await writeRows(rows => rows.put('posts', post))
    expect(await sendPost(one)).toMatchObject({ ok: false, problem: { kind } })
    expect([main.sent, (await row()).delivery]).toEqual([[], 'draft'])
  })

  test('of an account that wants approvals waits for one', async () => {
    await keepSetting('approved_accounts', [accountId(1)])
    expect(await sendPost(one)).toEqual({ ok: false, problem: { kind: 'needs-approval' } })
    await approve(one)
    expect((await sendPost(one)).ok).toBe(true)
  })

  test('is not sent where its row is deleted while it waits for its turn', async () => {
    let letGo: () => void = () => undefined
    const before = inOrder(() => new Promise<void>(done => (letGo = done)))
    const sending = sendPost(one)
    await allDone()
    await writeRows(rows => rows.delete('posts', one))
    letGo()
    await before
    expect([await sending, main.sent]).toEqual([{ ok: false, problem: { kind: 'gone' } }, []])
  })

  test('is never sent again once it is published', async () => {
    await sendPost(one)
    main.turn(one, { at: 'live', handle: '', remoteId: 'r', permalink: 'https://youtu.be/r', since: Date.now() })
    await openPage()
    expect([await row(), main.items.size]).toMatchObject([
      { delivery: 'published', permalink: 'https://youtu.be/r' },
      0,
    ])
    expect(await sendPost(one)).toMatchObject({ ok: false, problem: { kind: 'gone' } })
    await editWords('New words')
    await followNow()
    expect(main.sent).toHaveLength(1)
  })
})

describe('a post in the outbox', () => {
  beforeEach(async () => {
    await sendPost(one)
  })

  test('that is edited goes out with the new words, and with the old ones once the edit is undone', async () => {
    await editWords('New words')
    await followNow()
    await undo()
    await followNow()
    expect(sentWords()).toEqual(['Old words', 'New words', 'Old words'])
    expect([main.items.get(one)?.state.at, (await row()).delivery]).toEqual(['queued', 'queued'])
    await followNow()
    expect(main.sent).toHaveLength(3)
  })

  test('that is edited after the clock was set back is sent anew all the same', async () => {
    // As the outbox wrote it by the clock of before.
    await writeRows(async rows => {
      const post = await row()
      const ahead = new Date(Date.now() + hour).toISOString()
      await rows.put('posts', { ...post, activity: post.activity.map(event => ({ ...event, at: ahead })) })
    })
    const known = main.items.get(one)
    if (!known) throw new Error('no item')
    const steps = known.steps.map(step => ({ ...step, time: Date.now() + hour }))
    main.items.set(one, { ...known, steps })
    noteList([...main.items.values()].map(newsOf), [])
    await editWords('New words')
    await followNow()
    expect(sentWords()).toEqual(['Old words', 'New words'])
    expect([main.items.get(one)?.state.at, (await row()).delivery]).toEqual(['queued', 'queued'])
  })

  test('follows another time, another film and another cover', async () => {
    const later = moment(2 * hour)
    expect(await movePost(one, later)).toEqual({ ok: true, value: null })
    await followNow()
    expect(main.items.get(one)?.dueAt).toBe(later.at)
    await writeRows(rows => rows.put('video_assets', aVideo({ file: mediaId(2), status: 'ready' })))
    await followNow()
    expect(main.items.get(one)?.media_id).toBe(mediaId(2))
    await editPost(one, 'posts:edit.move', post => ({ ...post, cover_ms: 2_000 }))
    await followNow()
    expect(main.items.get(one)?.order.coverMs).toBe(2_000)
  })

  test('that is on its platform already stays as it is, whatever its row says', async () => {
    main.turn(one, { at: 'processing', handle: 'h', since: Date.now() })
    await openPage()
    await editWords('Too late')
    await followNow()
    expect(sentWords()).toEqual(['Old words'])
    expect(await cancelPost(one)).toEqual({ ok: false, problem: { kind: 'too-late' } })
    expect(await movePost(one, moment(2 * hour))).toEqual({ ok: false, problem: { kind: 'too-late' } })
    expect(await deletePost(one)).toEqual({ ok: false, problem: { kind: 'too-late' } })
  })

  test('whose row is deleted is taken out, and sent again when that is undone', async () => {
    await writeRows(rows => rows.delete('posts', one))
    await followNow()
    expect(main.items.size).toBe(0)
    await writeRows(rows => rows.put('posts', aDraft({ delivery: 'queued' })))
    await followNow()
    expect(main.items.get(one)?.state.at).toBe('queued')
  })

  test('whose row is deleted while it goes out is told of it once undo brings the row back', async () => {
    await writeRows(rows => rows.delete('posts', one))
    main.turn(one, { at: 'committing', handle: 'h', begunAt: Date.now() })
    await keepAll()
    await followNow()
    main.turn(one, { at: 'live', handle: '', remoteId: 'r', permalink: 'https://youtu.be/r', since: Date.now() })
    await keepAll()
    expect(main.items.get(one)?.state.at).toBe('live')
    await writeRows(rows => rows.put('posts', aDraft({ delivery: 'queued' })))
    await followNow()
    expect([(await row()).delivery, main.sent.length, main.items.size]).toEqual(['published', 1, 0])
  })

  test('whose row comes back without its time is a draft, not posted at once', async () => {
    await writeRows(rows => rows.delete('posts', one))
    await followNow()
    await writeRows(rows => rows.put('posts', aDraft({ delivery: 'queued', scheduled_time: null, wall: null })))
    await followNow()
    expect([main.items.size, main.sent.length, (await row()).delivery]).toEqual([0, 1, 'draft'])
  })

  test('whose row comes back and that main does not take again is a draft: it would wait for ever', async () => {
    await writeRows(rows => rows.delete('posts', one))
    await followNow()
    main.says = 'no-disk'
    await writeRows(rows => rows.put('posts', aDraft({ delivery: 'queued' })))
    await followNow()
    expect([main.items.size, (await row()).delivery]).toEqual([0, 'draft'])
  })

  test('that is deleted is taken back first: undo brings a draft', async () => {
    expect((await deletePost(one)).ok).toBe(true)
    expect([main.items.size, await library().posts.count()]).toEqual([0, 0])
    await undo()
    await followNow()
    expect([(await row()).delivery, main.sent.length]).toEqual(['draft', 1])
  })

  test('whose script is deleted with all that came of it is taken out', async () => {
    await writeRows(async rows => {
      await rows.delete('posts', one)
      await rows.delete('video_assets', videoId(1))
      await rows.delete('scripts', scriptId(1))
    })
    await followNow()
    expect(main.items.size).toBe(0)
  })

  test('that loses its time is a draft, not posted at once', async () => {
    expect((await movePost(one, null)).ok).toBe(true)
    await followNow()
    expect([main.items.size, main.sent.length, (await row()).delivery]).toEqual([0, 1, 'draft'])
  })

  test('whose time is taken away by an edit alone is a draft, too', async () => {
    await editPost(one, 'posts:edit.move', post => ({ ...post, scheduled_time: null, wall: null }))
    await followNow()
    expect([main.items.size, main.sent.length, (await row()).delivery]).toEqual([0, 1, 'draft'])
  })

  test('is a draft once its platform would refuse what it says now', async () => {
    await editPost(one, 'posts:edit.move', post => ({ ...post, title: '' }))
    await followNow()
    expect([main.items.size, main.sent.length, (await row()).delivery]).toEqual([0, 1, 'draft'])
  })

  test('cancelled in the middle of it all does not go out', async () => {
    await editWords('New words')
    const [, cancelled] = await Promise.all([followNow(), cancelPost(one)])
    await followNow()
    expect([cancelled.ok, main.items.size, (await row()).delivery]).toEqual([true, 0, 'draft'])
  })

  test('which a page that died was sending anew is sent by the next one', async () => {
    await editWords('New words')
    main.studio.call = new Proxy(main.studio.call, {
      apply: (call, self, [name, input]) =>
        name === 'publish.send' ? Promise.reject(new Error('died')) : Reflect.apply(call, self, [name, input]),
    })
    await expect(followNow()).rejects.toThrow('died')
    expect(main.items.get(one)?.state.at).toBe('draft')
    Reflect.deleteProperty(main.studio, 'call')
    await openPage()
    await followNow()
    expect([main.items.get(one)?.state.at, main.items.get(one)?.order.text]).toEqual(['queued', 'New words'])
    expect((await row()).delivery).toBe('queued')
  })

  test('is edited and cancelled after the clock was set back as well', async () => {
    const ahead = new Date(Date.now() + 5 * hour).toISOString()
    const step = { act: 'step', at: ahead, user_id: null, state: 'queued', problem: null } as const
    await writeRows(async rows => rows.put('posts', { ...(await row()), activity: [...(await row()).activity, step] }))
    await editWords('New words')
    await followNow()
    expect([sentWords(), (await row()).delivery]).toEqual([['Old words', 'New words'], 'queued'])
    await cancelPost(one)
    await followNow()
    expect([main.items.size, main.sent.length, (await row()).delivery]).toEqual([0, 2, 'draft'])
  })

  test('that has gone on while its sending was answered is known as it is now', async () => {
    await cancelPost(one)
    const stop = main.studio.on('publish.changed', news => {
      void keepNews(news)
      if (news.state.at === 'queued') main.turn(one, { at: 'uploading', handle: 'h' })
    })
    await sendPost(one)
    stop()
    expect([itemOf(one)?.state.at, (await row()).delivery]).toEqual(['uploading', 'uploading'])
  })

  test('that went on unheard is left alone, and its log does not grow for ever', async () => {
    const known = main.items.get(one)
    if (!known) throw new Error('no item')
    main.items.set(one, { ...known, state: { at: 'processing', handle: 'h', since: 1 } })
    await editWords('Too late')
    await followNow()
    const told = (await row()).activity.length
    for (const _ of [1, 2, 3]) await followNow()
    expect([sentWords(), (await row()).activity.length]).toEqual([['Old words'], told])
  })

  test('which main took out, as with its account, stays a draft', async () => {
    main.connected.clear()
    main.turn(one, { at: 'draft' })
    await openPage()
    await followNow()
    expect([main.items.size, main.sent.length, (await row()).delivery]).toEqual([0, 1, 'draft'])
  })
})

describe('an approval', () => {
  beforeEach(async () => {
    await keepSetting('approved_accounts', [accountId(1)])
    await approve(one)
    await sendPost(one)
  })

  test('that an edit takes back leaves a draft, out of the outbox', async () => {
    await editWords('Something else')
    await followNow()
    expect([main.items.size, sentWords(), (await row()).delivery]).toEqual([0, ['Old words'], 'draft'])
  })

  test('that is taken back leaves a draft though somebody writes on without a pause', async () => {
    const stop = followRows()
    await withdrawApproval(one)
    const until = Date.now() + 6_000
    for (let turn = 0; main.items.size > 0 && Date.now() < until; turn += 1) {
      await writeRows(rows => rows.put('scripts', aScript({ title: `Draft ${turn}` })))
      await new Promise(done => setTimeout(done, 200))
    }
    stop()
    expect([main.items.size, (await row()).delivery]).toEqual([0, 'draft'])
  }, 15_000)

  test('that is taken back leaves a draft', async () => {
    await withdrawApproval(one)
    await followNow()
    expect([main.items.size, (await row()).delivery]).toEqual([0, 'draft'])
  })

  test('that is taken back keeps a post that nobody knows of from going out once more', async () => {
    const unknown = { at: 'unknown', handle: 'h', begunAt: 1, since: 1, looks: 3 } as const
    main.turn(one, { at: 'needs-you', question: 'unknown', back: unknown })
    await openPage()
    await writeRows(async rows => rows.put('posts', { ...(await row()), approval: null }))
    expect(await answerPost(one, 'post-again', null)).toEqual({ ok: false, problem: { kind: 'needs-approval' } })
    expect(main.items.get(one)?.state.at).toBe('needs-you')
    expect((await answerPost(one, 'it-is-there', null)).ok).toBe(true)
  })

  test('is of the cover, too: another one of the film takes it back where the post has none of its own', async () => {
    const other = frameUrl(mediaId(1), seconds(4))
    await writeRows(rows =>
      rows.put('video_assets', aVideo({ file: mediaId(1), status: 'ready', thumbnail_url: other })),
    )
    await followNow()
    expect([main.items.size, main.sent.length, (await row()).delivery]).toEqual([0, 1, 'draft'])
  })

  test('holds for a later time', async () => {
    await movePost(one, moment(3 * hour))
    await followNow()
    expect([main.sent.length, (await row()).delivery]).toEqual([2, 'queued'])
  })
})

describe('before main has said what it has', () => {
  beforeEach(async () => {
    await sendPost(one)
    forgetOutbox()
  })

  test('a post that is taken back is taken out of the outbox all the same', async () => {
    expect((await cancelPost(one)).ok).toBe(true)
    expect([main.items.size, (await row()).delivery]).toEqual([0, 'draft'])
  })

  test('a post that is deleted is taken out of the outbox all the same', async () => {
    expect((await deletePost(one)).ok).toBe(true)
    expect([main.items.size, await library().posts.count()]).toEqual([0, 0])
  })
})

test('while main does not say which accounts there are, nobody is made to post by hand, and nothing is left', async () => {
  const refuse = (refused: string) => {
    main.studio.call = new Proxy(main.studio.call, {
      apply: (call, self, [name, input]) =>
        name === refused
          ? Promise.resolve({ ok: false, problem: { kind: 'bug', id: 'x' } })
          : Reflect.apply(call, self, [name, input]),
    })
  }
  refuse('accounts.state')
  forgetAccounts()
  expect(await sendPost(one)).toEqual({ ok: false, problem: { kind: 'failed' } })
  expect((await row()).delivery).toBe('draft')
  Reflect.deleteProperty(main.studio, 'call')
  await sendPost(one)
  await editWords('New words')
  // A page that dies between the two leaves a draft in the outbox, that the next one is to send.
  main.studio.call = new Proxy(main.studio.call, {
    apply: (call, self, [name, input]) =>
      name === 'publish.send' ? Promise.reject(new Error('died')) : Reflect.apply(call, self, [name, input]),
  })
  await expect(followNow()).rejects.toThrow('died')
  Reflect.deleteProperty(main.studio, 'call')
  refuse('accounts.state')
  await openPage()
  await followNow()
  expect([main.items.get(one)?.state.at, (await row()).delivery]).toEqual(['draft', 'queued'])
  Reflect.deleteProperty(main.studio, 'call')
  await followNow()
  expect([main.items.get(one)?.state.at, main.items.get(one)?.order.text]).toEqual(['queued', 'New words'])
})

test('before main has said what it has, a missed post that is moved does not wait for a person beside its outbox', async () => {
  await sendPost(one)
  main.turn(one, { at: 'missed' })
  await openPage()
  forgetOutbox()
  expect((await movePost(one, moment(2 * hour))).ok).toBe(true)
  expect(waitsForHand(await row())).toBe(false)
})

test('an Analyst reads: nothing is sent, moved, taken back, deleted, marked or answered', async () => {
  await sendPost(one)
  await writeRows(async rows => {
    for (const user of await rows.all('users')) await rows.put('users', { ...user, role: 'Analyst' })
  })
  const before = await row()
  const no = { ok: false, problem: { kind: 'not-allowed' } }
  expect(await cancelPost(one)).toEqual(no)
  expect(await movePost(one, moment(2 * hour))).toEqual(no)
  expect(await deletePost(one)).toEqual(no)
  expect(await markPosted(one, null)).toEqual(no)
  expect(await answerPost(one, 'try-again', null)).toEqual(no)
  expect([await row(), main.items.size]).toEqual([before, 1])
})

describe('what has no item', () => {
  test('can be taken back where some outbox was uploading it, and not where it may be out', async () => {
    await writeRows(rows => rows.put('posts', aDraft({ delivery: 'processing' })))
    expect(await cancelPost(one)).toEqual({ ok: false, problem: { kind: 'too-late' } })
    await writeRows(rows => rows.put('posts', aDraft({ delivery: 'uploading' })))
    expect((await cancelPost(one)).ok).toBe(true)
    expect((await row()).delivery).toBe('draft')
  })

  test('is never sent by an edit, though its row says that it waits: another machine may have it', async () => {
    await writeRows(rows => rows.put('posts', aDraft({ delivery: 'queued' })))
    await editWords('New words')
    await movePost(one, moment(2 * hour))
    await followNow()
    expect([main.sent, main.items.size]).toEqual([[], 0])
  })
})

test('a post whose row no page has seen stays in the outbox: its library may be another, or damaged', async () => {
  await sendPost(one)
  await writeRows(rows => rows.delete('posts', one))
  await openPage()
  await followNow()
  expect(main.items.get(one)?.state.at).toBe('queued')
  main.turn(one, { at: 'live', handle: '', remoteId: 'r', permalink: 'https://youtu.be/r', since: Date.now() })
  await openPage()
  expect(main.items.get(one)?.state.at).toBe('live')
})

describe('a post that its platform holds', () => {
  beforeEach(async () => {
    await sendPost(one)
    main.turn(one, { at: 'scheduled', handle: 'h', remoteId: 'r', since: Date.now() })
    await openPage()
  })

  test('is moved by taking it away there and sending it anew', async () => {
    const later = moment(5 * hour)
    expect(await movePost(one, later)).toEqual({ ok: true, value: null })
    expect([main.items.get(one)?.state.at, main.items.get(one)?.dueAt]).toEqual(['queued', later.at])
  })

  test('keeps the time at which its platform publishes it though a move before is undone', async () => {
    const later = moment(5 * hour)
    await movePost(one, later)
    main.turn(one, { at: 'scheduled', handle: 'h', remoteId: 'r', since: Date.now() })
    const held = main.items.get(one)
    if (held) main.items.set(one, { ...held, by: 'platform' })
    await openPage()
    await undo()
    await followNow()
    expect((await row()).scheduled_time).toBe(new Date(later.at).toISOString())
  })

  test('stays where it is when the user says no', async () => {
    main.says = 'no'
    const before = await row()
    expect(await movePost(one, moment(5 * hour))).toEqual({ ok: false, problem: { kind: 'declined' } })
    expect(await row()).toEqual(before)
  })
})

describe('a post that failed', () => {
  test('is sent again with the words that it has now, when a person says so', async () => {
    await sendPost(one)
    main.turn(one, { at: 'rejected' }, { kind: 'text', code: '', said: 'No', retryAt: null })
    await openPage()
    await editWords('Better words')
    await followNow()
    expect([main.sent.length, (await row()).delivery]).toEqual([1, 'failed'])
    expect(await retryPost(one)).toEqual({ ok: true, value: 'on-its-way' })
    expect([sentWords(), (await row()).delivery]).toEqual([['Old words', 'Better words'], 'queued'])
  })

  test('is missed or goes out late as a person says', async () => {
    await sendPost(one)
    main.turn(one, { at: 'needs-you', question: 'late', back: { at: 'queued' } })
    await openPage()
    expect((await row()).delivery).toBe('missed')
    expect(await answerPost(one, 'post-now', null)).toEqual({ ok: true, value: null })
    expect((await row()).delivery).toBe('queued')
    expect(await answerPost(one, 'post-now', null)).toEqual({ ok: false, problem: { kind: 'not-asked' } })
  })

  test('of which nobody knows is published once a person found it', async () => {
    await sendPost(one)
    const back = { at: 'unknown', handle: 'h', begunAt: 1, since: 1, looks: 3 } as const
    main.turn(one, { at: 'needs-you', question: 'unknown', back })
    await openPage()
    expect((await row()).delivery).toBe('unknown')
    await markPosted(one, 'https://youtu.be/r')
    expect([await row(), itemOf(one)]).toMatchObject([
      { delivery: 'published', permalink: 'https://youtu.be/r' },
      undefined,
    ])
  })
})

test('posts of one film begin with its name, once for an account, and undo takes them all', async () => {
  const set_id = await makePosts({ video_id: videoId(1), account_ids: [accountId(1), accountId(1)] })
  await makePosts({ video_id: videoId(1), account_ids: [accountId(1)], set_id })
  const made = (await library().posts.toArray()).filter(post => post.set_id === set_id)
  expect(made).toMatchObject([{ platform: 'YouTube', title: 'Fold a shirt', delivery: 'draft', scheduled_time: null }])
  await undo()
  expect(await library().posts.count()).toBe(1)
})
