import { expect, type Page, test } from '@playwright/test'
import type { Platform } from '@shared/domain/platform'
import type { Post } from '@shared/domain/post'
import { connectedPlatforms } from '@shared/domain/post-order'
import { providerOf, providers } from '@shared/domain/provider'
import { composeForAll, fanBase, field, layFilm, openTabOf, spill } from '../support/compose-page'
import { freshHome, launchApp, type OpenApp, removeHome } from '../support/launch'
import { layRows, rowsIn } from '../support/lay-rows'
import { openPost } from '../support/posts-page'
import { type PublishFakes, playPerson, startPublishFakes } from '../support/publish-fakes'

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

const minute = 60_000

const postOn = async (page: Page, platform: Platform): Promise<Post> => {
  const found = (await rowsIn(page, 'posts')).find(post => post.platform === platform)
  if (!found) throw new Error(`No post on ${platform}`)
  return found
}

const tabs = [...connectedPlatforms, 'Spill', 'FanBase']

/** All that platforms insist on. */
async function fillForms(page: Page): Promise<void> {
  await openTabOf(page, 'TikTok')
  await page.getByRole('radio', { name: 'Everyone' }).press('Space')
  await expect.poll(() => postOn(page, 'TikTok')).toMatchObject({ choices: { privacy: 'PUBLIC_TO_EVERYONE' } })
  await openTabOf(page, 'YouTube')
  await page.getByRole('radio', { name: /^Public/ }).press('Space')
  await page.getByRole('radio', { name: 'No, not made for kids' }).press('Space')
  await page.getByRole('button', { name: /Category/ }).click()
  await page.getByRole('option', { name: 'Education' }).click()
  await expect.poll(() => postOn(page, 'YouTube')).toMatchObject({ choices: { privacy: 'public', category: '27' } })
}

/** Nothing goes to any account without an approval. */
async function wantApprovals(page: Page): Promise<void> {
  const value = (await rowsIn(page, 'social_accounts')).map(one => one.account_id)
  const updated_at = new Date().toISOString()
  await layRows(page, { settings: [{ name: 'approved_accounts', value, updated_at, sv: 1 }] })
  await expect(page.getByRole('tablist', { name: 'Accounts' })).toBeVisible()
}

/** The person makes it at the platform, and says so with its link. */
async function postByHand(page: Page, platform: 'SpillApp' | 'FanBase'): Promise<void> {
  const kit = await openPost(open, (await postOn(page, platform)).post_id)
  await expect(kit.getByRole('heading', { name: 'Posting kit' })).toBeVisible()
  const link = `https://${platform === 'SpillApp' ? 'spill' : 'fanbase'}.example.com/p/1`
  await kit.getByRole('textbox', { name: 'Link to the post' }).fill(link)
  await kit.getByRole('button', { name: 'Mark as posted' }).press('Enter')
  await expect(kit).toHaveCount(0)
  expect(await postOn(page, platform)).toMatchObject({ delivery: 'published', permalink: link })
}

test('by the screens: connected, composed, approved, scheduled, uploaded, and out on all six, once each', async () => {
  test.setTimeout(8 * minute)
  const { page } = open
  await layFilm(open, connectedPlatforms, [spill, fanBase])
  await composeForAll(page)
  await wantApprovals(page)
  await field(page, 'Caption').fill('A stone, a phone and a night')
  await fillForms(page)
  await page.getByRole('tab', { name: 'All' }).click()
  const at = Math.ceil((Date.now() + 2 * minute) / minute) * minute
  const wall = new Date(at).toISOString()
  await page.getByLabel('Day').fill(wall.slice(0, 10))
  await page.getByLabel('Time', { exact: true }).fill(wall.slice(11, 16))
  for (const tab of tabs) {
    await openTabOf(page, tab)
    const approval = page.getByRole('region', { name: 'Approval' })
    await approval.getByRole('button', { name: 'Approve' }).press('Enter')
    await expect(approval.getByText('Approved', { exact: true })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Schedule 6 posts' }).press('Enter')
  await expect(page.getByText('6 posts are scheduled.')).toBeVisible()
  for (const platform of connectedPlatforms) {
    await expect.poll(async () => (await postOn(page, platform)).delivery, { timeout: 4 * minute }).toBe('published')
    const { permalink, published_time, activity } = await postOn(page, platform)
    expect(permalink, platform).toMatch(/^https:\/\//)
    expect(Date.parse(published_time ?? ''), platform).toBeGreaterThanOrEqual(at)
    expect(
      activity.map(one => one.act),
      platform,
    ).toEqual(expect.arrayContaining(['made', 'approved', 'queued', 'step']))
    const here = await fakes[providerOf[platform]].published()
    expect(here.filter(one => one.text.includes('A stone, a phone and a night')).length, platform).toBe(
      providerOf[platform] === 'Meta' ? 2 : 1,
    )
  }
  for (const platform of ['SpillApp', 'FanBase'] as const) {
    await expect.poll(async () => (await postOn(page, platform)).delivery).toBe('handed-to-you')
    await postByHand(page, platform)
  }
  const all = (await Promise.all(providers.map(provider => fakes[provider].published()))).flat()
  expect(all).toHaveLength(4)
  for (const one of all) expect(one.at).toBeGreaterThanOrEqual(at)
})
