import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { callStudio } from '../support/call-studio'
import { type FakeSite, startFakeSite } from '../support/fake-site/start'
import { freshHome, launchApp, type OpenApp, removeHome } from '../support/launch'

let site: FakeSite
let open: OpenApp
const home = freshHome()

test.beforeAll(async () => {
  site = await startFakeSite()
  open = await launchApp({ home, env: { BEATREEL_TEST_ORIGINS: site.origin } })
})

test.afterAll(async () => {
  await open.close()
  await site.close()
  await removeHome(home)
})

const read = (path: string) => callStudio(open.page, 'web.read-page', { url: `${site.origin}${path}` })

test('a page behind a link is read, with its picture', async () => {
  const icon = readFileSync(join(__dirname, '../../resources/icons/icon.png'))
  await site.setPage('/picture.png', 'image/png', icon)
  const got = await read('/article?from=a-friend')
  expect(got).toMatchObject({ ok: true, value: { title: 'Ten plants for a desk', site: '127.0.0.1' } })
  const jpeg = Buffer.from((got.ok && got.value.picture) || '', 'base64')
  expect(jpeg.subarray(0, 3).toString('hex')).toBe('ffd8ff')
})

for (const path of ['/shift-jis', '/shift-jis-meta']) {
  test(`the characters of ${path} are right`, async () => {
    expect(await read(path)).toMatchObject({ ok: true, value: { title: '日本語のテキスト' } })
  })
}

for (const [name, path, kind] of [
  ['a page drawn by its script', '/app', 'no-text'],
  ['a page that leads into the own network', '/to-router', 'forbidden'],
  ['200 MB packed small', '/bomb', 'too-large'],
  ['what is no page', '/binary', 'not-a-page'],
] as const) {
  test(`N1: ${name} is told as what it is`, async () => {
    expect(await read(path)).toEqual({ ok: false, problem: { kind } })
  })
}

for (const piece of ['<div>', '&', '</p>']) {
  test(`H2: while a page full of ${piece} is read the app answers, and the next page is read`, async () => {
    await site.setPage('/bad', 'text/html', `<html><body>${piece.repeat(Math.floor(1_990_000 / piece.length))}`)
    const order: string[] = []
    const bad = read('/bad').then(got => {
      order.push('bad')
      return got
    })
    await callStudio(open.page, 'library.manifest', {})
    order.push('manifest')
    expect(await bad).toEqual({ ok: false, problem: { kind: 'too-large' } })
    expect(order).toEqual(['manifest', 'bad'])
    expect(await read('/article')).toMatchObject({ ok: true })
  })
}

test('feeds are read, kept over a restart, and stay when their server is gone', async () => {
  const feed = readFileSync(join(__dirname, '../web/feeds/rss2.xml'), 'utf8')
  await site.setFeed({ status: 200, body: feed, type: 'application/rss+xml' })
  const urls = [`${site.origin}/feed`]
  const fresh = await callStudio(open.page, 'web.feeds', { urls, fresh: true })
  expect(fresh).toMatchObject({ ok: true, value: [{ title: 'Desk & Chair', topics: { length: 3 }, problem: null }] })
  await open.close()
  open = await launchApp({ home, env: { BEATREEL_TEST_ORIGINS: site.origin } })
  expect(await callStudio(open.page, 'web.feeds', { urls, fresh: false })).toEqual(fresh)
  await site.setFeed({ status: 500, body: '', type: '' })
  expect(await callStudio(open.page, 'web.feeds', { urls, fresh: true })).toMatchObject({
    ok: true,
    value: [{ title: 'Desk & Chair', topics: { length: 3 }, problem: { kind: 'answered', status: 500 } }],
  })
})

test('L1: the log names what could not be read, without what its query said', async () => {
  await read('/missing?token=FAKE-SECRET-OF-A-LINK&page=2')
  const folder = join(home, 'user-data/logs')
  const log = () =>
    readdirSync(folder)
      .map(name => readFileSync(join(folder, name), 'utf8'))
      .join('')
  await expect.poll(log).toContain('/missing?token&page')
  expect(log()).not.toContain('FAKE-SECRET')
})

test('N2: an app that was not told of the site keeps away from it', async () => {
  const other = await launchApp()
  await site.heard()
  const got = await callStudio(other.page, 'web.read-page', { url: `${site.origin}/article` })
  expect(got).toEqual({ ok: false, problem: { kind: 'forbidden' } })
  expect(await site.heard()).toEqual([])
  await other.close()
  await removeHome(other.home)
})
