import type { Session } from '@main/publish/connector'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anOrder, type Desk, minute, openDesk, post, unwrap } from './youtube-desk'

let desk: Desk
let session: Session
let id: string
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())
beforeEach(async () => {
  session = await desk.reset()
  await post(desk.connector, session, anOrder(), await desk.film(desk.bytesOf(10)))
  id = (await desk.fake.published())[0]?.id ?? ''
})

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])

describe('a cover', () => {
  const cover = (bytes = jpeg) => desk.connector.cover?.(session, id, bytes)

  test('waits until the film is processed', async () => {
    expect(await cover()).toMatchObject({ problem: { kind: 'busy', code: 'processing' } })
    expect((await desk.fake.received()).filter(one => one.route === 'thumbnail')).toEqual([])
    await desk.pass(minute)
    expect(await cover()).toEqual({ ok: true, value: null })
    expect(await desk.fake.act('covers')).toEqual([{ id, cover: jpeg.length }])
  })

  test('is refused to a channel without a checked telephone number, and where it is no picture', async () => {
    await desk.pass(minute)
    expect(await cover(new Uint8Array(9))).toMatchObject({ problem: { kind: 'file', code: 'invalidImage' } })
    await desk.fake.set({ isPhoneVerified: false })
    expect(await cover()).toMatchObject({ problem: { kind: 'account', code: 'forbidden' } })
    await desk.fake.fail({ kind: 'error', code: 'uploadRateLimitExceeded', route: 'thumbnail' })
    expect(await cover()).toMatchObject({ problem: { kind: 'busy', code: 'uploadRateLimitExceeded' } })
  })
})

test('tells of a film that somebody took down, once it must be listed', async () => {
  const { handle } = await post(desk.connector, session, anOrder(), await desk.film(desk.bytesOf(11)))
  await desk.connector.remove?.(session, (await desk.fake.published())[1]?.id ?? '')
  expect(unwrap(await desk.connector.status(session, handle))).toEqual({ kind: 'cannot-tell' })
  await desk.pass(61 * minute)
  session = await desk.fake.act('signIn')
  const rejected = { kind: 'rejected', problem: { kind: 'platform', code: 'deleted' } }
  expect(unwrap(await desk.connector.status(session, handle))).toMatchObject(rejected)
})

test('takes a film down, once and again', async () => {
  const remove = () => desk.connector.remove?.(session, id)
  expect([await remove(), await remove()]).toEqual(Array(2).fill({ ok: true, value: null }))
  session = await desk.fake.act('signIn', { without: ['edit'] })
  expect(await remove()).toMatchObject({ problem: { kind: 'permission' } })
})

describe('numbers', () => {
  const none = {
    shares: null,
    engagedViews: null,
    estimatedMinutesWatched: null,
    averageViewDuration: null,
    averageViewPercentage: null,
    subscribersGained: null,
    subscribersLost: null,
  }
  const metrics = async (...ids: string[]) => unwrap(await desk.connector.metrics(session, ids))

  test('are counts at first, and reports after three days', async () => {
    await desk.fake.act('count', {
      id,
      viewCount: 1_234,
      likeCount: 56,
      commentCount: 7,
      shares: 8,
      averageViewPercentage: 81.5,
    })
    expect(await metrics(id)).toEqual(new Map([[id, { viewCount: 1_234, likeCount: 56, commentCount: 7, ...none }]]))
    await desk.pass(72 * 60 * minute)
    session = await desk.fake.act('signIn')
    const reported = { shares: 8, averageViewPercentage: 81.5, engagedViews: 0, subscribersLost: 0 }
    expect((await metrics(id)).get(id)).toMatchObject({ viewCount: 1_234, ...reported })
  })

  test('that are hidden, or refused, are null and not 0', async () => {
    await desk.pass(72 * 60 * minute)
    session = await desk.fake.act('signIn', { without: ['reports'] })
    await desk.fake.set({ hidesCounts: true })
    expect((await metrics(id)).get(id)).toEqual({ viewCount: 0, likeCount: null, commentCount: null, ...none })
  })

  test('of what is gone are left out; more than 50 are asked for in turns', async () => {
    const others = Array.from({ length: 60 }, (_, at) => `gone${at}`)
    expect([...(await metrics(...others, id)).keys()]).toEqual([id])
    expect((await desk.fake.received()).filter(one => one.route === 'videos')).toHaveLength(2)
    expect(await metrics()).toEqual(new Map())
  })
})
