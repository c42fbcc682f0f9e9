import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFeed } from '@main/web/reading/read-feed'
import { FeedState } from '@shared/bridge/web-calls'
import { expect, test } from 'vitest'

const url = 'https://feeds.example.org/feed'
const bytesOf = (name: string) => readFileSync(join(import.meta.dirname, 'feeds', name))
const read = (bytes: Uint8Array, type = 'application/xml') => {
  const feed = readFeed(bytes, type, url)
  if (feed) FeedState.parse({ url, ...feed, read_at: null, problem: null })
  return feed
}
const topicsOf = (name: string) => read(bytesOf(name))?.topics.map(({ key: _key, ...topic }) => topic)

test('RSS 2.0: titles and summaries are plain text, dates in UTC, links whole', () => {
  expect(read(bytesOf('rss2.xml'))?.title).toBe('Desk & Chair')
  expect(topicsOf('rss2.xml')).toEqual([
    {
      title: 'Standing desks back in cafés',
      summary: 'They are back. People like them & stay.',
      url: 'https://desk.example.org/standing?from=feed',
      published_at: '2026-11-23T09:00:00.000Z',
    },
    {
      title: 'Chairs: 5 < 6',
      summary: 'Chairs More of them.',
      url: 'https://desk.example.org/chairs',
      published_at: '2026-11-22T08:30:00.000Z',
    },
    {
      title: 'Only words, no title.',
      summary: 'Only words, no title.',
      url: 'https://feeds.example.org/relative',
      published_at: null,
    },
  ])
})

test('Atom: the kind of each text is heeded, and the link to read is taken', () => {
  expect(read(bytesOf('atom.xml'))?.title).toBe('Lamps & Light')
  expect(topicsOf('atom.xml')).toEqual([
    {
      title: 'Warm light & you',
      summary: 'One lamp Two lamps',
      url: 'https://lamps.example.org/1',
      published_at: '2026-11-20T10:00:00.000Z',
    },
    {
      title: 'Use of <div> explained',
      summary: 'The whole text.',
      url: 'https://lamps.example.org/2',
      published_at: '2026-11-19T12:00:00.000Z',
    },
  ])
})

test('RDF is read', () => {
  expect(topicsOf('rdf.xml')).toEqual([
    {
      title: 'Grüße from an old feed',
      summary: 'Still read.',
      url: 'https://old.example.org/1',
      published_at: '2026-11-01T00:00:00.000Z',
    },
  ])
})

test('JSON Feed: plain text stays as it is, HTML becomes text', () => {
  expect(read(bytesOf('json.json'))?.title).toBe('Notes <3')
  expect(topicsOf('json.json')).toEqual([
    {
      title: 'a < b & c',
      summary: 'Some bold words',
      url: 'https://notes.example.org/1',
      published_at: '2026-11-21T07:00:00.000Z',
    },
    {
      title: 'A short note without a title',
      summary: 'A short note without a title',
      url: 'https://elsewhere.example.org/',
      published_at: null,
    },
  ])
})

test('the same feed gives the same keys, and each topic its own', () => {
  const keys = () => read(bytesOf('rss2.xml'))?.topics.map(topic => topic.key) ?? []
  expect(keys()).toEqual(keys())
  expect(new Set(keys()).size).toBe(3)
})

test('H1: no markup, script, hidden word or odd link of a feed comes through, and no topic twice', () => {
  expect(read(bytesOf('hostile.xml'))?.title).toBe('Nice feed')
  expect(topicsOf('hostile.xml')).toEqual([
    { title: 'Click', summary: '', url: '', published_at: null },
    { title: 'File', summary: '', url: '', published_at: null },
    { title: '<b>twice</b> packed', summary: '', url: 'https://x.example.org/3', published_at: null },
    { title: 'Seen words', summary: '', url: '', published_at: null },
    { title: 'Far off', summary: '', url: '', published_at: null },
  ])
})

test.each(['bomb.xml', 'file-entity.xml', 'broken.xml'])('%s is no feed that we read', name => {
  expect(read(bytesOf(name))).toBeNull()
})

test.each([
  '',
  ' ',
  'words',
  '{}',
  '[]',
  'null',
  '{"version":1}',
  '<html><body>page</body></html>',
  '<rss/>',
  '\u0000',
])('%j is no feed', text => {
  expect(read(Buffer.from(text))).toBeNull()
})

test('a feed in another charset says so itself or in its header', () => {
  const feed = (head: string) =>
    Buffer.from(
      `${head}<rss version="2.0"><channel><title>Café</title><item><title>Grün</title></item></channel></rss>`,
      'latin1',
    )
  expect(read(feed('<?xml version="1.0" encoding="iso-8859-1"?>'))?.title).toBe('Café')
  expect(read(feed(''), 'text/xml; charset=iso-8859-1')?.topics[0]?.title).toBe('Grün')
})

test('of a feed without end 100 topics are read', () => {
  const items = Array.from({ length: 3_000 }, (_, at) => `<item><title>Topic ${at}</title></item>`).join('')
  const feed = read(Buffer.from(`<rss version="2.0"><channel><title>Long</title>${items}</channel></rss>`))
  expect(feed?.topics).toHaveLength(100)
  expect(feed?.topics[99]?.title).toBe('Topic 99')
})
