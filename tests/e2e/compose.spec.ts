import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import type { Post } from '@shared/domain/post'
import { composeForAll, field, layFilm, openTabOf, spill, tabOf } from '../support/compose-page'
import { freshHome, launchApp, type OpenApp, removeHome } from '../support/launch'
import { layRows, rowsIn } from '../support/lay-rows'
import { type PublishFakes, playPerson, startPublishFakes } from '../support/publish-fakes'

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

/** A film, an account at TikTok, one at YouTube and one at Spill, and the script on the screen. */
async function launch(): Promise<OpenApp> {
  const open = await launchApp({ home, env: fakes.env })
  await playPerson(open)
  await layFilm(open, ['TikTok', 'YouTube'], [spill])
  return open
}

const postOn = async (page: Page, platform: Post['platform']): Promise<Post> => {
  const found = (await rowsIn(page, 'posts')).find(post => post.platform === platform)
  if (!found) throw new Error(`No post on ${platform}`)
  return found
}

const onPost = (page: Page, platform: Post['platform']) => expect.poll(() => postOn(page, platform))

async function complaints(page: Page): Promise<string[]> {
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 200)}`))
}

/** Answers all that YouTube asks. */
async function fillYouTube(page: Page): Promise<void> {
  await openTabOf(page, 'YouTube')
  await page.getByRole('radio', { name: 'Unlisted' }).press('Space')
  await page.getByRole('radio', { name: 'No, not made for kids' }).press('Space')
  await page.getByRole('button', { name: /Category/ }).click()
  await page.getByRole('option', { name: 'Education' }).click()
  await onPost(page, 'YouTube').toMatchObject({ choices: { privacy: 'unlisted', madeForKids: false, category: '27' } })
}

test('words are shared, until an account has its own, and shared again; undo goes back', async () => {
  const { page, close } = await launch()
  await composeForAll(page)
  expect((await rowsIn(page, 'posts')).map(post => [post.delivery, post.title]).sort()).toEqual(
    Array(3).fill(['draft', 'Stars over the lake']),
  )
  await field(page, 'Caption').fill('One night, one phone')
  await onPost(page, 'TikTok').toMatchObject({ caption: 'One night, one phone', own: [] })
  await openTabOf(page, 'YouTube')
  await expect(field(page, 'Description')).toHaveValue('One night, one phone')
  await field(page, 'Description').fill('The long story')
  await onPost(page, 'YouTube').toMatchObject({ caption: 'The long story', own: ['caption'] })

  await page.getByRole('tab', { name: 'All' }).click()
  await field(page, 'Caption').fill('One night, one stone')
  await onPost(page, 'SpillApp').toMatchObject({ caption: 'One night, one stone' })
  expect(await postOn(page, 'YouTube')).toMatchObject({ caption: 'The long story' })

  await openTabOf(page, 'YouTube')
  await page.getByRole('button', { name: 'Use the shared text again' }).click()
  await expect(field(page, 'Description')).toHaveValue('One night, one stone')
  await onPost(page, 'YouTube').toMatchObject({ own: [] })
  await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click()
  await expect(field(page, 'Description')).toHaveValue('The long story')
  await page.reload()
  await openTabOf(page, 'YouTube')
  await expect(field(page, 'Description')).toHaveValue('The long story')
  await close()
})

test('each platform counts by its own rule, a finding mends the text, and undo gives it back', async () => {
  const { page, close } = await launch()
  await composeForAll(page)
  const long = '🌌 night '.repeat(260)
  await field(page, 'Caption').fill(long)
  await expect(page.getByText('2,339 of 2,200 · 139 too many')).toBeVisible()
  await expect(page.getByText('2,859 of 5,000 bytes')).toBeVisible()
  await expect(tabOf(page, 'TikTok').getByText('Too long')).toBeAttached()
  await openTabOf(page, 'TikTok')
  const checks = page.getByRole('region', { name: 'Checks' })
  await expect(checks.getByText('The text is too long for TikTok: 2,339.')).toBeVisible()
  await checks.getByRole('button', { name: 'Shorten the text' }).click()
  await expect(checks.getByText('The text is too long')).toHaveCount(0)
  const { caption, own } = await postOn(page, 'TikTok')
  expect(own).toEqual(['caption'])
  expect(caption.length).toBeLessThanOrEqual(2_200)
  expect(caption.endsWith('…')).toBe(true)
  await page.getByRole('alertdialog').or(page.getByRole('region')).getByRole('button', { name: 'Undo' }).last().click()
  await onPost(page, 'TikTok').toMatchObject({ caption: long, own: [] })
  await close()
})

test("TikTok's form has nothing chosen, says why a choice is grey, and what is agreed to", async () => {
  const { page, close } = await launch()
  await composeForAll(page)
  await openTabOf(page, 'TikTok')
  await expect(page.getByText('Posts as @creator.1')).toBeVisible()
  for (const radio of await page.getByRole('radio', { name: /^(Everyone|Friends|Followers|Only you)/ }).all()) {
    await expect(radio).not.toBeChecked()
  }
  await expect(page.getByRole('checkbox', { name: /^Stitch/ })).toBeDisabled()
  await expect(page.getByText("Switched off in the account's own settings.")).toBeVisible()
  await page.getByRole('region', { name: 'Checks' }).getByRole('button', { name: 'Choose' }).click()
  await expect(page.getByRole('radio', { name: 'Everyone' })).toBeFocused()
  await page.keyboard.press('Space')
  await onPost(page, 'TikTok').toMatchObject({ choices: { privacy: 'PUBLIC_TO_EVERYONE', allowComment: false } })
  await page.getByRole('checkbox', { name: /^It promotes/ }).press('Space')
  await expect(page.getByText('Say what it promotes')).toBeVisible()
  await page.getByRole('checkbox', { name: /^Branded content/ }).press('Space')
  await expect(page.getByRole('radio', { name: /^Only you/ })).toBeDisabled()
  await page.getByRole('radio', { name: 'Now' }).press('Space')
  await expect(page.getByText("TikTok's Branded Content Policy and Music Usage Confirmation")).toBeVisible()
  await expect(page.getByRole('link', { name: 'Music Usage Confirmation' })).toHaveAttribute(
    'href',
    /^https:\/\/www\.tiktok\.com\/legal\//,
  )
  await close()
})

test('a time that the clocks leap over is explained, and either side of it can be chosen', async () => {
  const { page, close } = await launch()
  await composeForAll(page)
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Europe/Berlin')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByLabel('Day').fill('2027-03-28')
  await page.getByLabel('Time', { exact: true }).fill('02:30')
  await expect(page.getByText('the clocks in Europe/Berlin leap over 02:30')).toBeVisible()
  await onPost(page, 'TikTok').toMatchObject({ scheduled_time: '2027-03-28T01:00:00.000Z', wall: '2027-03-28T03:00' })
  await page.getByRole('radio', { name: /The last minute before the leap/ }).press('Space')
  await onPost(page, 'TikTok').toMatchObject({ scheduled_time: '2027-03-28T00:59:00.000Z', zone: 'Europe/Berlin' })
  expect(await postOn(page, 'SpillApp')).toMatchObject({ wall: '2027-03-28T01:59' })
  await expect(page.getByText('in Etc/UTC').or(page.getByText('in UTC')).first()).toBeVisible()

  await page.getByLabel('Day').fill('2027-10-31')
  await page.getByLabel('Time', { exact: true }).fill('02:30')
  await expect(page.getByText('show 02:30 twice')).toBeVisible()
  await page.getByRole('radio', { name: /The second time/ }).press('Space')
  await onPost(page, 'TikTok').toMatchObject({ scheduled_time: '2027-10-31T01:30:00.000Z', wall: '2027-10-31T02:30' })

  await page.getByLabel('Day').fill('2020-01-01')
  await expect(page.getByRole('alert').getByText('That time is over.')).toBeVisible()
  await close()
})

test('what is chosen of the time is what the posts have: after undo, and while the fields hold none', async () => {
  const { page, close } = await launch()
  await composeForAll(page)
  await page.getByLabel('Day').fill('2027-06-15')
  await page.getByLabel('Time', { exact: true }).fill('18:30')
  await onPost(page, 'SpillApp').toMatchObject({ wall: '2027-06-15T18:30' })
  const schedule = page.getByRole('button', { name: 'Schedule the post' })
  await expect(schedule).toBeEnabled()
  await page.getByLabel('Day').fill('2020-01-01')
  await expect(schedule).toBeDisabled()
  await expect(page.getByText('Finish the time first')).toBeVisible()
  await page.getByLabel('Day').fill('2027-06-16')
  await expect(schedule).toBeEnabled()

  await page.getByRole('radio', { name: 'Now' }).press('Space')
  await onPost(page, 'SpillApp').toMatchObject({ scheduled_time: null })
  await expect(page.getByRole('radio', { name: 'Now' })).toBeChecked()
  await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click()
  await onPost(page, 'SpillApp').toMatchObject({ wall: '2027-06-16T18:30' })
  await expect(page.getByRole('radio', { name: 'At a time' })).toBeChecked()
  await expect(schedule).toBeEnabled()
  await close()
})

test('the focus goes on when its account is removed', async () => {
  const { page, close } = await launch()
  await composeForAll(page)
  await openTabOf(page, 'Spill')
  await page.getByRole('button', { name: "Remove this account's post" }).press('Enter')
  await expect(tabOf(page, 'Spill')).toHaveCount(0)
  await expect(page.getByRole('tab', { name: 'All' })).toBeFocused()
  await close()
})

test('what may go goes out as it was worded there; what its platform would refuse keeps its tab', async () => {
  const { page, close } = await launch()
  await composeForAll(page)
  await field(page, 'Caption').fill('For everybody')
  await fillYouTube(page)
  await field(page, 'Description').fill('For YouTube alone')
  await page.getByRole('radio', { name: 'Now' }).press('Space')
  await expect(page.getByText('One post cannot go like this: see the checks.')).toBeVisible()
  await page.getByRole('button', { name: 'Post 2 now' }).click()
  await expect(page.getByText('The post is on its way. One post is yours to make by hand.')).toBeVisible()
  await expect.poll(async () => (await postOn(page, 'YouTube')).delivery, { timeout: 30_000 }).toBe('published')
  expect((await fakes.Google.published()).at(-1)?.text).toContain('For YouTube alone')
  expect((await postOn(page, 'SpillApp')).delivery).toBe('handed-to-you')
  expect((await postOn(page, 'TikTok')).delivery).toBe('draft')
  await openTabOf(page, 'YouTube')
  await expect(field(page, 'Description')).not.toBeEditable()
  await expect(page.getByText('Its words are as they went out.')).toBeVisible()
  await close()
})

test('an Editor asks, a Founder approves, an edit takes it back, an Analyst reads', async () => {
  const { page, close } = await launch()
  await composeForAll(page)
  const accounts = await rowsIn(page, 'social_accounts')
  const [user] = await rowsIn(page, 'users')
  if (!user) throw new Error('A workspace has no user')
  const as = async (role: typeof user.role) => {
    await page.waitForTimeout(700)
    await layRows(page, { users: [{ ...user, role }] })
    await expect(page.getByRole('tablist', { name: 'Accounts' })).toBeVisible()
    await openTabOf(page, 'Spill')
  }
  await layRows(page, {
    settings: [
      { name: 'approved_accounts', value: accounts.map(one => one.account_id), updated_at: user.updated_at, sv: 1 },
    ],
  })
  const part = page.getByRole('region', { name: 'Approval' })
  await as('Editor')
  await field(page, 'Caption').fill('Look at the sky')
  await onPost(page, 'SpillApp').toMatchObject({ caption: 'Look at the sky' })
  await part.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(part.getByText('Waits for approval')).toBeVisible()
  await as('Admin')
  await part.getByRole('button', { name: 'Refuse' }).click()
  await page.getByRole('textbox', { name: 'What has to change' }).fill('Name the lake')
  await page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click()
  await expect(part.getByText('Name the lake')).toBeVisible()
  await part.getByRole('button', { name: 'Approve' }).click()
  await expect(part.getByText('Approved', { exact: true })).toBeVisible()
  await field(page, 'Caption').fill('Look at the lake')
  await expect(part.getByText('Edited: caption.')).toBeVisible()
  await as('Analyst')
  await expect(page.getByText('Analysts change nothing')).toBeVisible()
  await expect(field(page, 'Caption')).not.toBeEditable()
  await expect(page.getByRole('button', { name: /^Schedule/ })).toBeDisabled()
  await close()
})

for (const look of ['dark', 'light']) {
  test(`nobody is kept out of any tab, ${look}`, async () => {
    const { page, close } = await launch()
    await composeForAll(page)
    await page.locator('html').evaluate((html, theme) => html.setAttribute('data-theme', theme), look)
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      expect(await complaints(page), (await tab.textContent()) ?? '').toEqual([])
    }
    await page.getByRole('button', { name: 'Add accounts' }).click()
    expect(await complaints(page), 'accounts').toEqual([])
    await close()
  })
}

/** Presses Tab until what has the focus is named so. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 90; step += 1) {
    const focused = await page.evaluate(() => {
      const one = document.activeElement
      const label = one?.getAttribute('aria-label') ?? one?.closest('label')?.textContent ?? one?.textContent
      return label ?? ''
    })
    if (name.test(focused)) return
    await page.keyboard.press(key)
  }
  throw new Error(`No key leads to ${name}`)
}

test('without a mouse: from the film to a scheduled post', async () => {
  const { page, close } = await launch()
  await expect(page.getByRole('button', { name: 'Post this film' })).toBeVisible()
  await tabTo(page, /^Post this film$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^starwatch · Spill/)
  await page.keyboard.press('Space')
  await tabTo(page, /^Make the draft$/)
  await page.keyboard.press('Enter')
  await expect(field(page, 'Caption')).toBeVisible()
  await tabTo(page, /^Caption$/)
  await page.keyboard.type('Look up tonight')
  await tabTo(page, /^Day$/)
  await page.keyboard.type('06152027')
  await tabTo(page, /^Time$/)
  await page.keyboard.type('0630PM')
  await onPost(page, 'SpillApp').toMatchObject({ wall: '2027-06-15T18:30' })
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('The post is scheduled.')).toBeVisible()
  await onPost(page, 'SpillApp').toMatchObject({ delivery: 'queued', caption: 'Look up tonight' })
  await close()
})
