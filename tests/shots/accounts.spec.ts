import { expect, test } from '@playwright/test'
import { newPost } from '@shared/domain/new-post'
import { addAccount, agreeInBrowser, cardOf, guideOf, openAccounts, typeKeys } from '../support/accounts-page'
import { accountId, postId, someTime, userId, videoId } from '../support/builders'
import type { OpenApp } from '../support/launch'
import { layRows, rowsIn } from '../support/lay-rows'
import { type PublishFakes, personOf, playPerson, startPublishFakes } from '../support/publish-fakes'
import { closeForGood, openApp, resize, shoot, takeWindow, usual } from './gallery'

let opened: OpenApp
let fakes: PublishFakes

test.beforeAll(async () => {
  fakes = await startPublishFakes()
  opened = await openApp({ env: fakes.env })
  await playPerson(opened)
})

test.afterAll(async () => {
  await closeForGood(opened)
  await fakes.close()
})

const narrow = { width: 960, height: 800 }

test('before there is an account', async () => {
  const { page } = opened
  await openAccounts(page)
  await shoot(page, 'accounts-empty')
  await page.getByRole('button', { name: 'Add account' }).press('Enter')
  await shoot(page, 'accounts-menu')
  await page.keyboard.press('Escape')
  await resize(opened, narrow)
  await shoot(page, 'accounts-empty-narrow')
  await resize(opened, usual)
})

test('guides', async () => {
  const { page } = opened
  for (const provider of ['Google', 'Meta', 'TikTok'] as const) {
    await page.getByRole('button', { name: `Set up ${provider}` }).press('Enter')
    await expect(guideOf(page, provider)).toBeVisible()
    await shoot(page, `accounts-guide-${provider}`)
    if (provider !== 'TikTok') await page.keyboard.press('Escape')
  }
  await typeKeys(opened, 'TikTok', { id: 'Not A Key', secret: 'x' })
  await expect(guideOf(page, 'TikTok').getByRole('alert')).toBeVisible()
  await shoot(page, 'accounts-guide-fault')
  await typeKeys(opened, 'TikTok')
  await expect(guideOf(page, 'TikTok').getByText('TikTok took the keys.')).toBeVisible()
  await shoot(page, 'accounts-guide-checked')
  await guideOf(page, 'TikTok').getByText('Good to know before you post').scrollIntoViewIfNeeded()
  await shoot(page, 'accounts-guide-limits')
  await resize(opened, narrow)
  await shoot(page, 'accounts-guide-narrow')
  await resize(opened, usual)
})

test('signing in', async () => {
  const { page } = opened
  await guideOf(page, 'TikTok').getByRole('button', { name: 'Sign in to TikTok' }).press('Enter')
  await expect(page.getByText('Your browser shows a page of TikTok.')).toBeVisible()
  await shoot(page, 'accounts-waiting')
  await agreeInBrowser(opened, 0)
  await expect(cardOf(page, 'creator.1')).toBeVisible()
  await fakes.TikTok.set({ consents: ['user.info.basic'] })
  await addAccount(page, 'TikTok')
  await agreeInBrowser(opened, 1)
  await expect(page.getByRole('alertdialog', { name: 'Not signed in to TikTok' })).toBeVisible()
  await shoot(page, 'accounts-failed')
  await page.getByRole('button', { name: 'Close', exact: true }).press('Enter')

  await addAccount(page, 'Facebook')
  await typeKeys(opened, 'Meta')
  const meta = guideOf(page, 'Meta')
  await expect(meta.getByText('Meta took the keys.')).toBeVisible()
  const pages = ['Bakery', 'Bakery Paris', 'Kitchen', 'Garden'].map((name, at) => ({
    ...{ id: `${1000 + at}`, name, tasks: ['CREATE_CONTENT', 'ANALYZE'] },
  }))
  await fakes.Meta.set({ pages })
  await meta.getByRole('button', { name: 'Sign in to Facebook' }).press('Enter')
  await agreeInBrowser(opened, 2)
  await expect(page.getByRole('alertdialog', { name: 'Which accounts at Facebook?' })).toBeVisible()
  await shoot(page, 'accounts-choose')
  await page.getByRole('checkbox', { name: /^Bakery ?1000/ }).press('Space')
  await page.getByRole('checkbox', { name: /^Kitchen/ }).press('Space')
  await page.getByRole('button', { name: 'Connect 2 accounts' }).press('Enter')
  await expect(cardOf(page, 'Kitchen')).toBeVisible()
  await addAccount(page, 'SpillApp')
  await page.getByRole('textbox', { name: 'Your name at SpillApp' }).fill('two words')
  await page.keyboard.press('Enter')
  await shoot(page, 'accounts-by-hand')
  await page.getByRole('textbox', { name: 'Your name at SpillApp' }).fill('@baker')
  await page.keyboard.press('Enter')
  await expect(cardOf(page, 'baker')).toBeVisible()
  expect((await personOf(opened)).visited).toHaveLength(3)
  await shoot(page, 'accounts-list')
})

test('times, trouble and removal', async () => {
  const { page } = opened
  await cardOf(page, 'creator.1').getByRole('button', { name: 'Posting times of creator.1' }).press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Posting times of creator.1' })
  for (const name of ['Monday', 'Wednesday', 'Friday'])
    await sheet.getByRole('button', { name: new RegExp(`^${name} (6:00 PM|18:00)`) }).click()
  await sheet.getByRole('textbox', { name: 'Time', exact: true }).fill('12:30')
  for (const name of ['Saturday', 'Sunday']) await sheet.getByRole('button', { name, exact: true }).click()
  await sheet.getByRole('button', { name: 'Add time' }).press('Enter')
  await expect(sheet.getByRole('button', { name: /^Remove Sunday/ })).toBeVisible()
  await shoot(page, 'accounts-times')
  await resize(opened, narrow)
  await shoot(page, 'accounts-times-narrow')
  await resize(opened, usual)
  await page.keyboard.press('Escape')

  const rows = await rowsIn(page, 'social_accounts')
  const own = rows.find(row => row.username === 'creator.1')
  if (!own) throw new Error('creator.1 has no row')
  const base = {
    video_id: videoId(1),
    set_id: null,
    zone: 'Etc/UTC',
    platform: 'TikTok',
    by: userId(1),
    now: someTime,
  } as const
  const post = (number: number, given: object) => ({
    ...newPost({ ...base, post_id: postId(number), account_id: own.account_id }),
    ...given,
  })
  const at = new Date(Date.now() + 86_400_000).toISOString()
  await layRows(page, {
    social_accounts: [{ ...own, account_id: accountId(9), platform: 'YouTube', username: '@from-another-computer' }],
    posts: [
      post(1, { delivery: 'handed-to-you', scheduled_time: at, caption: 'Three ways to fold a shirt' }),
      post(2, { delivery: 'handed-to-you', caption: 'Bread in ten minutes, and what to do with the rest of it' }),
      post(3, { delivery: 'published', status: 'published' }),
      post(4, {}),
    ],
  })
  await expect(cardOf(page, '@from-another-computer')).toBeVisible()
  await fakes.TikTok.fail({ kind: 'before-headers', count: 9 })
  await page.getByRole('button', { name: 'Check now: creator.1' }).press('Enter')
  await expect(page.getByText('TikTok could not be reached', { exact: false })).toBeVisible({ timeout: 30_000 })
  await shoot(page, 'accounts-trouble')
  await resize(opened, narrow)
  await shoot(page, 'accounts-trouble-narrow')
  await resize(opened, usual)
  await page.getByRole('button', { name: 'More for creator.1' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Remove account' }).press('Enter')
  await expect(page.getByText('2 posts that are on their way', { exact: false })).toBeVisible()
  await shoot(page, 'accounts-remove')
  await page.getByRole('button', { name: 'Keep' }).press('Enter')
})

test('settings', async () => {
  const { page } = opened
  await page.getByRole('banner').getByRole('button', { name: 'Settings' }).press('Enter')
  await page.getByRole('tab', { name: 'Publishing' }).click()
  await expect(page.getByText('A time that was missed')).toBeVisible()
  await shoot(page, 'accounts-settings')
})

test('offline, zoomed in, and right to left', async () => {
  const { page, app } = opened
  // A tooltip beside the focus takes the first Escape.
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 1_000 })
  }).toPass()
  await page.context().setOffline(true)
  await expect(page.getByText('You are offline.', { exact: false })).toBeVisible()
  await shoot(page, 'accounts-offline')
  await page.context().setOffline(false)
  const zoom = (factor: number) =>
    app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor)
  await zoom(2)
  await shoot(page, 'accounts-zoomed', takeWindow(opened))
  await page.getByRole('button', { name: 'Guide and keys of Meta' }).press('Enter')
  await shoot(page, 'accounts-guide-zoomed', takeWindow(opened))
  await page.keyboard.press('Escape')
  await zoom(1)
  await layRows(page, { settings: [{ name: 'locale', value: 'ar-XB', updated_at: someTime, sv: 1 }] })
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('listitem').filter({ hasText: 'creator.1' }).first()).toBeVisible()
  await shoot(page, 'accounts-right-to-left')
})
