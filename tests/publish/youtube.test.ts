import { utimes } from 'node:fs/promises'
import type { Session } from '@main/publish/connector'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anOrder, aWork, type Desk, minute, openDesk, post, start, unwrap } from './youtube-desk'

let desk: Desk
let session: Session
let told: unknown[] = []
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())
beforeEach(async () => {
  session = await desk.reset()
  told = []
})
afterEach(async () => {
  const text = JSON.stringify(told)
  for (const secret of await desk.fake.secrets()) expect(text).not.toContain(secret)
  expect(text).not.toMatch(/upload_id|http:/)
})

/** What a step came to, kept to be searched for secrets. */
const tell = <T>(answer: T): T => {
  told.push(answer)
  return answer
}

describe('from the start to live', () => {
  test('posts once, byte for byte, with all that was chosen', async () => {
    const bytes = desk.bytesOf(3_000_001)
    const file = await desk.film(bytes)
    const { handle, state } = await post(desk.connector, session, anOrder(), file)
    expect(state).toEqual({ kind: 'processing' })
    await desk.pass(minute)
    const live = unwrap(await desk.connector.status(session, handle))
    const [posted, ...more] = await desk.fake.published()
    expect(more).toEqual([])
    expect(posted).toMatchObject({ hash: desk.hashOf(bytes), bytes: 3_000_001, privacyStatus: 'public', notify: true })
    expect(posted?.metadata).toEqual({
      snippet: {
        title: 'Fold a shirt',
        description: 'Three ways to fold a shirt #folding',
        tags: ['shirt', 'folding it'],
        categoryId: '22',
      },
      status: {
        privacyStatus: 'public',
        selfDeclaredMadeForKids: false,
        containsSyntheticMedia: false,
        embeddable: true,
        license: 'youtube',
      },
    })
    const permalink = `https://www.youtube.com/shorts/${posted?.id}`
    expect(live).toEqual({ kind: 'live', remoteId: posted?.id, permalink })
  })

  test('tells how far it is, from nothing to all', async () => {
    const file = await desk.film(desk.bytesOf(3_000_001))
    const handle = unwrap(await desk.connector.start(session, anOrder(), file))
    const [upload, commit] = [aWork(), aWork()]
    await desk.connector.upload(session, handle, file, upload)
    expect(unwrap(await desk.connector.status(session, handle))).toEqual({ kind: 'ready' })
    await desk.connector.commit(session, handle, anOrder(), file, commit)
    const sent = [...upload.sent, ...commit.sent]
    expect([sent[0], sent.at(-1)]).toEqual([0, 3_000_001])
    expect(sent).toEqual(sent.toSorted((a, b) => a - b))
  })

  test.each([1, 262_143, 262_144, 262_145, 524_288, 2_097_153])('a film of %i bytes', async count => {
    const bytes = desk.bytesOf(count)
    await post(desk.connector, session, anOrder(), await desk.film(bytes))
    expect(await desk.fake.published()).toMatchObject([{ hash: desk.hashOf(bytes), bytes: count }])
  })

  test('a film without bytes is refused here, and nothing is asked', async () => {
    const answer = tell(await desk.connector.start(session, anOrder(), await desk.film(Buffer.alloc(0))))
    expect(answer).toMatchObject({ problem: { kind: 'file', code: 'emptyFile' } })
    expect(await desk.fake.received()).toEqual([])
  })

  test('says for children, made by a machine, unlisted, without a bell', async () => {
    const choices = { madeForKids: true, isAiMade: true, privacy: 'unlisted', notify: false } as const
    await post(desk.connector, session, anOrder({}, choices), await desk.film(desk.bytesOf(10)))
    const status = { privacyStatus: 'unlisted', selfDeclaredMadeForKids: true, containsSyntheticMedia: true }
    expect(await desk.fake.published()).toMatchObject([{ notify: false, metadata: { status } }])
  })

  test('tells where YouTube holds it private in spite of what was asked', async () => {
    await desk.fake.set({ forcesPrivate: true })
    const { handle } = await post(desk.connector, session, anOrder(), await desk.film(desk.bytesOf(10)))
    await desk.pass(minute)
    const state = unwrap(await desk.connector.status(session, handle))
    expect(state).toMatchObject({ kind: 'live', notice: { kind: 'choice', code: 'privacy-is-private' } })
  })
})

describe('YouTube’s own schedule', () => {
  const publishAt = start + 60 * minute
  test('holds it private, and makes it public at its time', async () => {
    const file = await desk.film(desk.bytesOf(10))
    const { handle } = await post(desk.connector, session, anOrder({ publishAt }), file)
    const [posted] = await desk.fake.published()
    expect(posted).toMatchObject({ privacyStatus: 'private', publishAt: '2026-11-28T13:00:00.000Z' })
    await desk.pass(minute)
    const remoteId = posted?.id
    expect(unwrap(await desk.connector.status(session, handle))).toEqual({ kind: 'scheduled', remoteId })
    await desk.pass(60 * minute)
    session = await desk.fake.act('signIn')
    expect(unwrap(await desk.connector.status(session, handle))).toMatchObject({ kind: 'live', remoteId })
  })

  test('takes what is to be public, in a quarter of an hour or later', () => {
    const can = (at: number | null, privacy: 'public' | 'unlisted' | 'private' = 'public') =>
      desk.connector.canSchedule(anOrder({ publishAt: at }, { privacy }), start)
    expect([can(publishAt), can(start + 15 * minute)]).toEqual([true, true])
    expect([can(null), can(start), can(start - 1), can(publishAt, 'unlisted'), can(publishAt, 'private')]).toEqual(
      Array(5).fill(false),
    )
  })

  test('is not asked for what stays hidden', async () => {
    const order = anOrder({ publishAt }, { privacy: 'unlisted' })
    const answer = tell(await desk.connector.start(session, order, await desk.film(desk.bytesOf(10))))
    expect(answer).toMatchObject({ problem: { kind: 'choice', code: 'invalidPublishAt' } })
  })
})

describe('what YouTube refuses', () => {
  const emoji = '🎬'.repeat(1_250)
  test('a description of 5000 bytes goes out, one byte more does not', async () => {
    const file = await desk.film(desk.bytesOf(10))
    const answer = tell(await desk.connector.start(session, anOrder({ text: `${emoji}!` }), file))
    expect(answer).toMatchObject({ problem: { kind: 'text', code: 'invalidDescription' } })
    await post(desk.connector, session, anOrder({ text: emoji }), file)
    expect(await desk.fake.published()).toMatchObject([{ text: emoji }])
  })

  test.each([
    [anOrder({ title: '' }), 'text', 'invalidTitle'],
    [anOrder({ title: 'a <b>' }), 'text', 'invalidTitle'],
    [anOrder({}, { tags: ['x'.repeat(300), 'y'.repeat(200)] }), 'text', 'invalidTags'],
    [anOrder({}, { category: '999' }), 'choice', 'invalidCategoryId'],
  ])('%#: by its own code', async (order, kind, code) => {
    const answer = tell(await desk.connector.start(session, order, await desk.film(desk.bytesOf(10))))
    expect(answer).toMatchObject({ ok: false, problem: { kind, code } })
  })

  test.each([
    [{ failureReason: 'codec' }, 'file', 'codec'],
    [{ rejectionReason: 'copyright' }, 'file', 'copyright'],
    [{ rejectionReason: 'uploaderAccountSuspended' }, 'account', 'uploaderAccountSuspended'],
  ])('a film, once it has looked at it: %o', async (setting, kind, code) => {
    await desk.fake.set(setting)
    const file = await desk.film(desk.bytesOf(10))
    const { handle } = await post(desk.connector, session, anOrder(), file)
    await desk.pass(minute)
    const state = tell(unwrap(await desk.connector.status(session, handle)))
    expect(state).toMatchObject({ kind: 'rejected', problem: { kind, code } })
  })

  test('the hundred-and-first upload of a day, until midnight in California', async () => {
    await desk.fake.set({ insertsPerDay: 1 })
    const file = await desk.film(desk.bytesOf(10))
    await desk.connector.start(session, anOrder(), file)
    const answer = tell(await desk.connector.start(session, anOrder(), file))
    const midnight = Date.UTC(2026, 10, 29, 8)
    expect(answer).toMatchObject({ problem: { kind: 'limit', code: 'quotaExceeded', retryAt: midnight } })
    await desk.pass(midnight - start)
    session = await desk.fake.act('signIn')
    unwrap(await desk.connector.start(session, anOrder(), file))
  })

  test('more uploads than a channel may have in 24 hours', async () => {
    await desk.fake.set({ uploadsPerChannel: 0 })
    const answer = tell(await desk.connector.start(session, anOrder(), await desk.film(desk.bytesOf(10))))
    const retryAt = start + 24 * 60 * minute
    expect(answer).toMatchObject({ problem: { kind: 'limit', code: 'uploadLimitExceeded', retryAt } })
  })

  test('too many calls, for as long as it says', async () => {
    await desk.fake.fail({ kind: 'rate_limit' })
    const file = await desk.film(desk.bytesOf(10))
    const answer = tell(await desk.connector.start(session, anOrder(), file))
    expect(answer).toMatchObject({ problem: { kind: 'busy', code: 'rateLimitExceeded', retryAt: start + 7_000 } })
    await post(desk.connector, session, anOrder(), file)
  })

  test('an account that may not upload, or has no channel', async () => {
    const reader = await desk.fake.act<Session>('signIn', { without: ['upload', 'edit'] })
    const file = await desk.film(desk.bytesOf(10))
    const answer = tell(await desk.connector.start(reader, anOrder(), file))
    expect(answer).toMatchObject({ problem: { kind: 'permission', code: 'insufficientPermissions' } })
    await desk.fake.set({ hasChannel: false })
    const none = { problem: { kind: 'account', code: 'youtubeSignupRequired' } }
    expect(tell(await desk.connector.start(session, anOrder(), file))).toMatchObject(none)
    expect(tell(await desk.connector.check(session))).toMatchObject(none)
  })

  test('a file that was changed is not sent', async () => {
    const file = await desk.film(desk.bytesOf(3_000_000))
    const handle = unwrap(await desk.connector.start(session, anOrder(), file))
    await utimes(file.path, 1, 1)
    const changed = { ok: false, problem: { kind: 'file-changed' } }
    expect(tell(await desk.connector.upload(session, handle, file, aWork()))).toMatchObject(changed)
    const other = { ...file, bytes: file.bytes + 1 }
    expect(tell(await desk.connector.commit(session, handle, anOrder(), other, aWork()))).toMatchObject(changed)
    expect(await desk.fake.published()).toEqual([])
  })
})

test('check tells the channel’s name and how long its films may be', async () => {
  const check = { username: '@fakechannel', privacy: null, off: [], longestSeconds: 43_200, postsLeft: null }
  expect(unwrap(await desk.connector.check(session))).toEqual(check)
  await desk.fake.set({ isPhoneVerified: false })
  expect(unwrap(await desk.connector.check(session))).toMatchObject({ longestSeconds: 900 })
})
