import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownMark } from '@main/store/process-mark'
import { expect, test } from '@playwright/test'
import type { Studio } from '@shared/bridge/studio'
import { PostId } from '@shared/domain/ids'
import { callStudio } from '../support/call-studio'
import { freshHome, launchApp, type OpenApp, removeHome, startAgain } from '../support/launch'
import {
  answerWith,
  appKeys,
  aSendWish,
  connect,
  hearPosts,
  importFile,
  makeFilm,
  newsOf,
  type PublishFakes,
  personOf,
  playPerson,
  showBarePage,
  startPublishFakes,
  stateOf,
} from '../support/publish-fakes'

let fakes: PublishFakes
let home: string
test.beforeAll(async () => {
  fakes = await startPublishFakes()
})
test.afterAll(() => fakes.close())
test.beforeEach(() => {
  home = freshHome()
})
test.afterEach(() => removeHome(home))

/** A person is at the app, and at its browser. */
async function launch(): Promise<OpenApp> {
  const open = await launchApp({ home, env: fakes.env })
  await playPerson(open)
  await showBarePage(open)
  await hearPosts(open)
  return open
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

test('a film goes to YouTube: keys, signing in, sending, live, and main lets go of it', async () => {
  const open = await launch()
  const { page } = open
  const account = await connect(open, 'YouTube')
  expect(account).toMatchObject({ platform: 'YouTube', username: '@fakechannel', ended: null })
  const film = makeFilm(home)
  const wish = aSendWish(account, await importFile(open, film))
  expect(await callStudio(page, 'publish.send', wish)).toMatchObject({ ok: true, value: { platform: 'YouTube' } })
  await expect.poll(() => stateOf(open, wish.post_id)).toBe('live')
  const posts = (await fakes.Google.published()).filter(one => one.hash === hashOf(film))
  expect(posts).toMatchObject([{ text: wish.order.text }])
  const url = `https://www.youtube.com/shorts/${posts[0]?.id}`
  await callStudio(page, 'publish.show', { post_id: wish.post_id, url })
  await callStudio(page, 'publish.show', {
    post_id: wish.post_id,
    url: 'https://www.youtube.com/redirect?q=http://x.y',
  })
  await callStudio(page, 'publish.acknowledge', { post_id: wish.post_id })
  expect(await callStudio(page, 'publish.list', {})).toMatchObject({ value: { items: [] } })
  expect((await personOf(open)).visited.slice(1)).toEqual([url])
  await open.close()
})

test('killed in the middle of an upload, it goes on where the platform has it, and posts once', async () => {
  const first = await launch()
  const account = await connect(first, 'YouTube', { weak: true })
  await callStudio(first.page, 'publish.throttle', { kilobytes: 600 })
  const film = makeFilm(home, 6_000_000)
  const wish = aSendWish(account, await importFile(first, film))
  await callStudio(first.page, 'publish.send', wish)
  const sent = async () => {
    const list = await callStudio(first.page, 'publish.list', {})
    return list.ok ? (list.value.progress[0]?.sent ?? 0) : 0
  }
  await expect.poll(sent).toBeGreaterThan(2_000_000)
  expect(await stateOf(first, wish.post_id)).toBe('uploading')
  await first.kill()

  const before = (await fakes.Google.received()).length
  const second = await launch()
  expect(await callStudio(second.page, 'publish.throttled', {})).toMatchObject({ value: { kilobytes: 600 } })
  await callStudio(second.page, 'publish.throttle', { kilobytes: null })
  await expect.poll(() => stateOf(second, wish.post_id)).toBe('live')
  const later = (await fakes.Google.received()).slice(before).filter(one => one.route === 'session' && one.bytes > 0)
  expect(later[0]?.headers['content-range']).toMatch(/^bytes [1-9]\d{5,}-/)
  expect((await fakes.Google.published()).filter(one => one.hash === hashOf(film))).toHaveLength(1)
  await second.close()
})

test('a post that the platform holds gets the moment of the film as its cover, and is taken away there', async () => {
  const open = await launch()
  const { page } = open
  const account = await connect(open, 'YouTube')
  const given = aSendWish(account, await importFile(open, makeFilm(home)))
  const due_at = Date.now() + 2 * 86_400_000
  const wish = { ...given, due_at, order: { ...given.order, coverMs: 500 } }
  await callStudio(page, 'publish.send', wish)
  await expect.poll(() => stateOf(open, wish.post_id)).toBe('scheduled')
  await expect.poll(async () => (await newsOf(open, wish.post_id)).at(-1)?.cover.is).toBe('set')
  const covers = await fakes.Google.act<{ id: string; cover: number | null }[]>('covers')
  expect(covers.at(-1)?.cover).toBeGreaterThan(1_000)

  await answerWith(open, 0)
  expect(await callStudio(page, 'publish.remove', { post_id: wish.post_id })).toEqual({
    ok: false,
    problem: { kind: 'declined' },
  })
  await answerWith(open, 1)
  expect(await callStudio(page, 'publish.remove', { post_id: wish.post_id })).toMatchObject({
    value: { state: { at: 'draft' } },
  })
  expect(await fakes.Google.act('covers')).toHaveLength(covers.length - 1)
  await open.close()
})

const windowOf = ({ app }: OpenApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(window => window.isVisible()))
const closeWindow = ({ app }: OpenApp) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

test('with a post waiting the window is hidden when it is closed, and shown by a second start; with none the app ends', async () => {
  const open = await launch()
  const account = await connect(open, 'TikTok')
  const media_id = await importFile(open, makeFilm(home))
  const wish = aSendWish(account, media_id, { due_at: Date.now() + 3_600_000 })
  await callStudio(open.page, 'publish.send', wish)
  expect(await stateOf(open, wish.post_id)).toBe('queued')
  await closeWindow(open)
  await expect.poll(() => windowOf(open)).toEqual([false])

  startAgain(home)
  await expect.poll(() => windowOf(open)).toEqual([true])
  await callStudio(open.page, 'publish.withdraw', { post_id: wish.post_id })
  const ended = new Promise<void>(done => open.app.process().once('exit', () => done()))
  await closeWindow(open).catch(() => undefined)
  await ended
})

test('quitting while a film goes up asks once', async () => {
  const open = await launch()
  const account = await connect(open, 'YouTube')
  await callStudio(open.page, 'publish.throttle', { kilobytes: 64 })
  const wish = aSendWish(account, await importFile(open, makeFilm(home, 4_000_000)))
  await callStudio(open.page, 'publish.send', wish)
  await expect.poll(() => stateOf(open, wish.post_id)).toBe('uploading')
  const progress = async () => {
    const list = await callStudio(open.page, 'publish.list', {})
    return list.ok ? list.value.progress[0] : undefined
  }
  await expect.poll(async () => (await progress())?.left ?? 0).toBeGreaterThan(5)
  expect((await progress())?.speed).toBeLessThan(200_000)
  await answerWith(open, 0)
  await open.app.evaluate(({ app }) => app.quit())
  await expect.poll(async () => (await personOf(open)).said.at(-1)).toContain('still being uploaded')
  expect(await windowOf(open)).toEqual([true])
  await answerWith(open, 1)
  await open.close()
})

test('a notice of a post shows the window when it is clicked, and says which post', async () => {
  const open = await launch()
  await open.app.evaluate(({ Notification }) => {
    Object.assign(Notification, { isSupported: () => true })
    // Whether anything is shown is the system's matter.
    Notification.prototype.show = function show() {
      Object.assign(globalThis, { notice: this })
    }
  })
  const post_id = PostId.parse(crypto.randomUUID())
  const wanted = open.page.evaluate(
    () =>
      new Promise(done => {
        const { studio } = window as unknown as { studio: Studio }
        studio.on('publish.wanted', done)
      }),
  )
  await callStudio(open.page, 'publish.notify', { post_id, title: 'Time to post', body: 'A film for FanBase' })
  await open.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const words = await open.app.evaluate(() => {
    const { notice } = globalThis as unknown as { notice: Electron.Notification }
    notice.emit('click')
    return { title: notice.title, body: notice.body }
  })
  expect(words).toEqual({ title: 'Time to post', body: 'A film for FanBase' })
  expect(await wanted).toEqual({ post_id })
  await expect.poll(() => windowOf(open)).toEqual([true])
  await open.close()
})

test('where another process has the outbox the app starts, and says that it cannot post', async () => {
  mkdirSync(join(home, 'user-data'), { recursive: true })
  const lock = { ...(await ownMark()), token: crypto.randomUUID() }
  writeFileSync(join(home, 'user-data', 'outbox.jsonl.lock'), JSON.stringify(lock))
  const open = await launch()
  const account = await connect(open, 'YouTube')
  const wish = aSendWish(account, await importFile(open, makeFilm(home)))
  expect(await callStudio(open.page, 'publish.send', wish)).toEqual({ ok: false, problem: { kind: 'in-use' } })
  expect(await callStudio(open.page, 'publish.list', {})).toEqual({ ok: true, value: { items: [], progress: [] } })
  await open.close()
})

test('S1: no token, secret or address of an upload is in a file or the log', async () => {
  const open = await launch()
  const posts: PostId[] = []
  for (const platform of ['YouTube', 'TikTok', 'Facebook', 'Instagram'] as const) {
    const account = await connect(open, platform)
    expect(await callStudio(open.page, 'accounts.check', { account_id: account.account_id })).toMatchObject({
      ok: true,
    })
    expect(await callStudio(open.page, 'accounts.may-post', { account_id: account.account_id })).toMatchObject({
      ok: true,
    })
    const wish = aSendWish(account, await importFile(open, makeFilm(home)))
    await callStudio(open.page, 'publish.send', wish)
    posts.push(wish.post_id)
  }
  for (const post of posts) await expect.poll(() => stateOf(open, post)).toBe('live')
  const told = JSON.stringify([
    await open.page.evaluate(() => (window as unknown as { heard: object[] }).heard),
    await callStudio(open.page, 'accounts.state', {}),
    await personOf(open),
  ])
  await open.close()
  const given = await Promise.all([fakes.Google, fakes.TikTok, fakes.Meta].map(fake => fake.secrets()))
  const secrets = [...given.flat(), ...Object.values(appKeys).map(one => one.secret)]
  expect(secrets.length).toBeGreaterThan(10)
  const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const texts = files.map(entry => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
  expect(secrets.filter(secret => [told, ...texts].some(text => text.includes(secret)))).toEqual([])
})
