import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { events } from '@shared/bridge/contract'
import type { EventName, Studio } from '@shared/bridge/studio'
import { connectedPlatforms } from '@shared/domain/post-order'
import { providers } from '@shared/domain/provider'
import { callStudio } from '../support/call-studio'
import { freshHome, launchApp, type OpenApp, removeHome } from '../support/launch'
import { aFilledPost, expectDelivery, layFilm, sendWishOf } from '../support/lay-posts'
import { layRows } from '../support/lay-rows'
import { appKeys, keepKeys, type PublishFakes, playPerson, signIn, startPublishFakes } from '../support/publish-fakes'
import { filesIn, filesWith, holds, processWords } from '../support/secret-hunt'

/** All that must not be told: what every platform gave away, and the keys of the user's own apps. They begin alike. */
const mark = 'FAKE-SECRET-'

let fakes: PublishFakes
test.beforeAll(async () => {
  fakes = await startPublishFakes()
})
test.afterAll(() => fakes.close())

/** The same, and addresses of uploads that are known by other words. */
async function hunted(): Promise<string[]> {
  const given = await Promise.all(providers.map(provider => fakes[provider].secrets()))
  return [mark, ...given.flat().filter(one => !one.includes(mark))]
}

type Hearing = { heard: string[]; studio: Studio }

/** Every event that main sends is kept as text from now on. */
const hear = (page: Page) =>
  page.evaluate(names => {
    const hearing = window as unknown as Hearing
    const heard: string[] = []
    hearing.heard = heard
    for (const name of names)
      hearing.studio.on(name as EventName, told => void heard.push(JSON.stringify([name, told])))
  }, Object.keys(events))

/** Every row of every database of the page, as text. */
const rowsOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const promised = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result)
        request.onerror = () => failed(request.error)
      })
    const told: unknown[] = []
    for (const { name } of await indexedDB.databases()) {
      const database = await promised(indexedDB.open(name ?? ''))
      for (const table of database.objectStoreNames)
        told.push([table, await promised(database.transaction(table).objectStore(table).getAll())])
      database.close()
    }
    return JSON.stringify([told, { ...localStorage }, { ...sessionStorage }, document.cookie])
  })

/** Signs in everywhere, and posts a film everywhere. */
async function postEverywhere(open: OpenApp, weak: boolean): Promise<void> {
  for (const provider of providers) await keepKeys(open, provider, weak)
  const accounts = []
  for (const platform of connectedPlatforms) accounts.push(await signIn(open, platform))
  const film = await layFilm(open, { bytes: 700_000 })
  const posts = accounts.map(({ account_id, platform }) => aFilledPost(film, { platform, account_id, at: null }))
  await layRows(open.page, { posts })
  await hear(open.page)
  for (const post of posts)
    expect(await callStudio(open.page, 'publish.send', sendWishOf(film, post))).toMatchObject({ ok: true })
  for (const { post_id } of posts) await expectDelivery(open.page, post_id, 'published')
  // Once more, now that all is heard.
  for (const { platform, account_id } of accounts) await signIn(open, platform, account_id)
}

async function snapshot(open: OpenApp, name: string): Promise<Buffer> {
  const path = join(open.home, name)
  await open.app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.takeHeapSnapshot(to),
    path,
  )
  return readFileSync(path)
}

test('what is hunted is found, whichever way it lies there', () => {
  const home = freshHome()
  const secret = `${mark}access-0123456789abcdef`
  const ways = [secret, Buffer.from(secret, 'utf16le'), Buffer.from(secret).toString('base64'), `x${secret}`]
  ways.push(Buffer.from(`ab${secret}cd`).toString('base64'), Buffer.from(secret).toString('hex'))
  for (const [at, way] of ways.entries()) writeFileSync(join(home, `${at}`), way)
  writeFileSync(join(home, 'clean'), 'FAKE')
  expect(filesWith(home, [mark])).toHaveLength(ways.length)
  return removeHome(home)
})

test.describe('S1: signed in everywhere, and posted everywhere', () => {
  let open: OpenApp
  test.beforeAll(async () => {
    open = await launchApp({ env: fakes.env })
    await playPerson(open)
    await postEverywhere(open, false)
  })
  test.afterAll(async () => {
    // It has ended already where all went well.
    await open.kill().catch(() => undefined)
    await removeHome(open.home)
  })

  test('there were secrets to leak: each platform gave some, and all were used', async () => {
    for (const provider of providers) expect((await fakes[provider].secrets()).length).toBeGreaterThan(2)
    for (const provider of providers) expect(appKeys[provider].secret).toContain(mark)
  })

  test('no event and no answer of main’s tells one', async () => {
    const heard = await open.page.evaluate(() => (window as unknown as Hearing).heard.join('\n'))
    expect(heard).toContain('publish.changed')
    expect(heard).toContain('accounts.signed-in')
    for (const text of await hunted()) expect(heard).not.toContain(text)
    for (const name of ['accounts.state', 'publish.list'] as const)
      expect(JSON.stringify(await callStudio(open.page, name, {}))).not.toContain(mark)
  })

  test('none is in the page’s memory, its rows, its address', async () => {
    const heap = await snapshot(open, 'page.heapsnapshot')
    expect(heap.includes('Three ways to fold a shirt')).toBe(true)
    for (const text of await hunted()) expect(holds(heap, text), text).toBe(false)
    expect(await rowsOf(open.page)).not.toContain(mark)
    const seen = await open.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map(one => `${one.getURL()} ${one.getTitle()}`),
    )
    expect(seen.join()).not.toContain(mark)
  })

  test('none is in a command line or an environment', () => {
    expect(processWords()).toContain(open.home)
    expect(processWords()).not.toContain(mark)
  })

  test('S5: a page that crashes leaves none behind, nor does main', async () => {
    const gone = open.page.waitForEvent('crash')
    await open.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    await gone
    const dumps = await open.app.evaluate(({ app }) => app.getPath('crashDumps'))
    const ended = new Promise(done => open.app.process().once('exit', done))
    await open.app.evaluate(() => setTimeout(() => process.crash(), 50))
    await ended
    expect(dumps.startsWith(open.home)).toBe(true)
    expect(filesIn(open.home).filter(file => /(^|\/)core(\.\d+)?$/.test(file))).toEqual([])
    expect(filesWith(open.home, await hunted())).toEqual([])
  })

  test('S2: without a key store of the system no file holds one, though accounts and outbox are kept', async () => {
    const names = filesIn(open.home).map(file => file.slice(open.home.length))
    expect(names).toEqual(expect.arrayContaining([expect.stringMatching(/outbox\.jsonl$/)]))
    expect(names).toEqual(expect.arrayContaining([expect.stringMatching(/accounts\.json$/)]))
    expect(filesWith(open.home, await hunted())).toEqual([])
  })
})

test('S2: kept as good as open, because the user chose so, they are in two files for the owner alone', async () => {
  const open = await launchApp({ env: fakes.env })
  await playPerson(open)
  await postEverywhere(open, true)
  await open.kill()
  const files = filesWith(open.home, [mark])
  expect(files.map(file => file.slice(open.home.length)).sort()).toEqual([
    '/user-data/outbox.jsonl',
    '/user-data/secrets.json',
  ])
  for (const file of files) expect(statSync(file).mode & 0o777, file).toBe(0o600)
  await removeHome(open.home)
})
