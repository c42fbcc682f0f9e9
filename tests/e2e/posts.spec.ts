import { expect, test } from '@playwright/test'
import type { Post } from '@shared/domain/post'
import { postId } from '../support/builders'
import { complaints } from '../support/complaints'
import { freshHome, launchApp, type OpenApp, removeHome } from '../support/launch'
import { layRows } from '../support/lay-rows'
import { youtube } from '../support/post-builders'
import {
  accountIsKept,
  askAsPhone,
  byHand,
  finishSample,
  joinHomeNetwork,
  openPost,
  postRow,
} from '../support/posts-page'
import { connect, type PublishFakes, personOf, playPerson, startPublishFakes } from '../support/publish-fakes'

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

async function launch(): Promise<OpenApp> {
  const open = await launchApp({ home, env: fakes.env })
  await playPerson(open)
  return open
}

const handed = { act: 'handed', at: '2026-11-28T18:30:00.000Z', user_id: null } as const

test('a post is made by hand with its kit: words copied, film on a phone while the kit is open, link kept', async () => {
  const open = await launch()
  const { page, app } = open
  await joinHomeNetwork(open)
  const { post, user_id } = await finishSample(open)
  const account = byHand('SpillApp', user_id)
  const one = post(1, { account_id: account.account_id, delivery: 'handed-to-you', activity: [handed] })
  await layRows(page, { social_accounts: [account], posts: [one] })

  const kit = await openPost(open, one.post_id)
  await expect(kit.getByRole('heading', { name: 'Posting kit' })).toBeVisible()
  await expect(kit.getByText('stargazer')).toBeVisible()
  expect(await complaints(page), 'kit').toEqual([])

  const text = `${one.caption} ${one.cta} #nightsky #astrophotography`
  await kit.getByRole('button', { name: 'Copy: Caption as it will stand there' }).press('Enter')
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text)
  await expect(kit.getByText(/of 90 characters/)).toBeVisible()

  await kit.getByRole('button', { name: 'Send to phone' }).press('Enter')
  await expect(kit.getByRole('img', { name: 'Code of the link to the film' })).toBeVisible()
  await expect(kit.getByRole('timer')).toHaveText(/^The link ends in 1[45]:\d\d$/)
  expect(await complaints(page), 'kit with its code').toEqual([])
  const url = await kit.getByText(/^http:\/\//).innerText()
  expect(await askAsPhone(url)).toBe(200)

  const link = kit.getByRole('textbox', { name: 'Link to the post' })
  await link.fill('http://spill.com/p/1')
  await expect(kit.getByRole('button', { name: 'Mark as posted' })).toBeDisabled()
  await link.fill('https://spill.com/p/1')
  await link.press('Enter')
  await expect(page.getByText('Marked as posted')).toBeVisible()
  await expect(kit).toHaveCount(0)
  expect(await postRow(page, one.post_id)).toMatchObject({ delivery: 'published', permalink: 'https://spill.com/p/1' })
  await expect.poll(() => askAsPhone(url)).toBeUndefined()
  await open.close()
})

test('a notice clicked over the kit of another post opens a kit of its own: no link and no film of the other', async () => {
  const open = await launch()
  const { page } = open
  await joinHomeNetwork(open)
  const { post, user_id } = await finishSample(open)
  const account = byHand('SpillApp', user_id)
  const due: Partial<Post> = { account_id: account.account_id, delivery: 'handed-to-you', activity: [handed] }
  await layRows(page, { social_accounts: [account], posts: [post(1, due), post(2, { ...due, caption: 'The other' })] })

  const kit = await openPost(open, postId(1))
  await kit.getByRole('textbox', { name: 'Link to the post' }).fill('https://spill.com/p/1')
  await kit.getByRole('button', { name: 'Send to phone' }).press('Enter')
  const url = await kit.getByText(/^http:\/\//).innerText()
  await openPost(open, postId(2))
  await expect(kit.getByText(/^The other/).first()).toBeVisible()
  await expect(kit.getByRole('textbox', { name: 'Link to the post' })).toHaveValue('')
  await expect(kit.getByText(/^http:\/\//)).toHaveCount(0)
  await expect.poll(() => askAsPhone(url)).toBeUndefined()
  await open.close()
})

test('a draft is sent from its details, and its log tells each step until it is published', async () => {
  const open = await launch()
  const { page } = open
  const { post } = await finishSample(open)
  const account = await connect(open, 'YouTube')
  await accountIsKept(page, account.account_id)
  const one = post(1, { platform: 'YouTube', account_id: account.account_id, choices: youtube({}) })
  await layRows(page, { posts: [one] })

  const details = await openPost(open, postId(1))
  await expect(details.getByText('This is a draft. Nothing is sent.')).toBeVisible()
  await details.getByRole('button', { name: 'Send', exact: true }).press('Enter')
  await expect(details.getByText('It is published.')).toBeVisible({ timeout: 60_000 })
  // Its button is gone: the focus must not be, or no key would work any more.
  await expect(details.getByRole('region', { name: 'What is so now' })).toBeFocused()
  const log = details.getByRole('list', { name: 'What happened' })
  for (const step of ['Sent', 'In the outbox', 'Uploads', 'Posts it', 'Published'])
    await expect(log.getByText(step, { exact: true }).first()).toBeVisible()
  // React Aria's announcer names the button that was pressed for 7 s, and the button is gone.
  await expect(page.locator('[role=log] > [role=img]')).toHaveCount(0)
  expect(await complaints(page), 'details').toEqual([])

  const kept = await postRow(page, one.post_id)
  expect(kept).toMatchObject({ delivery: 'published', status: 'published', attempts: 1 })
  expect((await fakes.Google.published()).filter(sent => sent.text.includes('no telescope'))).toHaveLength(1)
  await details.getByRole('button', { name: 'Look on YouTube' }).press('Enter')
  await expect.poll(async () => (await personOf(open)).visited.at(-1)).toBe(kept?.permalink)
  await page.keyboard.press('Escape')
  await expect(details).toHaveCount(0)
  await open.close()
})
