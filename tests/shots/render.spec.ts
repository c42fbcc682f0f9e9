import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freshHome } from '../support/launch'
import { closeForGood, openApp, openSample, picturesHaveCome, shoot } from './gallery'

test.setTimeout(300_000)

test('a film from the first percent to the player', async () => {
  const opened = await openApp()
  const { page } = opened
  await openSample(page)
  await page.keyboard.press('ControlOrMeta+Enter')
  const bar = page.getByRole('progressbar', { name: /^Progress of/ })
  await expect
    .poll(async () => Number(await bar.getAttribute('aria-valuenow').catch(() => 0)), { timeout: 100_000 })
    .toBeGreaterThan(40)
  await shoot(page, 'render-running')
  await expect(page.getByRole('button', { name: 'Play film' })).toBeVisible({ timeout: 200_000 })
  await shoot(page, 'render-done')
  await page.getByRole('button', { name: 'Play film' }).click()
  await expect
    .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime), { timeout: 20_000 })
    .toBeGreaterThan(1)
  await page.locator('video').evaluate((video: HTMLVideoElement) => video.pause())
  await shoot(page, 'player')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: /^Words of beat 1 of/ }).fill('Changed since.')
  await shoot(page, 'render-changed')
  await page.getByRole('button', { name: 'All scripts' }).click()
  await picturesHaveCome(page)
  await shoot(page, 'scripts-film')
  await closeForGood(opened)
})

test('a film that cannot be written', async () => {
  const home = freshHome()
  mkdirSync(join(home, 'Videos'))
  writeFileSync(join(home, 'Videos', 'Beatreel'), 'A file stands where the folder should be.')
  const opened = await openApp({ home })
  const { page } = opened
  await openSample(page)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('alert').or(page.getByRole('alertdialog'))).toBeVisible({ timeout: 100_000 })
  await shoot(page, 'render-failed')
  await closeForGood(opened)
})
