import type { Handle, PostFile, RemoteState, Session } from '@main/publish/connector'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '../fakes/start-fake-platform'
import { anOrder, aWork, bytesReceived, type Desk, grain, minute, openDesk, post, start, unwrap } from './youtube-desk'

let desk: Desk
let session: Session
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())
beforeEach(async () => {
  session = await desk.reset()
})

const order = anOrder()
const total = 3_000_001
const chunk = 2 * grain
const trace = (handle: Handle, begunAt = start) => ({ handle, begunAt, text: order.text, durationMs: 12_000 })

/** A film whose upload lacks the last chunk alone. */
async function uploaded(): Promise<{ readonly file: PostFile; readonly handle: Handle; readonly bytes: Buffer }> {
  const bytes = desk.bytesOf(total)
  const file = await desk.film(bytes)
  const handle = unwrap(await desk.connector.start(session, order, file))
  return { file, bytes, handle: unwrap(await desk.connector.upload(session, handle, file, aWork())) }
}

/** As whoever minds the outbox would: finds out, and goes on where nothing is there yet. */
async function settle(handle: Handle, file: PostFile): Promise<RemoteState> {
  for (let turn = 0; turn < 6; turn += 1) {
    const found = unwrap(await desk.connector.find(session, trace(handle)))
    if (found.kind === 'processing') {
      await desk.pass(minute)
      const state = unwrap(await desk.connector.status(session, handle))
      if (state.kind !== 'processing') return state
    }
    if (found.kind === 'uploading' || found.kind === 'ready') {
      unwrap(await desk.connector.upload(session, handle, file, aWork()))
      await desk.connector.commit(session, handle, order, file, aWork())
    }
  }
  throw new Error('It does not come to an end')
}

describe('the answer to the last bytes is lost', () => {
  afterEach(async () => expect(await desk.fake.faults()).toEqual([]))

  test.each<[Fault['kind'], number, string]>([
    ['before-headers', 0, 'ready'],
    ['mid-body', 0, 'ready'],
    ['after-last-byte', 0, 'processing'],
    ['reply-lost', 1, 'processing'],
    ['reply-half', 1, 'processing'],
    ['commit-reply-lost', 1, 'processing'],
    ['500-after-accept', 1, 'processing'],
    ['truncate_body', 1, 'processing'],
  ])('%s: reading tells, and it is posted once', async (kind, posts, found) => {
    const { file, handle, bytes } = await uploaded()
    // Let the first question of the commit through.
    if (kind !== 'commit-reply-lost') await desk.fake.fail({ kind: 'latency', ms: 0, route: 'session' })
    await desk.fake.fail({ kind, route: 'session', after: 1_000 } as Fault)
    const answer = await desk.connector.commit(session, handle, order, file, aWork())
    expect(answer.ok ? answer.value.kind : answer.problem.kind).toMatch(/^(offline|busy)$/)
    expect(await desk.fake.published()).toHaveLength(posts)
    expect(unwrap(await desk.connector.find(session, trace(handle)))).toEqual({ kind: found })
    expect(await settle(handle, file)).toMatchObject({ kind: 'live' })
    expect(await desk.fake.published()).toMatchObject([{ hash: desk.hashOf(bytes) }])
  })

  test('a commit of what YouTube has but is not done with sends nothing', async () => {
    const { file, handle } = await uploaded()
    await desk.fake.fail({ kind: 'latency', ms: 0, route: 'session' })
    await desk.fake.fail({ kind: 'after-last-byte', route: 'session' })
    await desk.connector.commit(session, handle, order, file, aWork())
    const before = await bytesReceived(desk.fake)
    expect(unwrap(await desk.connector.commit(session, handle, order, file, aWork()))).toEqual({ kind: 'processing' })
    const asked = (await desk.fake.received()).filter(one => one.route === 'session')
    expect([asked.at(-1)?.headers['content-range'], await bytesReceived(desk.fake)]).toEqual([
      `bytes */${total}`,
      before,
    ])
    await desk.pass(minute)
    expect(unwrap(await desk.connector.status(session, handle))).toEqual({ kind: 'processing' })
    expect(await desk.fake.published()).toHaveLength(1)
  })

  test('a slow commit is a commit', async () => {
    const { file, handle } = await uploaded()
    await desk.fake.fail({ kind: 'commit-slow', ms: 50 })
    expect(unwrap(await desk.connector.commit(session, handle, order, file, aWork()))).toEqual({ kind: 'processing' })
  })

  test('a second commit sends nothing, and posts nothing', async () => {
    const { file, handle } = await uploaded()
    await desk.connector.commit(session, handle, order, file, aWork())
    const before = await bytesReceived(desk.fake)
    expect(unwrap(await desk.connector.commit(session, handle, order, file, aWork()))).toEqual({ kind: 'processing' })
    unwrap(await desk.connector.upload(session, handle, file, aWork()))
    expect(await bytesReceived(desk.fake)).toBe(before)
    expect(await desk.fake.published()).toHaveLength(1)
  })
})

describe('an upload is cut', () => {
  test.each([0, 1_000, grain, chunk - 1])('after %i bytes of a chunk: goes on from where YouTube is', async after => {
    const bytes = desk.bytesOf(total)
    const file = await desk.film(bytes)
    const handle = unwrap(await desk.connector.start(session, order, file))
    await desk.fake.fail({ kind: 'latency', ms: 0, route: 'session', count: 3 })
    await desk.fake.fail(after === 0 ? { kind: 'before-headers' } : { kind: 'mid-body', after, route: 'session' })
    const cut = await desk.connector.upload(session, handle, file, aWork())
    expect(cut).toMatchObject({ ok: false, problem: { kind: 'offline' } })
    const work = aWork()
    unwrap(await desk.connector.upload(session, handle, file, work))
    const kept = 2 * chunk + Math.floor(after / grain) * grain
    expect(work.sent[0]).toBe(kept)
    unwrap(await desk.connector.commit(session, handle, order, file, aWork()))
    expect(await desk.fake.published()).toMatchObject([{ hash: desk.hashOf(bytes) }])
    expect((await bytesReceived(desk.fake)) - total).toBeLessThan(chunk)
  })

  test('by the caller, who may go on later', async () => {
    const file = await desk.film(desk.bytesOf(total))
    const handle = unwrap(await desk.connector.start(session, order, file))
    const ending = new AbortController()
    const onProgress = ({ sent }: { readonly sent: number }) => sent >= chunk && ending.abort(new Error('paused'))
    const cut = desk.connector.upload(session, handle, file, { signal: ending.signal, onProgress })
    await expect(cut).rejects.toThrow('paused')
    unwrap(await desk.connector.upload(session, handle, file, aWork()))
    expect(await desk.fake.act('stored')).toEqual([{ stored: 5 * chunk, bytes: total }])
  })

  test('by a token that is taken no more: the same upload goes on with the next one', async () => {
    const bytes = desk.bytesOf(total)
    const file = await desk.film(bytes)
    const handle = unwrap(await desk.connector.start(session, order, file))
    await desk.fake.fail({ kind: 'latency', ms: 0, route: 'session', count: 2 })
    await desk.fake.fail({ kind: 'token_expired', route: 'session' })
    const answer = await desk.connector.upload(session, handle, file, aWork())
    expect(answer).toMatchObject({ problem: { kind: 'token', code: 'authError' } })
    const renewed = await desk.fake.act<Session>('signIn')
    unwrap(await desk.connector.upload(renewed, handle, file, aWork()))
    unwrap(await desk.connector.commit(renewed, handle, order, file, aWork()))
    expect(await desk.fake.published()).toMatchObject([{ hash: desk.hashOf(bytes) }])
  })

  test.each([500, 502, 503, 504])('by status %i, which passes', async status => {
    const { file, handle } = await uploaded()
    await desk.fake.fail({ kind: 'status', status, body: '<html>' })
    const answer = await desk.connector.commit(session, handle, order, file, aWork())
    expect(answer).toMatchObject({ problem: { kind: 'busy', code: String(status) } })
  })
})

describe('the address of an upload is gone', () => {
  const week = 7 * 24 * 60 * minute

  test('before the commit: it begins anew, and nothing was posted', async () => {
    const { file, handle } = await uploaded()
    await desk.pass(week + 1)
    session = await desk.fake.act('signIn')
    const gone = { problem: { kind: 'handle' } }
    expect(await desk.connector.upload(session, handle, file, aWork())).toMatchObject(gone)
    expect(await desk.connector.commit(session, handle, order, file, aWork())).toMatchObject(gone)
    expect(unwrap(await desk.connector.status(session, handle))).toEqual({ kind: 'absent' })
    await post(desk.connector, session, order, file)
    expect(await desk.fake.published()).toHaveLength(1)
  })

  test('after the commit: it is found among the channel’s uploads', async () => {
    const file = await desk.film(desk.bytesOf(10))
    await desk.fake.act('addVideo', { title: order.title, description: 'Another text' })
    await desk.fake.act('addVideo', { title: order.title, description: order.text, at: start - 60 * minute })
    const { handle } = await post(desk.connector, session, anOrder({ text: ` ${order.text}\r\n` }), file)
    await desk.pass(minute)
    await desk.fake.act('forgetSessions')
    const [posted] = await desk.fake.published()
    const live = { kind: 'live', remoteId: posted?.id }
    expect(unwrap(await desk.connector.find(session, trace(handle)))).toMatchObject(live)
    expect(unwrap(await desk.connector.status(session, handle))).toMatchObject(live)
  })

  test('behind more uploads than one page has', async () => {
    const { handle } = await post(desk.connector, session, order, await desk.film(desk.bytesOf(10)))
    for (let made = 0; made < 60; made += 1) await desk.fake.act('addVideo', { title: `${made}`, description: '' })
    await desk.pass(minute)
    await desk.fake.act('forgetSessions')
    expect(unwrap(await desk.connector.find(session, trace(handle)))).toMatchObject({ kind: 'live' })
  })

  test('it is not there: `absent`, but not while it may not be listed yet', async () => {
    const { handle } = await uploaded()
    await desk.fake.act('forgetSessions')
    expect(unwrap(await desk.connector.find(session, trace(handle)))).toEqual({ kind: 'cannot-tell' })
    await desk.pass(10 * minute)
    expect(unwrap(await desk.connector.find(session, trace(handle)))).toEqual({ kind: 'absent' })
  })

  test('two look the same, or nobody may read: it cannot be told', async () => {
    const { handle } = await uploaded()
    await desk.fake.act('forgetSessions')
    await desk.pass(10 * minute)
    const blind = await desk.fake.act<Session>('signIn', { without: ['read', 'edit'] })
    expect(unwrap(await desk.connector.find(blind, trace(handle)))).toEqual({ kind: 'cannot-tell' })
    for (let made = 0; made < 2; made += 1)
      await desk.fake.act('addVideo', { title: order.title, description: order.text })
    expect(unwrap(await desk.connector.find(session, trace(handle)))).toEqual({ kind: 'cannot-tell' })
    expect(unwrap(await desk.connector.find(session, trace('odd')))).toEqual({ kind: 'cannot-tell' })
  })

  test('a reading that fails is a problem, not an answer', async () => {
    const { handle } = await uploaded()
    await desk.fake.fail({ kind: 'reply-lost' })
    expect(await desk.connector.find(session, trace(handle))).toMatchObject({ problem: { kind: 'offline' } })
    await desk.fake.act('expireTokens')
    expect(await desk.connector.find(session, trace(handle))).toMatchObject({ problem: { kind: 'token' } })
  })
})

test('what YouTube says is told without the address of the upload and the token', async () => {
  const { file, handle } = await uploaded()
  const { uri } = JSON.parse(handle) as { uri: string }
  const message = `Cannot put to ${uri} with Bearer ${session.accessToken}`
  const body = JSON.stringify({ error: { code: 400, message, errors: [{ reason: message }] } })
  await desk.fake.fail({ kind: 'status', status: 400, body })
  const answer = JSON.stringify(await desk.connector.commit(session, handle, order, file, aWork()))
  expect(answer).toContain('Cannot put to')
  for (const secret of await desk.fake.secrets()) expect(answer).not.toContain(secret)
  expect(answer).not.toContain('upload_id')
})

test('an address of an upload that is not YouTube’s gets nothing', async () => {
  const { file, handle } = await uploaded()
  const strange = JSON.stringify({ ...JSON.parse(handle), uri: 'http://localhost:9/upload' })
  const answer = await desk.connector.upload(session, strange, file, aWork())
  expect(answer).toMatchObject({ problem: { kind: 'platform', code: 'foreign-address', said: '' } })
})
