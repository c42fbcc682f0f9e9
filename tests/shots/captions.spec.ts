import { expect, test } from '@playwright/test'
import type { OpenApp } from '../support/launch'
import { closeForGood, openApp, openSample, picturesHaveCome, resize, shoot, usual } from './gallery'

let opened: OpenApp

test.beforeAll(async () => {
  opened = await openApp()
  await openSample(opened.page)
})

test.afterAll(() => closeForGood(opened))

test('captions of a beat', async () => {
  const { page } = opened
  await page.getByRole('button', { name: 'Edit captions' }).click()
  await expect(page.getByRole('heading', { name: 'Captions' })).toBeVisible()
  await picturesHaveCome(page)
  await expect(page.getByText('Looking at the sound…')).toHaveCount(0)
  await shoot(page, 'captions')
  await page.getByRole('option').nth(1).click()
  await page
    .getByRole('textbox', { name: /^Words of caption/ })
    .first()
    .fill('Words by hand')
  await page.getByRole('button', { name: 'Make a brand style' }).click()
  await page.getByRole('button', { name: 'Back to a built-in style' }).scrollIntoViewIfNeeded()
  await shoot(page, 'captions-brand')
})

test('captions in a large window and a narrow one', async () => {
  await resize(opened, { width: 2_560, height: 1_440 })
  await shoot(opened.page, 'captions-large')
  await resize(opened, { width: 960, height: 800 })
  await shoot(opened.page, 'captions-narrow')
  await resize(opened, usual)
})
