import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import type { ConnectedAccount } from '@shared/domain/connected-account'
import type { LatePolicy } from '@shared/domain/late-post'
import type { OutboxNews } from '@shared/domain/outbox-news'
import type { Post } from '@shared/domain/post'
import { providers } from '@shared/domain/provider'
import { callStudio } from '../support/call-studio'
import { FakedClock, faketime, noFaketime, treeOf } from '../support/faked-clock'
import { freshHome, launchApp, type OpenApp, removeHome } from '../support/launch'
import { aFilledPost, expectDelivery, type LaidFilm, layFilm, postRow, sendWishOf } from '../support/lay-posts'
import { layRows } from '../support/lay-rows'
import { connect, type PublishFakes, playPerson, startPublishFakes } from '../support/publish-fakes'

const hour = 3_600_000
const day = 24 * hour
/** From the end of a sleep, or of a wrong clock, until what is due goes out. */
const soon = 35_000

let fakes: PublishFakes
let open: OpenApp
let home: string
let clock: FakedClock
let account: ConnectedAccount
let film: LaidFilm

async function launch(env: Record<string, string>): Promise<void> {
  open = await launchApp({ home, env: { ...fakes.env, ...env } })
  await playPerson(open)
}

test.beforeEach(async () => {
  home = freshHome()
  fakes = await startPublishFakes()
})
test.afterEach(async () => {
  await open.kill()
  await removeHome(home)
  await fakes.close()
})

/** TikTok keeps no time for anybody: the app does. */
async function send(at: number, late: LatePolicy = 'ask', zone = 'Etc/UTC'): Promise<Post> {
  const post = aFilledPost(film, { platform: 'TikTok', account_id: account.account_id, at, zone })
  const settings = [{ name: 'late_policy' as const, value: late, updated_at: new Date().toISOString(), sv: 1 as const }]
  await layRows(open.page, { posts: [post], settings })
  expect(await callStudio(open.page, 'publish.send', sendWishOf(film, post, late))).toMatchObject({ ok: true })
  return post
}

async function itemOf({ post_id }: Post): Promise<OutboxNews | undefined> {
  const list = await callStudio(open.page, 'publish.list', {})
  return list.ok ? list.value.items.find(one => one.post_id === post_id) : undefined
}

const out = async () => {
  const hash = createHash('sha256').update(readFileSync(film.path)).digest('hex')
  return (await fakes.TikTok.published()).filter(one => one.hash === hash)
}

async function advanceFakes(ms: number): Promise<void> {
  for (const provider of providers) await fakes[provider].advance(ms)
}

/** The machine sleeps: nothing of the app runs, and when it does again, so many hours have gone by, here as there. */
async function sleep(hours: number): Promise<void> {
  const tree = treeOf(open.app.process().pid ?? 0)
  for (const pid of tree) process.kill(pid, 'SIGSTOP')
  clock.set(`+${hours}h`)
  await advanceFakes(hours * hour)
  // The file is read once a second.
  await wait(2_000)
  for (const pid of tree.toReversed()) process.kill(pid, 'SIGCONT')
  await open.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
}

test.describe('R7: the clock is set while the app runs', () => {
  test.skip(!faketime, noFaketime)
  test.beforeEach(async () => {
    clock = new FakedClock(home)
    await launch(clock.env)
    account = await connect(open, 'TikTok')
    film = await layFilm(open)
  })

  test('three days on: what is for in two days is held, says why, and goes on waiting once the clock is right', async () => {
    const post = await send(Date.now() + 2 * day, 'post')
    clock.set('+3d')
    await expect.poll(async () => (await itemOf(post))?.problem, { timeout: 60_000 }).toMatchObject({ kind: 'clock' })
    expect(await out()).toEqual([])
    clock.set('+0')
    await expect.poll(async () => (await itemOf(post))?.problem, { timeout: 60_000 }).toBeNull()
    // Nobody can see any of these.
    expect(['queued', 'uploading', 'uploaded']).toContain((await itemOf(post))?.state.at)
    expect(await out()).toEqual([])
  })

  test('three days on, asked about as late: it is not late any more when the clock is put back', async () => {
    const post = await send(Date.now() + 2 * day, 'ask')
    clock.set('+3d')
    await expect.poll(async () => (await itemOf(post))?.state.at, { timeout: 60_000 }).toBe('needs-you')
    clock.set('+0')
    await expect.poll(async () => (await itemOf(post))?.state.at, { timeout: 60_000 }).toBe('queued')
    expect(await out()).toEqual([])
  })

  test('two days back and right again: it goes out at once, once, and never again', async () => {
    test.setTimeout(300_000)
    const post = await send(Date.now() + 30_000)
    clock.set('-2d')
    await wait(Date.parse(post.scheduled_time ?? '') + 2_000 - Date.now())
    expect(await out()).toEqual([])
    clock.set('+0')
    const right = Date.now()
    await expect.poll(async () => (await out()).length, { timeout: soon }).toBe(1)
    console.log(`out ${((Date.now() - right) / 1_000).toFixed(1)} s after the clock was right`)
    await expectDelivery(open.page, post.post_id, 'published')
    for (const offset of ['-2d', '+0']) {
      clock.set(offset)
      // Longer than the outbox ever waits.
      await wait(32_000)
    }
    expect(await out()).toHaveLength(1)
    expect((await postRow(open.page, post.post_id)).delivery).toBe('published')
  })

  test('eight hours of sleep: what came due is asked about, and goes out once the person says so', async () => {
    const asked = await send(Date.now() + hour, 'ask')
    await sleep(8)
    await expect
      .poll(async () => (await itemOf(asked))?.state, { timeout: soon })
      .toMatchObject({ at: 'needs-you', question: 'late' })
    expect(await out()).toEqual([])
    const told = { post_id: asked.post_id, answer: 'post-now' as const, permalink: null }
    expect(await callStudio(open.page, 'publish.answer', told)).toMatchObject({ ok: true })
    await expectDelivery(open.page, asked.post_id, 'published')
    expect(await out()).toHaveLength(1)
  })

  test('eight hours of sleep: what came due goes out at once where that was wished', async () => {
    const wished = await send(Date.now() + 2 * hour, 'post')
    await sleep(8)
    const awake = Date.now()
    await expect.poll(async () => (await out()).length, { timeout: soon }).toBe(1)
    console.log(`out ${((Date.now() - awake) / 1_000).toFixed(1)} s after sleep`)
    await expectDelivery(open.page, wished.post_id, 'published')
    expect(await out()).toHaveLength(1)
  })

  test('eight hours of sleep in the middle of an upload: the film is there once', async () => {
    film = await layFilm(open, { name: 'large.mp4', bytes: 70_000_000 })
    await callStudio(open.page, 'publish.throttle', { kilobytes: 8_000 })
    const post = await send(Date.now() + 60_000, 'post')
    const sent = async () => {
      const list = await callStudio(open.page, 'publish.list', {})
      return list.ok ? (list.value.progress.find(one => one.post_id === post.post_id)?.sent ?? 0) : 0
    }
    await expect.poll(sent, { timeout: 30_000 }).toBeGreaterThan(5_000_000)
    await sleep(8)
    await callStudio(open.page, 'publish.throttle', { kilobytes: null })
    await expectDelivery(open.page, post.post_id, 'published', 120_000)
    expect(await out()).toHaveLength(1)
  })
})

for (const zone of ['Pacific/Kiritimati', 'America/New_York', 'Australia/Lord_Howe'])
  test(`R7: on a machine in ${zone}, a post for Berlin’s clock goes out at its moment, once`, async () => {
    await launch({ TZ: zone })
    expect(await open.page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(zone)
    account = await connect(open, 'TikTok')
    film = await layFilm(open)
    const post = await send(Date.now() + 12_000, 'ask', 'Europe/Berlin')
    await expectDelivery(open.page, post.post_id, 'published')
    const at = Date.parse(post.scheduled_time ?? '')
    const [one, ...more] = await out()
    expect(more).toEqual([])
    expect((one?.at ?? 0) - at).toBeGreaterThanOrEqual(0)
    expect((one?.at ?? 0) - at).toBeLessThan(30_000)
    const { wall, zone: kept, scheduled_time } = await postRow(open.page, post.post_id)
    expect({ wall, kept, scheduled_time }).toEqual({
      ...{ wall: post.wall, kept: 'Europe/Berlin', scheduled_time: post.scheduled_time },
    })
  })
