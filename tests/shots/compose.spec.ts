import { expect, test } from '@playwright/test'
import { composeForAll, facebookElsewhere, fanBase, field, layFilm, openTabOf, spill } from '../support/compose-page'
import type { OpenApp } from '../support/launch'
import { layRows, rowsIn } from '../support/lay-rows'
import { type PublishFakes, playPerson, startPublishFakes } from '../support/publish-fakes'
import { closeForGood, openApp, picturesHaveCome, resize, shoot, usual } from './gallery'

let opened: OpenApp
let fakes: PublishFakes

test.beforeAll(async () => {
  fakes = await startPublishFakes()
  opened = await openApp({ env: fakes.env })
  await playPerson(opened)
  await layFilm(opened, ['TikTok', 'Instagram', 'YouTube'], [spill, fanBase, facebookElsewhere])
})

test.afterAll(async () => {
  await closeForGood(opened)
  await fakes.close()
})

test('from the film to its drafts', async () => {
  const { page } = opened
  await page.getByRole('button', { name: 'Post this film' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await shoot(page, 'compose-pick')
  await page.keyboard.press('Escape')
  await composeForAll(page)
  await picturesHaveCome(page)
  await shoot(page, 'compose-empty')
})

test('words for all', async () => {
  const { page } = opened
  await field(page, 'Caption').fill(
    'Everybody says you need a big camera for this.\n\nYou need a phone, a stone to lean it on, and a night without a moon. Here is how I took it with @lakehouse.',
  )
  await field(page, 'Call to action').fill('Save it for the next clear night')
  await page.getByRole('combobox', { name: 'Add a hashtag' }).fill('astrophotography')
  await page.keyboard.press('Enter')
  await expect(page.getByText('#astrophotography').first()).toBeVisible()
  await page.waitForTimeout(800)
  await picturesHaveCome(page)
  await shoot(page, 'compose-all')
})

for (const platform of ['TikTok', 'Instagram', 'Facebook', 'YouTube', 'Spill', 'FanBase']) {
  test(`the tab of ${platform}`, async () => {
    const { page } = opened
    await openTabOf(page, platform)
    await picturesHaveCome(page)
    await shoot(page, `compose-${platform}`)
    if (platform === 'TikTok' || platform === 'YouTube') {
      await page.getByText('Made or changed by AI').scrollIntoViewIfNeeded()
      await shoot(page, `compose-${platform}-form`)
    }
  })
}

test('findings, and the clocks that leap', async () => {
  const { page } = opened
  await openTabOf(page, 'Instagram')
  await field(page, 'Caption').fill('The night is long and the lake is still. '.repeat(60))
  await page.getByLabel('Day').fill('2027-03-28')
  await page.getByLabel('Time', { exact: true }).fill('02:30')
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Europe/Berlin')
  await page.keyboard.press('Enter')
  await expect(page.getByText('it does not exist')).toBeVisible()
  await picturesHaveCome(page)
  await shoot(page, 'compose-findings')
  await resize(opened, { width: 960, height: 800 })
  await shoot(page, 'compose-narrow')
  await resize(opened, usual)
})

test('an approval that was edited away, and posts that are on their way', async () => {
  const { page } = opened
  const accounts = await rowsIn(page, 'social_accounts')
  const approved = accounts.filter(one => one.platform === 'SpillApp').map(one => one.account_id)
  await page.waitForTimeout(700)
  await layRows(page, {
    settings: [{ name: 'approved_accounts', value: approved, updated_at: '2026-11-22T12:00:00.000Z', sv: 1 }],
  })
  await openTabOf(page, 'Spill')
  await page.getByRole('button', { name: 'Approve' }).click()
  await field(page, 'Caption').fill('A phone, a stone, a night without a moon')
  await expect(page.getByText('Edited: caption.')).toBeVisible()
  await picturesHaveCome(page)
  await shoot(page, 'compose-approval')
  await page.getByRole('radio', { name: 'Now' }).press('Space')
  await page.getByRole('button', { name: /^Post \d now/ }).click()
  await expect(page.getByText(/yours to make by hand/).first()).toBeVisible()
  await openTabOf(page, 'FanBase')
  await shoot(page, 'compose-sent')
})
