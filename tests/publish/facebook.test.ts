import { utimes } from 'node:fs/promises'
import { facebook } from '@main/publish/connectors/facebook'
import type { PostOrder } from '@shared/domain/post-order'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '../fakes/start-fake-platform'
import { got, MetaBench, noon } from './meta-bench'

let bench: MetaBench
beforeAll(async () => {
  bench = await MetaBench.open(facebook)
})
afterAll(() => bench.close())
beforeEach(() => bench.reset())

const minute = 60_000
const day = 86_400_000
const order: PostOrder = {
  text: 'Bread in ten minutes 🍞',
  title: 'Bread',
  coverMs: 0,
  choices: { platform: 'Facebook' },
  publishAt: null,
}
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 13, 10, 45, 45, 0xff, 0xd9])

const start = async () => {
  const film = await bench.film()
  return { film, handle: got(await bench.connector.start(bench.session, order, film)) }
}
const upload = (handle: string, film: Awaited<ReturnType<MetaBench['film']>>) =>
  bench.connector.upload(bench.session, handle, film, bench.work)
const status = async (handle: string) => got(await bench.connector.status(bench.session, handle))
const idOf = (handle: string): string => JSON.parse(handle).id
const finishForm = async () => {
  const forms = (await bench.fake.received()).flatMap(one => (one.route === 'reels' ? [one.body ?? ''] : []))
  return Object.fromEntries(new URLSearchParams(forms.at(-1)))
}
const live = async () => {
  const film = await bench.film()
  const handle = await bench.prepare(order, film)
  got(await bench.commit(handle, order, film))
  await bench.advance(1_000)
  return { film, handle, id: idOf(handle) }
}

describe('posting', () => {
  test('a film becomes one reel of the Page, and says where it is', async () => {
    const { film, handle } = await start()
    expect(await status(handle)).toEqual({ kind: 'uploading' })
    got(await upload(handle, film))
    expect(await status(handle)).toEqual({ kind: 'ready' })
    expect(got(await bench.commit(handle, order, film))).toEqual({ kind: 'processing' })
    expect(await finishForm()).toEqual({
      upload_phase: 'finish',
      video_id: idOf(handle),
      video_state: 'PUBLISHED',
      description: order.text,
      title: 'Bread',
    })
    expect(await status(handle)).toEqual({ kind: 'processing' })
    await bench.advance(1_000)
    const permalink = `https://www.facebook.com/reel/${idOf(handle)}/`
    expect(await status(handle)).toEqual({ kind: 'live', remoteId: idOf(handle), permalink })
    expect(await bench.fake.published()).toMatchObject([
      { hash: film.hash, bytes: film.bytes, text: order.text, account: '6001' },
    ])
    expect(bench.progress.at(-1)).toEqual({ sent: film.bytes, of: film.bytes })
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

  test('the account is checked by its Page', async () => {
    const account = got(await bench.connector.check(bench.session))
    expect(account).toEqual({
      username: 'Mara Cooks',
      privacy: null,
      off: [],
      longestSeconds: null,
      postsLeft: null,
    })
  })

  test('a check of copyright that hangs holds nothing up', async () => {
    await bench.fake.set({ copyrightStuck: true })
    const { handle } = await live()
    expect(await status(handle)).toMatchObject({ kind: 'live' })
  })

  test.each([
    ['1363127', 'file'],
    ['1363128', 'file'],
    ['1404006', 'account'],
  ])('a film that is refused while it is worked on: %s is %s', async (videoError, kind) => {
    await bench.fake.set({ videoError })
    const { handle } = await live()
    expect(await status(handle)).toMatchObject({ kind: 'rejected', problem: { kind, code: videoError } })
  })

  test('a cover is set as the preferred picture, and one that is none is refused', async () => {
    const { id } = await live()
    expect(await bench.connector.cover?.(bench.session, id, jpeg)).toEqual({ ok: true, value: null })
    expect(await bench.fake.act('thumbnails')).toEqual([{ id, count: 1 }])
    const png = new Uint8Array([0x89, 0x50])
    expect(await bench.connector.cover?.(bench.session, id, png)).toMatchObject({ ok: false })
  })

  test('a reel is taken away again', async () => {
    const { id } = await live()
    expect(await bench.connector.remove?.(bench.session, id)).toEqual({ ok: true, value: null })
    expect(await bench.connector.remove?.(bench.session, id)).toMatchObject({ ok: false })
  })
})

describe('its own schedule', () => {
  test.each([
    [10 * minute, true],
    [10 * minute - 1, false],
    [29 * day, true],
    [29 * day + 1, false],
    [-day, false],
  ])('%i ms ahead: %s', (ahead, expected) => {
    expect(bench.connector.canSchedule({ ...order, publishAt: noon + ahead }, noon)).toBe(expected)
  })

  test('what is for at once needs none', () => {
    expect(bench.connector.canSchedule(order, noon)).toBe(false)
  })

  test('a reel for later is set, and live when its time has come', async () => {
    const later = { ...order, publishAt: noon + day }
    const film = await bench.film()
    const handle = await bench.prepare(later, film)
    const scheduled = { kind: 'scheduled', remoteId: idOf(handle) }
    expect(got(await bench.commit(handle, later, film))).toEqual(scheduled)
    const trace = bench.trace(handle, later)
    expect(got(await bench.connector.find(bench.session, trace))).toEqual({ kind: 'processing' })
    await bench.advance(minute)
    expect(await finishForm()).toMatchObject({
      video_state: 'SCHEDULED',
      scheduled_publish_time: String((noon + day) / 1_000),
    })
    expect(await status(handle)).toEqual(scheduled)
    expect(got(await bench.connector.find(bench.session, trace))).toEqual(scheduled)
    await bench.advance(day)
    expect(await status(handle)).toMatchObject({ kind: 'live' })
  })

  test('a time that came too near while the film went up is refused before anything is sent', async () => {
    const later = { ...order, publishAt: noon + 10 * minute }
    const film = await bench.film()
    const handle = await bench.prepare(later, film)
    expect(await bench.commit(handle, later, film)).toMatchObject({
      problem: { kind: 'limit', code: 'scheduled_publish_time', retryAt: noon + 1_000 },
    })
    expect(await bench.count('reels')).toBe(1)
    got(await bench.commit(handle, order, film))
    expect(await bench.fake.published()).toHaveLength(1)
  })
})

describe('an upload that was cut', () => {
  test.each(['bytes_transfered', 'bytes_transferred'])('goes on at the byte that Meta names (%s)', async spelling => {
    await bench.fake.set({ spelling })
    const { film, handle } = await start()
    await bench.fake.fail({ kind: 'mid-body', route: 'upload', after: 123_457 })
    expect(await upload(handle, film)).toMatchObject({ problem: { kind: 'offline' } })
    bench.progress.length = 0
    got(await upload(handle, film))
    expect(bench.progress[0]).toEqual({ sent: 123_457, of: film.bytes })
    expect(await bench.bytesSent()).toBe(film.bytes)
    got(await bench.commit(handle, order, film))
    expect(await bench.fake.published()).toMatchObject([{ hash: film.hash }])
  })

  test.each<Fault['kind']>(['before-headers', 'after-last-byte', 'reply-lost', 'reply-half', '500-after-accept'])(
    '%s: the next try sends nothing twice',
    async kind => {
      const { film, handle } = await start()
      await bench.fake.fail({ kind, route: 'upload' } as Fault)
      const first = await upload(handle, film)
      expect(['offline', 'busy']).toContain(first.ok ? '' : first.problem.kind)
      got(await upload(handle, film))
      expect(await bench.bytesSent()).toBe(film.bytes)
      got(await bench.commit(handle, order, film))
      expect(await bench.fake.published()).toMatchObject([{ hash: film.hash }])
    },
  )

  test('another offset than Meta’s is a reason to ask again, not to give up', async () => {
    await bench.fake.set({ spelling: null })
    const { film, handle } = await start()
    await bench.fake.fail({ kind: 'mid-body', route: 'upload', after: 1_000 })
    await upload(handle, film)
    expect(await upload(handle, film)).toMatchObject({ problem: { kind: 'busy', code: 'OffsetInvalidError' } })
    await bench.fake.set({ spelling: 'bytes_transfered' })
    got(await upload(handle, film))
    expect(await bench.fake.published()).toEqual([])
  })

  test('a file that has changed is not sent', async () => {
    const { film, handle } = await start()
    await utimes(film.path, 1_788_000_100, 1_788_000_100)
    expect(await upload(handle, film)).toMatchObject({ problem: { kind: 'file-changed' } })
    expect(await bench.bytesSent()).toBe(0)
  })
})

describe('a commit whose answer is lost', () => {
  test.each<Fault>([
    { kind: 'commit-reply-lost', route: 'reels' },
    { kind: 'reply-half', route: 'reels' },
    { kind: '500-after-accept', route: 'reels' },
    { kind: 'truncate_body', route: 'reels' },
  ])('$kind: it is found by reading, and there is one', async fault => {
    const film = await bench.film()
    const handle = await bench.prepare(order, film)
    const trace = bench.trace(handle, order)
    await bench.fake.fail(fault)
    const answer = await bench.commit(handle, order, film)
    expect(['offline', 'busy', 'platform']).toContain(answer.ok ? '' : answer.problem.kind)
    const find = async () => got(await bench.connector.find(bench.session, trace))
    expect(await find()).toEqual({ kind: 'processing' })
    await bench.advance(5_000)
    expect(await find()).toMatchObject({ kind: 'live', remoteId: idOf(handle) })
    expect(await bench.fake.published()).toMatchObject([{ hash: film.hash }])
    expect(await bench.count('reels')).toBe(2)
  })

  test('it never arrived: Meta is not believed at once, and after a minute the same video may go on', async () => {
    const film = await bench.film()
    const handle = await bench.prepare(order, film)
    const trace = bench.trace(handle, order)
    await bench.fake.fail({ kind: 'before-headers', route: 'reels' })
    expect(await bench.commit(handle, order, film)).toMatchObject({ problem: { kind: 'offline' } })
    expect(got(await bench.connector.find(bench.session, trace))).toEqual({ kind: 'cannot-tell' })
    await bench.advance(minute)
    expect(got(await bench.connector.find(bench.session, trace))).toEqual({ kind: 'ready' })
    expect(await bench.fake.published()).toEqual([])
  })

  test.each([true, false])(
    'a video that may have been finished is nothing to go on with (arrived: %s)',
    async arrives => {
      await bench.fake.set({ worksEarly: true, hidesWords: true, processing: 10 * minute })
      const film = await bench.film()
      const handle = await bench.prepare(order, film)
      const trace = bench.trace(handle, order)
      await bench.fake.fail({ kind: arrives ? 'commit-reply-lost' : 'before-headers', route: 'reels' })
      await bench.commit(handle, order, film)
      await bench.advance(5 * minute)
      expect(got(await bench.connector.find(bench.session, trace))).toEqual({ kind: 'cannot-tell' })
    },
  )

  test('a video that Meta does not find is looked for among the reels of the Page', async () => {
    const { handle } = await live()
    await bench.fake.set({ hides: 1 })
    const found = got(await bench.connector.find(bench.session, bench.trace(handle, order, noon)))
    expect(found).toMatchObject({ kind: 'live', remoteId: idOf(handle) })
  })

  test('it is not found anywhere: that cannot be told, and is asked about in the end', async () => {
    const film = await bench.film()
    const handle = await bench.prepare(order, film)
    await bench.fake.set({ hides: 1 })
    expect(got(await bench.connector.find(bench.session, bench.trace(handle, order)))).toEqual({ kind: 'cannot-tell' })
  })
})

describe('what Meta will not do now', () => {
  test('the thirty-first of a day is the limit', async () => {
    const film = await bench.film(1_000)
    for (let count = 0; count < 30; count += 1) got(await bench.commit(await bench.prepare(order, film), order, film))
    const handle = await bench.prepare(order, film)
    expect(await bench.commit(handle, order, film)).toMatchObject({
      problem: { kind: 'limit', code: '1390008', retryAt: expect.any(Number) },
    })
    await bench.advance(day)
    got(await bench.commit(handle, order, film))
    expect(await bench.fake.published()).toHaveLength(31)
  })

  test('a token that has ended is told as such, at every step', async () => {
    const { film, handle } = await start()
    await bench.fake.act('endTokens')
    const token = { ok: false, problem: { kind: 'token', code: '190/463' } }
    expect(await bench.connector.check(bench.session)).toMatchObject(token)
    expect(await bench.connector.start(bench.session, order, film)).toMatchObject(token)
    expect(await upload(handle, film)).toMatchObject(token)
    expect(await bench.commit(handle, order, film)).toMatchObject(token)
    expect(await bench.connector.find(bench.session, bench.trace(handle, order))).toMatchObject(token)
  })

  test('asked too often, it says when to come again', async () => {
    await bench.fake.fail({ kind: 'rate_limit', route: 'reels' })
    expect(await bench.connector.start(bench.session, order, await bench.film())).toMatchObject({
      problem: { kind: 'busy', code: '80002', retryAt: noon + 23 * minute },
    })
  })

  test('a token of another Page posts nothing here', async () => {
    const { accessToken } = await bench.fake.act<{ accessToken: string }>('signIn', {
      platform: 'Facebook',
      page: '6002',
    })
    const refused = await bench.connector.start({ ...bench.session, accessToken }, order, await bench.film())
    expect(refused).toMatchObject({ problem: { kind: 'permission' } })
  })
})

describe('numbers', () => {
  test('all that Meta counts, by its own names; parts by theirs', async () => {
    const { id } = await live()
    const numbers = got(await bench.connector.metrics(bench.session, [id])).get(id)
    expect(numbers).toEqual({
      fb_reels_total_plays: 240,
      blue_reels_play_count: 200,
      fb_reels_replay_count: 40,
      post_video_avg_time_watched: 3_400,
      post_video_view_time: 816_000,
      'post_video_likes_by_reaction_type.REACTION_LIKE': 11,
      'post_video_likes_by_reaction_type.REACTION_LOVE': 4,
      'post_video_social_actions.COMMENT': 3,
      'post_video_social_actions.SHARE': 2,
      post_video_followers: 1,
      post_impressions_unique: 180,
    })
  })

  test('one that was retired is null, and takes no other with it', async () => {
    const { id } = await live()
    await bench.fake.set({ badMetrics: ['post_impressions_unique'] })
    const numbers = got(await bench.connector.metrics(bench.session, [id])).get(id)
    expect(numbers).toMatchObject({ post_impressions_unique: null, fb_reels_total_plays: 240 })
  })

  test('`insights` of a reel is refused, which is why it is not asked', async () => {
    const { id } = await live()
    const { accessToken } = bench.session
    const answer = await fetch(`${bench.fake.base_url}/v26.0/${id}/insights?metric=views`, {
      headers: { authorization: `Bearer ${accessToken}` },
    })
    expect(await answer.json()).toMatchObject({ error: { code: 100 } })
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
  const repeats = JSON.stringify({ error: { message: handle + bench.session.accessToken } })
  await bench.fake.fail({ kind: 'status', status: 400, body: repeats })
  said.push(await bench.connector.status(bench.session, handle))
  const urls = (await bench.fake.received()).map(one => one.url)
  const all = JSON.stringify([said, urls])
  expect((await bench.fake.secrets()).filter(secret => all.includes(secret))).toEqual([])
})
