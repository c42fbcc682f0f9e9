import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { newPost } from '@shared/domain/new-post'
import { addAccount, agreeInBrowser, cardOf, guideOf, openAccounts, typeKeys } from '../support/accounts-page'
import { postId, someTime, userId, videoId } from '../support/builders'
import { freshHome, launchApp, type OpenApp, removeHome } from '../support/launch'
import { layRows, rowsIn } from '../support/lay-rows'
import {
  answerWith,
  appKeys,
  connect,
  type PublishFakes,
  personOf,
  playPerson,
  startPublishFakes,
} from '../support/publish-fakes'

let fakes: PublishFakes
let opened: OpenApp

test.beforeEach(async () => {
  fakes = await startPublishFakes()
  opened = await launchApp({ home: freshHome(), env: fakes.env })
  await playPerson(opened)
})
test.afterEach(async () => {
  await opened.close()
  await removeHome(opened.home)
  await fakes.close()
})

/** Everything axe complains of, as `rule: element`. */
async function complaints(page: Page): Promise<string[]> {
  await expect
    .poll(() =>
      page.evaluate(() => document.getAnimations().filter(one => one.effect?.getTiming().iterations === 1).length),
    )
    .toBe(0)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 200)}`))
}

const visits = async () => (await personOf(opened)).visited.length

test('keys, check, sign-in, choice, health and removal, by keyboard alone', async () => {
  const { page } = opened
  await openAccounts(page)
  expect(await complaints(page), 'empty').toEqual([])
  // Without keys the guide comes first.
  await addAccount(page, 'Facebook')
  const guide = guideOf(page, 'Meta')
  await expect(guide).toBeVisible()
  expect(await complaints(page), 'guide').toEqual([])
  await typeKeys(opened, 'Meta', { ...appKeys.Meta, id: 'an app' })
  await expect(guide.getByRole('alert')).toContainText('That is no App ID of Meta, which looks like this: digits only.')
  await typeKeys(opened, 'Meta', { ...appKeys.Meta, secret: appKeys.Meta.id })
  await expect(guide.getByRole('alert')).toContainText('The clipboard holds the App ID')
  await typeKeys(opened, 'Meta', { ...appKeys.Meta, secret: 'FAKE-SECRET-of-another-app' })
  await expect(guide.getByText(/^Meta does not take them/)).toBeVisible()
  await typeKeys(opened, 'Meta')
  await expect(guide.getByText('Meta took the keys.')).toBeVisible()
  await expect(guide.getByText('This computer can be reached by your browser.')).toBeVisible()

  await guide.getByRole('button', { name: 'Sign in to Facebook' }).press('Enter')
  await expect(page.getByText('Your browser shows a page of Meta.', { exact: false })).toBeVisible()
  expect(await complaints(page), 'waiting').toEqual([])
  await agreeInBrowser(opened, 0)
  const choice = page.getByRole('alertdialog', { name: 'Which accounts at Facebook?' })
  await expect(choice).toBeVisible()
  expect(await complaints(page), 'choice').toEqual([])
  await choice.getByRole('checkbox', { name: /^Mara Reads/ }).press('Space')
  await choice.getByRole('button', { name: 'Connect 1 account' }).press('Enter')
  const card = cardOf(page, 'Mara Reads')
  await expect(card).toContainText('All well')
  await expect(card).toContainText('May post films')
  await expect(cardOf(page, 'Mara Cooks')).toHaveCount(0)
  const [row] = await rowsIn(page, 'social_accounts')
  expect(row).toMatchObject({ platform: 'Facebook', username: 'Mara Reads', auth_token: `tokens ${row?.account_id}` })
  expect((await rowsIn(page, 'users'))[0]?.connected_accounts).toEqual([row?.account_id])
  expect(await complaints(page), 'list').toEqual([])

  // Signed in again in place, it is the same row.
  await card.getByRole('button', { name: 'More for Mara Reads' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Sign in again' }).press('Enter')
  await agreeInBrowser(opened, 1)
  await expect(page.getByText('Mara Reads is signed in').first()).toBeVisible()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  expect(await rowsIn(page, 'social_accounts')).toMatchObject([{ account_id: row?.account_id }])

  await card.getByRole('button', { name: 'More for Mara Reads' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Remove account' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Keep' })).toBeFocused()
  expect(await complaints(page), 'removal').toEqual([])
  await page.getByRole('button', { name: 'Remove account' }).press('Enter')
  await expect(card).toHaveCount(0)
  expect(await rowsIn(page, 'social_accounts')).toEqual([])
  expect((await rowsIn(page, 'users'))[0]?.connected_accounts).toEqual([])
})

test('a platform that is silent signs nobody out, and one that refuses asks for signing in again', async () => {
  const { page } = opened
  await connect(opened, 'TikTok')
  await openAccounts(page)
  const card = cardOf(page, 'creator.1')
  await expect(card).toContainText('All well')
  await fakes.TikTok.fail({ kind: 'before-headers', count: 20 })
  await card.getByRole('button', { name: 'Check now: creator.1' }).press('Enter')
  await expect(card).toContainText('TikTok could not be reached', { timeout: 60_000 })
  await expect(card).toContainText('All well')
  await expect(card).not.toContainText('Sign in again')
  await page.context().setOffline(true)
  await expect(page.getByText('none is signed out by that', { exact: false })).toBeVisible()
  await expect(card).toContainText('All well')
  expect(await complaints(page), 'offline').toEqual([])
  await page.context().setOffline(false)
  // No token of before is taken any more.
  await fakes.TikTok.reset()
  await fakes.TikTok.set({ clientKey: appKeys.TikTok.id, clientSecret: appKeys.TikTok.secret })
  await card.getByRole('button', { name: 'Check now: creator.1' }).press('Enter')
  await expect(card).toContainText('does not take Beatreel’s permission any more', { timeout: 60_000 })
  const again = card.getByRole('button', { name: 'Sign in again' })
  const before = await visits()
  await again.press('Enter')
  await agreeInBrowser(opened, before)
  await expect(card).toContainText('All well')
  expect(await rowsIn(page, 'social_accounts')).toHaveLength(1)
})

test('who calls signing in off, or does not agree to posting, is told what is safe and what to do', async () => {
  const { page } = opened
  await fakes.TikTok.set({ consents: ['user.info.basic'] })
  await openAccounts(page)
  await addAccount(page, 'TikTok')
  await typeKeys(opened, 'TikTok')
  const guide = guideOf(page, 'TikTok')
  await guide.getByRole('button', { name: 'Sign in to TikTok' }).press('Enter')
  const box = page.getByRole('alertdialog')
  await expect(box.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(box).toHaveCount(0)
  await addAccount(page, 'TikTok')
  await agreeInBrowser(opened, 1)
  await expect(box).toContainText(/A needed permission was not granted: to .*post films/)
  await expect(box).toContainText('Nothing was kept')
  expect(await complaints(page), 'failure').toEqual([])
  await fakes.TikTok.set({ consents: null })
  const again = box.getByRole('button', { name: 'Try again' })
  await expect(again).toBeFocused()
  await again.press('Enter')
  await agreeInBrowser(opened, 2)
  await expect(box).toContainText('TikTok says that you did not agree.')
  expect(await rowsIn(page, 'social_accounts')).toEqual([])
})

test('removing an account says what it cancels; declined in the system’s own window it changes nothing', async () => {
  const { page } = opened
  const { account_id } = await connect(opened, 'TikTok')
  await expect.poll(async () => (await rowsIn(page, 'social_accounts')).length).toBe(1)
  const base = {
    video_id: videoId(1),
    account_id,
    set_id: null,
    zone: 'Etc/UTC',
    platform: 'TikTok',
    by: userId(1),
    now: someTime,
  } as const
  const post = (number: number, given: object) => ({ ...newPost({ ...base, post_id: postId(number) }), ...given })
  await layRows(page, {
    posts: [
      post(1, { delivery: 'handed-to-you', caption: 'Three ways to fold a shirt', wall: null }),
      post(2, { delivery: 'published', status: 'published', permalink: 'https://www.tiktok.com/@creator.1/video/1' }),
      post(3, {}),
    ],
  })
  await openAccounts(page)
  await answerWith(opened, 0)
  const ask = async () => {
    await cardOf(page, 'creator.1').getByRole('button', { name: 'More for creator.1' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Remove account' }).press('Enter')
    const box = page.getByRole('alertdialog', { name: 'Remove creator.1 from TikTok?' })
    await expect(box).toContainText('1 post that is on its way')
    await expect(box).toContainText('Three ways to fold a shirt')
    await expect(box).toContainText('1 draft stays')
    await expect(box).toContainText('1 post that went out stays where it is.')
    await box.getByRole('button', { name: 'Remove account' }).press('Enter')
    await expect(box).toHaveCount(0)
  }
  await ask()
  await expect(cardOf(page, 'creator.1')).toBeVisible()
  await answerWith(opened, 1)
  await ask()
  await expect(cardOf(page, 'creator.1')).toHaveCount(0)
  const posts = (await rowsIn(page, 'posts')).sort((a, b) => a.post_id.localeCompare(b.post_id))
  expect(posts.map(one => [one.delivery, one.account_id])).toEqual([
    ['draft', null],
    ['published', account_id],
    ['draft', null],
  ])
})

test('usual times, limit and approval of an account that is added by its name are kept, by keyboard alone', async () => {
  const { page } = opened
  await openAccounts(page)
  await addAccount(page, 'SpillApp')
  const name = page.getByRole('textbox', { name: 'Your name at SpillApp' })
  await expect(name).toBeFocused()
  await name.fill('two words')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('A name has no blanks in it.')
  await name.fill('@baker')
  await page.keyboard.press('Enter')
  const card = cardOf(page, 'baker')
  await expect(card).toContainText('You post by hand')
  await card.getByRole('button', { name: 'Posting times of baker' }).press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Posting times of baker' })
  expect(await complaints(page), 'times').toEqual([])
  const hour = (of: string) => sheet.getByRole('table').getByRole('button', { name: of, exact: true })
  await hour('Monday 9:00 AM').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(hour('Tuesday 10:00 AM')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(hour('Tuesday 10:00 AM')).toHaveAttribute('aria-pressed', 'true')
  await sheet.getByRole('button', { name: 'Every day as Tuesday' }).press('Enter')
  await expect(hour('Sunday 10:00 AM')).toHaveAttribute('aria-pressed', 'true')
  await sheet.getByRole('button', { name: 'Remove Sunday 10:00 AM' }).press('Enter')
  await sheet.getByRole('textbox', { name: 'At most a day' }).fill('2')
  await page.keyboard.press('Enter')
  await sheet.getByRole('checkbox', { name: /^Nothing goes out before it is approved/ }).press('Space')
  const times = async () => (await rowsIn(page, 'settings')).find(one => one.name === 'posting_times')?.value
  await expect
    .poll(times)
    .toMatchObject([{ perDay: 2, times: [1, 2, 3, 4, 5, 6].map(weekday => ({ weekday, time: '10:00' })) }])
  await page.keyboard.press('Escape')
  await expect(card).toContainText('6 usual times a week · at most 2 a day · needs approval')
})

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: true })
  await expect(wanted).toBeVisible()
  for (let step = 0; step < 40; step += 1) {
    if (await wanted.evaluate(button => button === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${name}`)
}

test('Tab, arrows and Enter alone add an account; an Editor is told who may change its approval', async () => {
  const { page } = opened
  await openAccounts(page)
  await tabTo(page, 'Add account')
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'FanBase' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('baker')
  await page.keyboard.press('Enter')
  await expect(cardOf(page, 'baker')).toBeVisible()
  const [user] = await rowsIn(page, 'users')
  if (!user) throw new Error('nobody is here')
  await layRows(page, { users: [{ ...user, role: 'Editor' }] })
  await tabTo(page, 'Posting times of baker')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Posting times of baker' })
  await expect(sheet.getByText('you are Editor', { exact: false })).toBeVisible()
  await expect(sheet.getByRole('checkbox')).toHaveCount(0)
})

test('what becomes of a missed time, the clock and the upload limit are kept', async () => {
  const { page } = opened
  const openSettings = async () => {
    await page.getByRole('banner').getByRole('button', { name: 'Settings' }).press('Enter')
    await page.getByRole('tab', { name: 'Publishing' }).click()
  }
  await openSettings()
  expect(await complaints(page)).toEqual([])
  await expect(page.getByRole('radio', { name: /^Ask me/ })).toBeChecked()
  await page.getByRole('radio', { name: /^Ask me/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^Leave it out/ })).toBeChecked()
  const zone = page.getByRole('combobox', { name: 'Time zone' })
  await zone.fill('Middle Earth')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('alert')).toContainText('“Middle Earth” is no time zone.')
  await zone.fill('New York')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(zone).toHaveValue('America/New York')
  await page.getByRole('textbox', { name: 'Kilobytes a second at most' }).fill('500')
  await page.keyboard.press('Enter')
  await page.reload()
  await openSettings()
  await expect(page.getByRole('radio', { name: /^Leave it out/ })).toBeChecked()
  await expect(zone).toHaveValue('America/New York')
  await expect(page.getByRole('textbox', { name: 'Kilobytes a second at most' })).toHaveValue('500')
  const settings = new Map((await rowsIn(page, 'settings')).map(one => [one.name, one.value]))
  expect(settings.get('late_policy')).toBe('skip')
  expect(settings.get('workspace_zone')).toBe('America/New_York')
})
