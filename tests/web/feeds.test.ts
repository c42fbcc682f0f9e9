import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkLink } from '@main/web/check-link'
import { Feeds } from '@main/web/feeds'
import { KeptFeeds } from '@main/web/kept-feeds'
import { Reader } from '@main/web/reader'
import type { ReaderProcess } from '@main/web/reader-jobs'
import { WebClient } from '@main/web/web-client'
import { FeedState } from '@shared/bridge/web-calls'
import { starterFeeds } from '@shared/domain/starter-feeds'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FakeSite, startFakeSite } from '../support/fake-site/start'
import { makeFolder } from '../support/ffmpeg-tools'
import { readerStarter, startHanging } from '../support/web-reader'

const rss = readFileSync(join(import.meta.dirname, 'feeds/rss2.xml'), 'utf8')
const type = 'application/rss+xml'

let site: FakeSite
let start: () => ReaderProcess
let reader: Reader
beforeAll(async () => {
  site = await startFakeSite()
  start = await readerStarter()
  reader = new Reader({ start })
})
afterAll(async () => {
  reader.stop()
  await site.close()
})
beforeEach(async () => {
  await site.setFeed({ status: 200, body: rss, type })
  await site.heard()
})

const open = (folder = makeFolder('feeds')) => {
  const client = new WebClient({ resolve: async () => [], testOrigins: new Set([site.origin]) })
  const feeds = new Feeds({ client, reader, kept: new KeptFeeds(folder), log: () => undefined })
  const refresh = async (...paths: string[]) =>
    FeedState.array().parse(await feeds.refresh(paths.map(path => `${site.origin}${path}`)))
  const keptOf = async (...paths: string[]) => feeds.keptOf(paths.map(path => `${site.origin}${path}`))
  return { folder, refresh, keptOf }
}

test('a feed that was never read is empty, and nothing is asked for it', async () => {
  const { keptOf } = open()
  expect(await keptOf('/feed')).toEqual([
    { url: `${site.origin}/feed`, title: '', topics: [], read_at: null, problem: null },
  ])
  expect(await site.heard()).toEqual([])
})

test('a feed that was read is there the next time without asking', async () => {
  const { folder, refresh } = open()
  const [fresh] = await refresh('/feed')
  expect(fresh).toMatchObject({ title: 'Desk & Chair', problem: null, topics: { length: 3 } })
  await site.heard()
  expect(await open(folder).keptOf('/feed')).toEqual([fresh])
  expect(await site.heard()).toEqual([])
})

test('a feed that has not changed is not sent again, and counts as read now', async () => {
  const { refresh } = open()
  const [first] = await refresh('/feed')
  await site.heard()
  const [second] = await refresh('/feed')
  const [request] = await site.heard()
  expect(request?.headers).toMatchObject({
    'if-none-match': '"first"',
    'if-modified-since': 'Mon, 23 Nov 2026 10:00:00 GMT',
  })
  expect(second?.topics).toEqual(first?.topics)
  expect(second?.problem).toBeNull()
  expect(Date.parse(second?.read_at ?? '')).toBeGreaterThanOrEqual(Date.parse(first?.read_at ?? ''))
})

test.each([
  ['answers that it is broken', { status: 503, body: '', type }, { kind: 'answered', status: 503 }],
  ['is gone', { status: 410, body: '', type }, { kind: 'answered', status: 410 }],
])('a feed whose server %s keeps its topics and says why', async (_name, answer, problem) => {
  const { refresh, keptOf } = open()
  const [first] = await refresh('/feed')
  await site.setFeed(answer)
  const [second] = await refresh('/feed')
  expect(second).toEqual({ ...first, problem })
  expect(await keptOf('/feed')).toEqual([first])
})

test('what was never a feed is told, and nothing is kept of it', async () => {
  const { folder, refresh } = open()
  await site.setPage('/broken-feed', type, readFileSync(join(import.meta.dirname, 'feeds/broken.xml')))
  await site.setPage('/bomb-feed', type, readFileSync(join(import.meta.dirname, 'feeds/bomb.xml')))
  const read = await refresh('/broken-feed', '/bomb-feed', '/article', '/missing', '/to-router')
  expect(read.map(one => one.problem?.kind)).toEqual([
    'not-a-page',
    'not-a-page',
    'not-a-page',
    'answered',
    'forbidden',
  ])
  expect(readdirSync(folder)).toEqual([])
})

test('many feeds come in the order asked for, one asked for twice is fetched once', async () => {
  const { refresh } = open()
  for (let at = 0; at < 9; at += 1) {
    await site.setPage(
      `/feed-${at}`,
      type,
      `<rss version="2.0"><channel><title>Feed ${at}</title><item><title>x</title></item></channel></rss>`,
    )
  }
  const paths = Array.from({ length: 9 }, (_, at) => `/feed-${at}`)
  const read = await refresh(...paths, '/feed-3')
  expect(read.map(one => one.title)).toEqual([...paths.map((_, at) => `Feed ${at}`), 'Feed 3'])
  expect((await site.heard()).filter(one => one.path === '/feed-3')).toHaveLength(1)
})

test('a kept feed that was damaged counts as never read, and is read again', async () => {
  const { folder, refresh, keptOf } = open()
  await refresh('/feed')
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{"version":1,"url":')
  expect((await keptOf('/feed'))[0]?.read_at).toBeNull()
  expect((await refresh('/feed'))[0]?.topics).toHaveLength(3)
})

test('a feed that hangs its reader is too large, and the others are read', async () => {
  let started = 0
  const hasty = new Reader({ start: () => (++started === 1 ? startHanging() : start()) })
  const kept = new KeptFeeds(makeFolder('feeds'))
  const client = new WebClient({ resolve: async () => [], testOrigins: new Set([site.origin]) })
  const feeds = new Feeds({ client, reader: hasty, kept, log: () => undefined })
  await site.setPage('/hard', type, rss)
  // Whichever comes first is read by the one that hangs.
  const both = await feeds.refresh([`${site.origin}/hard`, `${site.origin}/feed`])
  expect(both.map(one => one.problem?.kind ?? one.topics.length).sort()).toEqual([3, 'too-large'])
  hasty.stop()
})

test.each(starterFeeds.map(one => [one.name, one.url]))('the starter feed %s may be asked', (_name, url) => {
  expect(checkLink(url, new Set())).toMatchObject({ ok: true })
  expect(url).toMatch(/^https:/)
})
