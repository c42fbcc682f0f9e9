import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { type ConnectedPlatform, connectedPlatforms } from '@shared/domain/post-order'
import { providerOf, providers } from '@shared/domain/provider'
import { someTime, userId } from '../support/builders'
import { freshHome, launchApp, type OpenApp, removeHome } from '../support/launch'
import { aFilledPost, expectDelivery, layAndSend, layFilm, postRow } from '../support/lay-posts'
import { layRows, rowsIn } from '../support/lay-rows'
import { keepKeys, type PublishFakes, playPerson, signIn, startPublishFakes } from '../support/publish-fakes'

let fakes: PublishFakes
let open: OpenApp
test.beforeEach(async () => {
  fakes = await startPublishFakes()
  open = await launchApp({ home: freshHome(), env: fakes.env })
  await playPerson(open)
})
test.afterEach(async () => {
  await open.close()
  await removeHome(open.home)
  await fakes.close()
})

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** How often a film went out at a platform's provider. */
const outAt = async (platform: ConnectedPlatform, path: string) =>
  (await fakes[providerOf[platform]].published()).filter(one => one.hash === hashOf(path))

async function connectAll() {
  for (const provider of providers) await keepKeys(open, provider)
  const accounts = []
  for (const platform of connectedPlatforms) accounts.push(await signIn(open, platform))
  return accounts
}

test('a film goes to all four platforms that take it, each at its time and once, and each row says where it is', async () => {
  const accounts = await connectAll()
  const film = await layFilm(open)
  const at = Date.now() + 20_000
  const posts = accounts.map(({ account_id, platform }) => aFilledPost(film, { platform, account_id, at }))
  await layAndSend(open, film, posts)
  for (const { post_id } of posts) await expectDelivery(open.page, post_id, 'published')
  for (const { post_id, platform } of posts) {
    const row = await postRow(open.page, post_id)
    expect(row).toMatchObject({ status: 'published', problem: null, permalink: expect.stringMatching(/^https:\/\//) })
    expect(Date.parse(row.published_time ?? '')).toBeGreaterThanOrEqual(at)
    const steps = row.activity.flatMap(one => (one.act === 'step' ? [one.state] : []))
    expect(steps, platform).toEqual(expect.arrayContaining(['starting', 'uploading', 'uploaded', 'committing', 'live']))
  }
  // Facebook and Instagram are one provider's.
  const counts = await Promise.all(connectedPlatforms.map(async one => (await outAt(one, film.path)).length))
  expect(Object.fromEntries(connectedPlatforms.map((one, at) => [one, counts[at]]))).toEqual({
    ...{ TikTok: 1, Instagram: 2, Facebook: 2, YouTube: 1 },
  })
  const all = await Promise.all(providers.map(provider => fakes[provider].published()))
  for (const one of all.flat()) {
    expect(one.text).toContain('Three ways to fold a shirt 🧺')
    expect(one.at).toBeGreaterThanOrEqual(at)
  }
})

test('what a platform holds for its time is with it long before, and is out then without the app', async () => {
  const accounts = (await connectAll()).filter(one => one.platform === 'YouTube' || one.platform === 'Facebook')
  const film = await layFilm(open)
  const at = Date.now() + 3_600_000
  const posts = accounts.map(({ account_id, platform }) => aFilledPost(film, { platform, account_id, at }))
  await layAndSend(open, film, posts)
  for (const { post_id } of posts) await expectDelivery(open.page, post_id, 'held-by-platform')
  await open.kill()
  for (const provider of ['Google', 'Meta'] as const) await fakes[provider].advance(3_700_000)
  for (const { platform } of accounts) {
    const [post, ...more] = await outAt(platform, film.path)
    expect(more, platform).toEqual([])
    expect(post, platform).toBeDefined()
  }
  open = await launchApp({ home: open.home, env: fakes.env })
})

test('SpillApp and FanBase: at the time the post is handed to the person, and nothing is sent anywhere', async () => {
  const film = await layFilm(open)
  const at = Date.now() + 5_000
  const posts = (['SpillApp', 'FanBase'] as const).map(platform => ({
    ...aFilledPost(film, { platform, account_id: null, at }),
    ...{ delivery: 'queued' as const, activity: [{ act: 'queued' as const, at: someTime, user_id: userId(1) }] },
  }))
  await layRows(open.page, { posts })
  for (const { post_id } of posts) await expectDelivery(open.page, post_id, 'handed-to-you')
  for (const provider of providers) expect(await fakes[provider].received()).toEqual([])
  expect(await rowsIn(open.page, 'posts')).toHaveLength(2)
})
