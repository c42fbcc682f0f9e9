import { expect, test } from '@playwright/test'
import { preview, showFrame, stage } from '../e2e/preview-page'
import { closeForGood, openApp, openSample, picturesHaveCome, resize, shoot } from './gallery'

test.setTimeout(200_000)

test('the edit room at both sizes, with a feed’s buttons over the film', async () => {
  const opened = await openApp()
  const { page } = opened
  await openSample(page)
  await expect(stage(page)).toHaveAttribute('data-painted', '0')
  await showFrame(page, 200)
  await picturesHaveCome(page)
  await shoot(page, 'edit-room')
  await preview(page).getByRole('button', { name: 'What platforms cover' }).click()
  await page.getByRole('menuitem', { name: 'TikTok' }).click()
  await page.mouse.move(5, 5)
  await shoot(page, 'edit-room-guides')
  await resize(opened, { width: 2_560, height: 1_440 })
  await showFrame(page, 210)
  await picturesHaveCome(page)
  await shoot(page, 'edit-room-large')
  await closeForGood(opened)
})
