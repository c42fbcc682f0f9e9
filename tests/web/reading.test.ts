import { readPage } from '@main/web/read-page'
import { Reader } from '@main/web/reader'
import { WebClient } from '@main/web/web-client'
import { ReadPage } from '@shared/bridge/web-calls'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FakeSite, startFakeSite } from '../support/fake-site/start'
import { readerStarter } from '../support/web-reader'

let site: FakeSite
let reader: Reader
let hasty: Reader
beforeAll(async () => {
  site = await startFakeSite()
  const start = await readerStarter()
  reader = new Reader({ start })
  hasty = new Reader({ start, seconds: 2 })
})
afterAll(async () => {
  reader.stop()
  hasty.stop()
  await site.close()
})

const read = (path: string, by = reader) => {
  const client = new WebClient({ resolve: async () => [], testOrigins: new Set([site.origin]) })
  return readPage({ client, reader: by, engine: async () => undefined, log: () => undefined }, `${site.origin}${path}`)
}
const pageAt = async (path: string, by = reader): Promise<ReadPage> => {
  const got = await read(path, by)
  if (!got.ok) throw new Error(`not read: ${got.problem.kind}`)
  return ReadPage.parse(got.value)
}

test('an article is read without what stands around it', async () => {
  const page = await pageAt('/article')
  expect(page).toMatchObject({
    title: 'Ten plants for a desk',
    site: '127.0.0.1',
    picture: null,
    url: `${site.origin}/article`,
  })
  expect(page.excerpt).toMatch(/^Paragraph 1\. Plants on a desk .*[.…]$/)
  expect(page.text).toContain('Paragraph 6.')
  expect(page.text).toContain('\nWater on Mondays\nTurn on Fridays')
  expect(page.text).not.toMatch(/Shop|All rights reserved/)
})

test('H2: no script of a page runs, and what it says of itself out of sight is not read', async () => {
  const page = await pageAt('/article')
  expect(JSON.stringify(page)).not.toMatch(/INSTRUCTION/)
})

test('H2: nothing that a page hides comes through', async () => {
  const page = await pageAt('/hidden')
  expect(JSON.stringify(page)).not.toMatch(/HIDDEN|obey/)
  expect(JSON.stringify(page)).not.toMatch(/[\u200b-\u200f\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/u)
  expect(page.title).toBe('Shown title')
  expect(page.text).toContain('Seen words go on here')
})

test.each(['/latin1', '/latin1-unsaid', '/latin1-meta', '/utf16'])('the characters of %s are right', async path => {
  const page = await pageAt(path)
  expect(page.title).toBe('Ä ö ü')
  expect(page.text).toContain('Grüße vom Café.')
})

test.each(['/shift-jis', '/shift-jis-meta'])('the characters of %s are right', async path => {
  expect((await pageAt(path)).title).toBe('日本語のテキスト')
})

test('a charset that nobody knows is read as what the page is in', async () => {
  expect((await pageAt('/unknown-charset')).title).toBe('Ten plants for a desk')
})

test('plain text is read as it stands', async () => {
  expect(await pageAt('/plain.txt')).toMatchObject({
    title: 'plain.txt',
    text: expect.stringMatching(/^Just words\. Plants/),
  })
})

test.each(['/app', '/teaser'])('a page that shows no text says so: %s', async path => {
  expect(await read(path)).toEqual({ ok: false, problem: { kind: 'no-text' } })
})

test('H2: a text longer than 20,000 characters is cut', async () => {
  await site.setPage(
    '/long',
    'text/html',
    `<title>Long</title><article>${'<p>Some words of a long text, and more of them.</p>'.repeat(2_000)}</article>`,
  )
  const page = await pageAt('/long')
  expect(page.text.length).toBeGreaterThan(19_900)
  expect(page.text.length).toBeLessThanOrEqual(20_000)
})

describe('pages made to be too much', () => {
  const filled = (piece: string) => `<html><body>${piece.repeat(Math.floor(1_990_000 / piece.length))}`
  const names = Array.from({ length: 150_000 }, (_, at) => `a${at}="1"`).join(' ')

  test.each([
    ['elements in elements', filled('<div>')],
    ['formatting in formatting', filled('<a><b><i><p>')],
    ['tables in tables', filled('<table><tr><td>')],
    ['paragraphs without end', filled('<p>a')],
    ['ends of what never began', filled('</p>')],
    ['stray signs', filled('<')],
    ['stray ampersands', filled('&')],
    ['comments', filled('<!-- x -->')],
    ['an element with 150,000 attributes', `<html><body><div ${names}>words</div>`],
    ['a class of a million names', `<html><body><div class="${'x '.repeat(900_000)}">words</div>`],
  ])('H2: %s end in a problem, and the next page is read', async (_name, body) => {
    await site.setPage('/bad', 'text/html', body)
    const got = await read('/bad', hasty)
    expect(got.ok ? 'read' : got.problem.kind).toMatch(/^(too-large|no-text)$/)
    expect((await pageAt('/article', hasty)).title).toBe('Ten plants for a desk')
  })
})
