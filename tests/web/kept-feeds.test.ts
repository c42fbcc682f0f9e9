import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type KeptFeed, KeptFeeds } from '@main/web/kept-feeds'
import PQueue from 'p-queue'
import { expect, test } from 'vitest'
import { makeFolder } from '../support/ffmpeg-tools'

const feedOf = (at: number): KeptFeed => ({
  version: 1,
  url: `https://feeds.example/${at}`,
  title: `Feed ${at}`,
  topics: [],
  read_at: '2026-11-25T10:00:00.000Z',
  etag: '',
  last_modified: '',
})

test('feeds that are kept while others are being kept are all there, and nothing half written beside them', async () => {
  const folder = makeFolder('kept')
  const kept = new KeptFeeds(folder)
  const feeds = Array.from({ length: 400 }, (_, at) => feedOf(at))
  const queue = new PQueue({ concurrency: 16 })
  await Promise.all(feeds.map(feed => queue.add(() => kept.keep(feed))))
  expect(await Promise.all(feeds.map(feed => kept.find(feed.url)))).toEqual(feeds)
  expect(readdirSync(folder)).toHaveLength(feeds.length)
})

test('a feed that could not be kept says so and does not keep the next one from it', async () => {
  const folder = join(makeFolder('kept'), 'feeds')
  writeFileSync(folder, 'a file where the folder should be')
  const kept = new KeptFeeds(folder)
  await expect(kept.keep(feedOf(1))).rejects.toThrow()
  rmSync(folder)
  mkdirSync(folder)
  await kept.keep(feedOf(2))
  expect(await kept.find(feedOf(2).url)).toEqual(feedOf(2))
})
