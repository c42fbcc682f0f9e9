import type { Handle, PostFile, Session } from '@main/publish/connector'
import type { PostOrder } from '@shared/domain/post-order'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '../fakes/start-fake-platform'
import { anOrder, type Bench, given, hashOf, openBench, problemIn, someWork, traceOf } from './tiktok-bench'

let bench: Bench
let session: Session
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  await bench.fake.reset()
  session = await bench.signIn()
})

const start = async (file: PostFile, order: PostOrder = anOrder()) =>
  given(await bench.connector.start(session, order, file))
const upload = (handle: Handle, file: PostFile) => bench.connector.upload(session, handle, file, someWork())
const commit = (handle: Handle, file: PostFile, work = someWork()) =>
  bench.connector.commit(session, handle, anOrder(), file, work)
const stateOf = async (handle: Handle) => given(await bench.connector.status(session, handle))
const pieces = async () => (await bench.fake.received()).filter(one => one.route === 'upload')
const ranges = async () => (await pieces()).map(one => `${one.headers['content-range']} ${one.status}`)
const three = 36_000_001

describe('an account', () => {
  test('offers what its creator may choose', async () => {
    expect(given(await bench.connector.check(session))).toEqual({
      username: 'creator.1',
      privacy: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
      off: ['stitch'],
      longestSeconds: 600,
      postsLeft: null,
    })
    await bench.fake.act('change', { isPrivate: true, commentOff: true })
    expect(given(await bench.connector.check(session))).toMatchObject({
      privacy: ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
      off: ['comment', 'stitch'],
    })
  })

  test('that is banned or has posted enough is told by the code, though HTTP says that all is well', async () => {
    await bench.fake.act('change', { isBanned: true })
    expect(problemIn(await bench.connector.check(session))).toMatchObject({
      kind: 'account',
      code: 'spam_risk_user_banned_from_posting',
    })
    await bench.fake.act('change', { isBanned: false })
    await bench.fake.set({ postsPerDay: 0 })
    expect(problemIn(await bench.connector.check(session))).toMatchObject({ kind: 'limit' })
  })

  test('that gave leave for drafts alone has no choice of privacy, and no direct posts', async () => {
    session = await bench.signIn({ granted: ['user.info.basic', 'video.upload'] })
    expect(given(await bench.connector.check(session))).toMatchObject({ username: 'creator.1', privacy: [] })
    const file = await bench.film(1_000)
    expect(problemIn(await bench.connector.start(session, anOrder(), file))).toMatchObject({
      kind: 'permission',
      code: 'scope_not_authorized',
    })
    expect((await bench.connector.start(session, anOrder({ mode: 'inbox' }), file)).ok).toBe(true)
  })

  test('whose token has run out is told so', async () => {
    await bench.fake.advance(86_400_000)
    expect(problemIn(await bench.connector.check(session))).toMatchObject({
      kind: 'token',
      code: 'access_token_invalid',
    })
  })

  test('that asks too often waits a minute', async () => {
    const begun = Date.now()
    const asked = await Promise.all(Array.from({ length: 21 }, () => bench.connector.check(session)))
    const [refused, ...others] = asked.flatMap(one => problemIn(one) ?? [])
    expect(others).toEqual([])
    expect(refused).toMatchObject({ kind: 'busy', code: 'rate_limit_exceeded' })
    expect(refused?.retryAt).toBeGreaterThanOrEqual(begun + 60_000)
    await bench.fake.advance(60_000)
    expect((await bench.connector.check(session)).ok).toBe(true)
  })
})

describe('a post', () => {
  test.each([1, 1_001, 4_999_999, 16_000_000])(
    'of %i bytes goes whole at the commit, with its progress',
    async bytes => {
      const file = await bench.film(bytes)
      const handle = given(await upload(await start(file), file))
      expect(await pieces()).toEqual([])
      expect(await stateOf(handle)).toEqual({ kind: 'ready' })
      const work = someWork()
      expect(given(await commit(handle, file, work))).toEqual({ kind: 'processing' })
      expect(await ranges()).toEqual([`bytes 0-${bytes - 1}/${bytes} 201`])
      expect(work.heard[work.heard.length - 1]).toBe(bytes)
      expect(await bench.fake.published()).toMatchObject([
        { hash: await hashOf(file), bytes, text: 'A film about bread', isDraft: false },
      ])
    },
  )

  test('of a byte more goes in chunks, of which the commit sends the last', async () => {
    const file = await bench.film(three)
    const handle = given(await upload(await start(file), file))
    expect(await stateOf(handle)).toEqual({ kind: 'ready' })
    expect(await bench.fake.published()).toEqual([])
    expect(given(await commit(handle, file))).toEqual({ kind: 'processing' })
    expect(await ranges()).toEqual([
      'bytes 0-11999999/36000001 206',
      'bytes 12000000-23999999/36000001 206',
      'bytes 24000000-36000000/36000001 201',
    ])
    expect(await bench.fake.published()).toMatchObject([{ hash: await hashOf(file), bytes: three }])
  })

  test('is processed, then live in review, then live with all digits of its number', async () => {
    const file = await bench.film(2_000)
    const handle = await start(file)
    await commit(handle, file)
    expect(await stateOf(handle)).toEqual({ kind: 'processing' })
    await bench.fake.advance(30_000)
    expect(await stateOf(handle)).toEqual({ kind: 'live', remoteId: null, permalink: null })
    await bench.fake.advance(60_000)
    const live = await stateOf(handle)
    const remoteId = live.kind === 'live' ? (live.remoteId ?? '') : ''
    expect(BigInt(remoteId)).toBeGreaterThan(2n ** 53n)
    expect(live).toEqual({ kind: 'live', remoteId, permalink: `https://www.tiktok.com/@creator.1/video/${remoteId}` })
    expect([...given(await bench.connector.metrics(session, [remoteId])).keys()]).toEqual([remoteId])
  })

  test('for nobody else never gets a number', async () => {
    await bench.fake.set({ isAudited: false })
    await bench.fake.act('change', { isPrivate: true })
    const file = await bench.film(2_000)
    const handle = await start(file, anOrder({ privacy: 'SELF_ONLY' }))
    await commit(handle, file)
    await bench.fake.advance(3_600_000)
    expect(await stateOf(handle)).toEqual({ kind: 'live', remoteId: null, permalink: null })
  })

  test('says what was chosen, and nothing else', async () => {
    const text = `${'🎬'.repeat(1_099)}é!`
    expect(text.length).toBe(2_200)
    const file = await bench.film(2_000)
    await start(file, anOrder({ text, coverMs: 99_000, isAiMade: true, ownBrand: true, allowComment: false }))
    const [init] = (await bench.fake.received()).filter(one => one.route === 'init')
    expect(JSON.parse(init?.body ?? '')).toEqual({
      post_info: {
        title: text,
        privacy_level: 'PUBLIC_TO_EVERYONE',
        disable_comment: true,
        disable_duet: true,
        disable_stitch: true,
        video_cover_timestamp_ms: 11_999,
        brand_content_toggle: false,
        brand_organic_toggle: true,
        is_aigc: true,
      },
      source_info: { source: 'FILE_UPLOAD', video_size: 2_000, chunk_size: 2_000, total_chunk_count: 1 },
    })
  })

  test('left to the creator’s inbox waits there', async () => {
    const file = await bench.film(2_000)
    const handle = await start(file, anOrder({ mode: 'inbox', text: 'x'.repeat(3_000) }))
    await commit(handle, file)
    await bench.fake.advance(30_000)
    expect(await stateOf(handle)).toEqual({ kind: 'inbox' })
    expect(await bench.fake.published()).toMatchObject([{ isDraft: true, text: '' }])
    for (let left = 4; left > 0; left -= 1) await start(file, anOrder({ mode: 'inbox' }))
    expect(problemIn(await bench.connector.start(session, anOrder({ mode: 'inbox' }), file))).toMatchObject({
      kind: 'limit',
      code: 'spam_risk_too_many_pending_share',
    })
  })
})

describe('a post is refused before anything is uploaded', () => {
  const refusal = async (order: PostOrder, bytes = 2_000) =>
    problemIn(await bench.connector.start(session, order, await bench.film(bytes)))

  test('with a text that is too long, or no film: nothing is asked', async () => {
    expect(await refusal(anOrder({ text: `${'🎬'.repeat(1_100)}!` }))).toMatchObject({ kind: 'text', code: 'too-long' })
    expect(await refusal(anOrder(), 0)).toMatchObject({ kind: 'file', code: 'empty' })
    expect(await bench.fake.received()).toEqual([])
  })

  test('where its app has not been looked at', async () => {
    await bench.fake.set({ isAudited: false })
    const code = 'unaudited_client_can_only_post_to_private_accounts'
    expect(await refusal(anOrder())).toMatchObject({ kind: 'choice', code })
    expect(await refusal(anOrder({ privacy: 'SELF_ONLY' }))).toMatchObject({ kind: 'choice', code })
  })

  test('for a choice that is not offered', async () => {
    const code = 'privacy_level_option_mismatch'
    expect(await refusal(anOrder({ privacy: 'FOLLOWER_OF_CREATOR' }))).toMatchObject({ kind: 'choice', code })
    expect(await refusal(anOrder({ privacy: 'SELF_ONLY', brandedContent: true }))).toMatchObject({
      kind: 'choice',
      code,
    })
  })

  test('at the seventh within a minute', async () => {
    for (let left = 6; left > 0; left -= 1) await start(await bench.film(2_000))
    expect(await refusal(anOrder())).toMatchObject({ kind: 'busy', code: 'rate_limit_exceeded' })
  })

  test('where the address of the upload is not the platform’s', async () => {
    await bench.fake.set({ uploadBase: 'http://elsewhere.test' })
    expect(await refusal(anOrder())).toMatchObject({ kind: 'platform', code: 'foreign-address' })
  })

  test.each<[Fault, string]>([
    [{ kind: 'status', status: 503 }, 'busy'],
    [{ kind: 'status', status: 200, body: '<html>Sign in to the network</html>' }, 'offline'],
    [{ kind: 'status', status: 200, body: '{"error":{"code":"ok"}}' }, 'platform'],
    [{ kind: 'status', status: 401, body: '{"error":"access_token_invalid","error_description":"no"}' }, 'token'],
    [{ kind: 'status', status: 400, body: '{"error":{"code":"rate_limit_exceeded"}}' }, 'busy'],
    [{ kind: 'error', code: 'internal_error' }, 'busy'],
    [{ kind: 'error', code: 'reached_active_user_cap' }, 'limit'],
    [{ kind: 'token_expired' }, 'token'],
    [{ kind: 'rate_limit' }, 'busy'],
    [{ kind: 'reply-lost' }, 'offline'],
    [{ kind: 'reply-half' }, 'offline'],
    [{ kind: 'truncate_body' }, 'busy'],
  ])('%j is of kind %s', async (fault, kind) => {
    await bench.fake.fail(fault)
    expect(await refusal(anOrder())).toMatchObject({ kind })
    expect(await bench.fake.published()).toEqual([])
  })
})

describe('numbers', () => {
  test('come for twenty videos at a time, under the platform’s names, and not for what is gone', async () => {
    const ids = Array.from({ length: 45 }, (_, n) => String(7_000_000_000_000_000_000n + BigInt(n)))
    const file = await bench.film(2_000)
    const handle = await start(file)
    await commit(handle, file)
    await bench.fake.advance(90_000)
    const live = await stateOf(handle)
    const id = (live.kind === 'live' && live.remoteId) || ''
    const numbers = { view_count: 345, like_count: 12, comment_count: 3, share_count: 1 }
    expect(given(await bench.connector.metrics(session, [...ids, id]))).toEqual(new Map([[id, numbers]]))
    const asked = (await bench.fake.received()).filter(one => one.route === 'query')
    expect(asked.map(one => JSON.parse(one.body ?? '').filters.video_ids.length)).toEqual([20, 20, 6])
  })

  test('that are missing are null', async () => {
    const body = '{"data":{"videos":[{"id":7412345678901234567,"view_count":3}]},"error":{"code":"ok","message":""}}'
    await bench.fake.fail({ kind: 'status', status: 200, body, route: 'query' })
    const nothing = { like_count: null, comment_count: null, share_count: null }
    expect(given(await bench.connector.metrics(session, ['1']))).toEqual(
      new Map([['7412345678901234567', { view_count: 3, ...nothing }]]),
    )
  })
})

test('no secret leaves by a problem, and the token goes to the API alone', async () => {
  const file = await bench.film(three)
  const handle = await start(file)
  const leak = { kind: 'status', status: 400, body: JSON.stringify({ error: { code: 'x', message: handle } }) } as const
  const problems: unknown[] = []
  for (const route of ['upload', 'status', 'init', 'list', 'query', 'creator'])
    await bench.fake.fail({ ...leak, route })
  problems.push(await bench.connector.upload(session, handle, file, someWork()))
  problems.push(await bench.connector.status(session, handle))
  problems.push(await bench.connector.start(session, anOrder(), file))
  problems.push(await bench.connector.check(session))
  problems.push(await bench.connector.metrics(session, ['1']))
  await bench.fake.fail({ kind: 'status', status: 400, body: session.accessToken, route: 'list' })
  problems.push(await bench.connector.find(session, traceOf('')))
  const said = JSON.stringify(problems)
  for (const secret of await bench.fake.secrets()) expect(said).not.toContain(secret)
  expect((await pieces()).every(one => one.headers.authorization === undefined)).toBe(true)
  expect((await bench.fake.received()).every(one => !one.url.includes(session.accessToken))).toBe(true)
})
