import { truncate } from 'node:fs/promises'
import { instagram } from '@main/publish/connectors/instagram'
import type { PostOrder } from '@shared/domain/post-order'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '../fakes/start-fake-platform'
import { got, MetaBench } from './meta-bench'

let bench: MetaBench
beforeAll(async () => {
  bench = await MetaBench.open(instagram)
})
afterAll(() => bench.close())
beforeEach(() => bench.reset())

const order: PostOrder = {
  text: 'Bread in ten minutes 🍞 #bread',
  title: '',
  coverMs: 1_200,
  choices: { platform: 'Instagram', shareToFeed: true, isAiMade: false },
  publishAt: null,
}
const minute = 60_000
const day = 86_400_000

const start = async (given: Partial<PostOrder> = {}) => {
  const film = await bench.film()
  const handle = got(await bench.connector.start(bench.session, { ...order, ...given }, film))
  return { film, handle }
}
const upload = (handle: string, film: Awaited<ReturnType<MetaBench['film']>>) =>
  bench.connector.upload(bench.session, handle, film, bench.work)
const status = async (handle: string) => got(await bench.connector.status(bench.session, handle))

describe('posting', () => {
  test('a film becomes one reel, with its words and cover, and says where it is', async () => {
    const { film, handle } = await start()
    expect(await status(handle)).toEqual({ kind: 'uploading' })
    got(await upload(handle, film))
    expect(await status(handle)).toEqual({ kind: 'processing' })
    await bench.advance(1_000)
    expect(await status(handle)).toEqual({ kind: 'ready' })
    const live = got(await bench.commit(handle, order, film))
    const [post] = await bench.fake.published()
    expect(live).toEqual({ kind: 'live', remoteId: post?.id, permalink: `https://www.instagram.com/reel/${post?.id}/` })
    expect(await bench.fake.published()).toMatchObject([
      { hash: film.hash, bytes: film.bytes, text: order.text, account: '7001' },
    ])
    expect(bench.progress.at(-1)).toEqual({ sent: film.bytes, of: film.bytes })
    const made = (await bench.fake.received()).find(one => one.route === 'container')
    expect(Object.fromEntries(new URLSearchParams(made?.body ?? ''))).toEqual({
      media_type: 'REELS',
      upload_type: 'resumable',
      caption: order.text,
      share_to_feed: 'true',
      thumb_offset: '1200',
    })
  })

  test('a cover past the end of the film is its last moment', async () => {
    await start({ coverMs: 99_000 })
    const made = (await bench.fake.received()).find(one => one.route === 'container')
    expect(new URLSearchParams(made?.body ?? '').get('thumb_offset')).toBe('4999')
  })

  test('what was made by a machine says so', async () => {
    await start({ choices: { platform: 'Instagram', shareToFeed: false, isAiMade: true } })
    const made = (await bench.fake.received()).find(one => one.route === 'container')
    const form = new URLSearchParams(made?.body ?? '')
    expect([form.get('is_ai_generated'), form.get('share_to_feed')]).toEqual(['true', 'false'])
  })

  test('a caption of exactly its limit, emoji and all, arrives as it is', async () => {
    const text = `${'🍞'.repeat(1_099)}é\n`
    const film = await bench.film()
    const handle = await bench.prepare({ ...order, text }, film)
    got(await bench.commit(handle, order, film))
    expect(await bench.fake.published()).toMatchObject([{ text }])
    const tooLong = await bench.connector.start(bench.session, { ...order, text: `${text}x` }, film)
    expect(tooLong).toMatchObject({ ok: false, problem: { kind: 'text', code: '2207010' } })
  })

  test.each([1, 262_143, 262_144, 262_145, 1_000_003])('a film of %i bytes arrives whole', async bytes => {
    const film = await bench.film(bytes)
    const handle = await bench.prepare(order, film)
    got(await bench.commit(handle, order, film))
    expect(await bench.fake.published()).toMatchObject([{ hash: film.hash, bytes }])
  })

  test('an empty film is refused as a file', async () => {
    const film = await bench.film(0)
    const handle = got(await bench.connector.start(bench.session, order, film))
    expect(await upload(handle, film)).toMatchObject({ ok: false, problem: { kind: 'file' } })
  })

  test('a reel is taken away again', async () => {
    const film = await bench.film()
    const live = got(await bench.commit(await bench.prepare(order, film), order, film))
    const id = live.kind === 'live' ? (live.remoteId ?? '') : ''
    got((await bench.connector.remove?.(bench.session, id)) ?? { ok: false, problem: 'no remove' })
    expect(await bench.connector.remove?.(bench.session, id)).toMatchObject({ ok: false })
  })
})

describe('an upload that was cut', () => {
  test.each(['bytes_transfered', 'bytes_transferred'])('goes on at the byte that Meta names (%s)', async spelling => {
    await bench.fake.set({ spelling })
    const { film, handle } = await start()
    await bench.fake.fail({ kind: 'mid-body', route: 'upload', after: 123_457 })
    expect(await upload(handle, film)).toMatchObject({ ok: false, problem: { kind: 'offline' } })
    expect(await status(handle)).toEqual({ kind: 'uploading' })
    bench.progress.length = 0
    got(await upload(handle, film))
    expect(bench.progress[0]).toEqual({ sent: 123_457, of: film.bytes })
    expect(await bench.bytesSent()).toBe(film.bytes)
    await bench.advance(1_000)
    got(await bench.commit(handle, order, film))
    expect(await bench.fake.published()).toMatchObject([{ hash: film.hash }])
  })

  test.each<Fault['kind']>(['before-headers', 'after-last-byte', 'reply-lost', 'reply-half', '500-after-accept'])(
    '%s: the next try sends nothing twice',
    async kind => {
      const { film, handle } = await start()
      await bench.fake.fail({ kind, route: 'upload' } as Fault)
      const first = await upload(handle, film)
      expect(first).toMatchObject({ ok: false })
      expect(['offline', 'busy']).toContain(first.ok ? '' : first.problem.kind)
      got(await upload(handle, film))
      expect(await bench.bytesSent()).toBe(film.bytes)
      await bench.advance(1_000)
      got(await bench.commit(handle, order, film))
      expect(await bench.fake.published()).toMatchObject([{ hash: film.hash }])
    },
  )

  test.each([
    ['does not tell it', { spelling: null }],
    ['has no such field', { badFields: ['video_status'] }],
  ])('needs a new container where Meta %s', async (_why, setting) => {
    await bench.fake.set(setting)
    const { film, handle } = await start()
    await bench.fake.fail({ kind: 'mid-body', route: 'upload', after: 1_000 })
    expect(await upload(handle, film)).toMatchObject({ problem: { kind: 'offline' } })
    expect(await upload(handle, film)).toMatchObject({ problem: { kind: 'handle', code: 'OffsetInvalidError' } })
    expect(await bench.prepare(order, film)).not.toBe(handle)
  })

  test('a file that has changed is not sent', async () => {
    const { film, handle } = await start()
    await truncate(film.path, 1_000)
    expect(await upload(handle, film)).toMatchObject({ problem: { kind: 'file-changed' } })
    expect(await bench.bytesSent()).toBe(0)
  })

  test('whoever ends it is told so, and it can go on later', async () => {
    const { film, handle } = await start()
    const ending = new AbortController()
    const work = { signal: ending.signal, onProgress: () => ending.abort(new Error('enough')) }
    await expect(bench.connector.upload(bench.session, handle, film, work)).rejects.toThrow('enough')
    got(await upload(handle, film))
  })
})

describe('a container that comes to nothing', () => {
  test.each([
    ['2207026', 'file'],
    ['2207032', 'handle'],
    ['2207053', 'handle'],
    ['2207076', 'file'],
  ])('error %s is %s', async (containerError, kind) => {
    await bench.fake.set({ containerError })
    const film = await bench.film()
    const handle = await bench.prepare(order, film)
    const told = await bench.connector.status(bench.session, handle)
    const problem = { kind, code: containerError }
    // A new container may do where it was not the film's fault.
    expect(told).toMatchObject(kind === 'handle' ? { problem } : { value: { kind: 'rejected', problem } })
  })

  test('after a day a new one is due', async () => {
    const film = await bench.film()
    const handle = await bench.prepare(order, film)
    await bench.advance(day)
    const gone = { problem: { kind: 'handle', code: 'EXPIRED' } }
    expect(await bench.connector.status(bench.session, handle)).toMatchObject(gone)
    // Nothing to begin anew by yet: it is looked for first.
    expect(await bench.commit(handle, order, film)).toMatchObject({ problem: { kind: 'platform', code: '2207008' } })
    expect(await upload(handle, film)).toMatchObject(gone)
    const trace = bench.trace(handle, order)
    await bench.advance(minute)
    expect(got(await bench.connector.find(bench.session, trace))).toEqual({ kind: 'absent' })
  })

  test('one that is worked on still is no reel yet, and is one later', async () => {
    const { film, handle } = await start()
    got(await upload(handle, film))
    expect(await bench.commit(handle, order, film)).toMatchObject({ problem: { kind: 'busy', code: '2207027' } })
    const trace = bench.trace(handle, order)
    await bench.fake.set({ processing: 2 * minute })
    await bench.advance(minute)
    expect(got(await bench.connector.find(bench.session, trace))).toEqual({ kind: 'uploading' })
    await bench.advance(minute)
    expect(got(await bench.connector.find(bench.session, trace))).toEqual({ kind: 'ready' })
    got(await bench.commit(handle, order, film))
    expect(await bench.fake.published()).toHaveLength(1)
  })

  test('that Meta does not find it now and then is a pause, not an end', async () => {
    const { handle } = await start()
    await bench.fake.set({ hides: 1 })
    expect(await bench.connector.status(bench.session, handle)).toMatchObject({
      problem: { kind: 'busy', code: '100/33' },
    })
    expect(await status(handle)).toEqual({ kind: 'uploading' })
  })
})

describe('a commit whose answer is lost', () => {
  const find = async (handle: string, begunAt?: number) =>
    got(await bench.connector.find(bench.session, bench.trace(handle, order, begunAt)))

  test.each<Fault>([
    { kind: 'commit-reply-lost', route: 'publish' },
    { kind: 'reply-half', route: 'publish' },
    { kind: '500-after-accept', route: 'publish' },
    { kind: 'truncate_body', route: 'publish' },
  ])('$kind: it is found by reading, and there is one', async fault => {
    const film = await bench.film()
    const handle = await bench.prepare(order, film)
    const trace = bench.trace(handle, order)
    await bench.fake.fail(fault)
    const answer = await bench.commit(handle, order, film)
    expect(['offline', 'busy', 'platform']).toContain(answer.ok ? '' : answer.problem.kind)
    await bench.advance(5_000)
    const [post] = await bench.fake.published()
    const permalink = `https://www.instagram.com/reel/${post?.id}/`
    const found = got(await bench.connector.find(bench.session, trace))
    expect(found).toEqual({ kind: 'live', remoteId: post?.id, permalink })
    expect([await bench.count('publish'), (await bench.fake.published()).length]).toEqual([1, 1])
  })

  test('it never arrived: Meta is not believed at once, and after a minute the same container may go on', async () => {
    const film = await bench.film()
    const handle = await bench.prepare(order, film)
    const trace = bench.trace(handle, order)
    await bench.fake.fail({ kind: 'before-headers', route: 'publish' })
    expect(await bench.commit(handle, order, film)).toMatchObject({ problem: { kind: 'offline' } })
    expect(got(await bench.connector.find(bench.session, trace))).toEqual({ kind: 'cannot-tell' })
    await bench.advance(minute)
    expect(got(await bench.connector.find(bench.session, trace))).toEqual({ kind: 'ready' })
    expect(await bench.fake.published()).toEqual([])
  })

  test('“blocked” is said of a reel that is live: nobody acts by it before looking', async () => {
    await bench.fake.set({ saysBlocked: true })
    const film = await bench.film()
    const handle = await bench.prepare(order, film)
    expect(await bench.commit(handle, order, film)).toMatchObject({ problem: { kind: 'platform', code: '2207051' } })
    expect(await find(handle)).toMatchObject({ kind: 'live', remoteId: expect.any(String) })
    expect(await bench.fake.published()).toHaveLength(1)
  })

  test('a container that cannot be read leaves the newest reels to tell', async () => {
    const film = await bench.film()
    const handle = await bench.prepare(order, film)
    got(await bench.commit(handle, order, film))
    await bench.fake.set({ hides: 1 })
    expect(await find(handle)).toMatchObject({ kind: 'live', remoteId: expect.any(String) })
  })

  test('an older reel of the same words is another one', async () => {
    const film = await bench.film()
    got(await bench.commit(await bench.prepare(order, film), order, film))
    await bench.advance(day / 2)
    const handle = await bench.prepare(order, film)
    const trace = bench.trace(handle, order)
    await bench.advance(minute)
    expect(got(await bench.connector.find(bench.session, trace))).toEqual({ kind: 'ready' })
  })

  test('reels without words are all alike, so one of them proves nothing', async () => {
    const silent = { ...order, text: '' }
    const film = await bench.film()
    const handle = await bench.prepare(silent, film)
    got(await bench.commit(await bench.prepare(silent, film), silent, film))
    const found = await bench.connector.find(bench.session, bench.trace(handle, silent))
    expect(got(found)).toEqual({ kind: 'cannot-tell' })
  })

  test('where it lies is a nicety: a reel without it is live', async () => {
    const film = await bench.film()
    const handle = await bench.prepare(order, film)
    await bench.fake.fail({ kind: 'status', status: 500, route: 'read' })
    expect(got(await bench.commit(handle, order, film))).toMatchObject({ kind: 'live', permalink: null })
    await bench.fake.fail({ kind: 'status', status: 500, route: 'list' })
    expect(await find(handle)).toEqual({ kind: 'live', remoteId: null, permalink: null })
  })
})

describe('what Meta will not do now', () => {
  test('the posts of the day are counted before, and their end is the limit', async () => {
    await bench.fake.set({ quotaTotal: 1 })
    const film = await bench.film()
    const handle = await bench.prepare(order, film)
    const second = await bench.prepare(order, film)
    const check = async () => got(await bench.connector.check(bench.session)).postsLeft
    expect(await check()).toBe(1)
    got(await bench.commit(handle, order, film))
    expect(await check()).toBe(0)
    const refused = await bench.commit(second, order, film)
    expect(refused).toMatchObject({ problem: { kind: 'limit', code: '2207042', retryAt: expect.any(Number) } })
    expect(await bench.fake.published()).toHaveLength(1)
  })

  test('a token that has ended is told as such, at every step', async () => {
    const { film, handle } = await start()
    await bench.fake.act('endTokens')
    const token = { ok: false, problem: { kind: 'token' } }
    expect(await bench.connector.check(bench.session)).toMatchObject({ problem: { kind: 'token', code: '190/463' } })
    expect(await bench.connector.start(bench.session, order, film)).toMatchObject(token)
    expect(await upload(handle, film)).toMatchObject(token)
    expect(await bench.commit(handle, order, film)).toMatchObject(token)
    expect(await bench.connector.find(bench.session, bench.trace(handle, order))).toMatchObject(token)
  })

  test('a token that ends between two requests of an upload', async () => {
    const { film, handle } = await start()
    await bench.fake.fail({ kind: 'token_expired', route: 'upload' })
    expect(await upload(handle, film)).toMatchObject({ problem: { kind: 'token' } })
    got(await upload(handle, film))
  })

  test('asked too often, it says when to come again', async () => {
    const film = await bench.film()
    await bench.fake.fail({ kind: 'rate_limit', route: 'container' })
    const refused = await bench.connector.start(bench.session, order, film)
    const { at } = (await bench.fake.received())[0] ?? { at: 0 }
    expect(refused).toMatchObject({ problem: { kind: 'busy', code: '80002', retryAt: at + 23 * minute } })
    got(await bench.connector.start(bench.session, order, film))
  })

  test('a scope that was left out', async () => {
    await bench.reset({ scopes: ['instagram_basic'] })
    const refused = await bench.connector.start(bench.session, order, await bench.film())
    expect(refused).toMatchObject({
      problem: { kind: 'permission', code: '10', said: expect.stringContaining('publish') },
    })
  })
})

describe('numbers', () => {
  const read = async (id: string) => got(await bench.connector.metrics(bench.session, [id])).get(id)
  const live = async () => {
    const film = await bench.film()
    const state = got(await bench.commit(await bench.prepare(order, film), order, film))
    return state.kind === 'live' ? (state.remoteId ?? '') : ''
  }

  test('for two days there are none, which is not zero', async () => {
    const id = await live()
    expect(new Set(Object.values((await read(id)) ?? {}))).toEqual(new Set([null]))
    await bench.advance(2 * day)
    expect(await read(id)).toMatchObject({ views: 100, reach: 101, ig_reels_avg_watch_time: 100 })
  })

  test('one that Meta has not got takes no other with it', async () => {
    const id = await live()
    await bench.advance(2 * day)
    await bench.fake.set({ badMetrics: ['saved', 'reels_skip_rate'] })
    expect(await read(id)).toMatchObject({ views: 100, saved: null, shares: 100, reels_skip_rate: null, reposts: 100 })
  })

  test('too few viewers are no missing permission', async () => {
    const id = await live()
    await bench.fake.set({ fewViewers: true })
    expect(await read(id)).toMatchObject({ views: null })
  })

  test('a reel that is gone is left out, the others are told', async () => {
    const id = await live()
    await bench.advance(2 * day)
    const numbers = got(await bench.connector.metrics(bench.session, ['17890000009999999', id]))
    expect([...numbers.keys()]).toEqual([id])
  })
})

test('no token and no address of an upload stands in an address or in what is said', async () => {
  const { film, handle } = await start()
  const said: unknown[] = []
  for (const kind of ['token_expired', 'rate_limit', 'reply-half'] as const) {
    await bench.fake.fail({ kind })
    said.push(await bench.connector.check(bench.session))
    await bench.fake.fail({ kind, route: 'upload' })
    said.push(await upload(handle, film))
  }
  await bench.fake.fail({
    kind: 'status',
    status: 400,
    body: JSON.stringify({ error: { message: handle + bench.session.accessToken } }),
  })
  said.push(await bench.connector.status(bench.session, handle))
  const urls = (await bench.fake.received()).map(one => one.url)
  const all = JSON.stringify([said, urls])
  expect((await bench.fake.secrets()).filter(secret => all.includes(secret))).toEqual([])
})
