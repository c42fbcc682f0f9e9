import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FakePlatform, type Fault, startFakePlatform } from './start-fake-platform'

let fake: FakePlatform
beforeAll(async () => {
  fake = await startFakePlatform('plain')
})
afterAll(() => fake.close())
beforeEach(() => fake.reset())

const film = Buffer.alloc(500_000, 7)
const hash = createHash('sha256').update(film).digest('hex')
const ask = (path: string, init: RequestInit) => fetch(`${fake.base_url}${path}`, init)
const upload = () => ask('/film/one', { method: 'PUT', body: film })
const say = (body: unknown, type = 'application/json') =>
  ask('/say', { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': type } })

test('publishes, and keeps what it was asked', async () => {
  await fake.set({ clock: 5_000 })
  await fake.advance(70)
  const answer = await upload()
  expect(answer.status).toBe(201)
  expect(await answer.json()).toEqual({ id: expect.any(String), at: 5_070 })
  expect(await fake.published()).toMatchObject([{ hash, bytes: 500_000, text: 'one', at: 5_070 }])
  expect(await fake.received()).toMatchObject([{ route: 'upload', bytes: 500_000, hash, status: 201, fault: null }])
})

test.each<[Fault['kind'], number, number]>([
  ['before-headers', 0, 0],
  ['mid-body', 0, 100_000],
  ['after-last-byte', 0, 500_000],
  ['reply-lost', 1, 500_000],
  ['reply-half', 1, 500_000],
  ['commit-reply-lost', 1, 500_000],
])('%s: no answer, %i posts, %i bytes, and all is well again after it', async (kind, posts, bytes) => {
  await fake.fail({ kind, route: 'upload', after: 100_000 } as Fault)
  await expect(upload().then(answer => answer.text())).rejects.toThrow()
  expect(await fake.published()).toHaveLength(posts)
  expect((await fake.received())[0]).toMatchObject({ bytes, fault: kind })
  expect((await upload()).status).toBe(201)
})

test('500 after it was accepted', async () => {
  await fake.fail({ kind: '500-after-accept' })
  expect((await upload()).status).toBe(500)
  expect(await fake.published()).toHaveLength(1)
})

test('a slow commit takes 30 s of its clock', async () => {
  await fake.set({ clock: 0 })
  await fake.fail({ kind: 'commit-slow', ms: 10 })
  expect(await (await upload()).json()).toMatchObject({ at: 0 })
  expect(await (await upload()).json()).toMatchObject({ at: 30_000 })
})

test('faults are for one route, and for so many requests', async () => {
  await fake.fail({ kind: 'status', status: 503, route: 'say', count: 2 })
  expect((await upload()).status).toBe(201)
  expect([(await say({ word: 'a' })).status, (await say({ word: 'a' })).status]).toEqual([503, 503])
  expect(await fake.faults()).toEqual([])
  expect((await say({ word: 'a' })).status).toBe(200)
})

test('refuses in the platform’s own words', async () => {
  await fake.fail({ kind: 'token_expired' })
  expect((await say({ word: 'a' })).status).toBe(401)
  await fake.fail({ kind: 'error', code: 'odd' })
  expect(await (await say({ word: 'a' })).json()).toMatchObject({ error: 'odd' })
  await fake.fail({ kind: 'truncate_body' })
  expect(await (await say({ word: 'a' })).text()).toBe('{"word')
})

test.each<[string, unknown, string, string]>([
  ['an unknown field', { word: 'a', more: 1 }, 'application/json', 'fields'],
  ['a missing one', {}, 'application/json', 'fields'],
  ['one of another type', { word: 1 }, 'application/json', 'fields'],
  ['another type of content', { word: 'a' }, 'text/plain', 'content-type'],
  ['another case', { word: 'a' }, 'Application/JSON', 'content-type'],
])('is strict about %s', async (_name, body, type, error) => {
  expect(await (await say(body, type)).json()).toMatchObject({ error })
})

test('hands out secrets that tests can look for, and does what it is told', async () => {
  const { accessToken } = await fake.act<{ accessToken: string }>('signIn')
  expect(await fake.secrets()).toEqual([accessToken])
  await fake.set({ isShut: true })
  expect(await (await say({ word: 'a' })).json()).toMatchObject({ error: 'shut' })
})
