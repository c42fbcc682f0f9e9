import { expect, type Page, test } from '@playwright/test'
import type { OpenApp } from '../support/launch'
import { beatTexts, closeForGood, openApp, openSample, picturesHaveCome, resize, shoot, usual } from './gallery'

let opened: OpenApp

test.beforeAll(async () => {
  opened = await openApp()
  await openSample(opened.page)
})

test.afterAll(() => closeForGood(opened))

const kept = (page: Page) => page.getByRole('textbox', { name: 'Name of the version' })

/** Names the version just kept. */
async function keepAs(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s')
  await expect(kept(page)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+s')
  await expect(kept(page)).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(kept(page)).toHaveCount(0)
}

async function comment(page: Page, beat: number, ...texts: readonly string[]): Promise<void> {
  await beatTexts(page).nth(beat).focus()
  await page.keyboard.press('ControlOrMeta+Shift+m')
  for (const text of texts) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByText(text)).toBeVisible()
  }
}

test('a version kept', async () => {
  const { page } = opened
  await beatTexts(page).nth(1).click()
  await page.keyboard.press('ControlOrMeta+s')
  await expect(kept(page)).toBeVisible()
  await shoot(page, 'version-kept')
  await keepAs(page, 'First draft')
})

test('approved, and taken back', async () => {
  const { page } = opened
  await page.keyboard.press('ControlOrMeta+Shift+a')
  await expect(page.locator('[data-status=approved]')).toBeVisible()
  await shoot(page, 'approved')
  await beatTexts(page).nth(1).press('End')
  await page.keyboard.type(' Turn the flash off.')
  await expect(page.locator('[data-status=edited]')).toBeVisible()
  await shoot(page, 'approval-lost')
})

test('versions compared', async () => {
  const { page } = opened
  await beatTexts(page).nth(3).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByRole('button', { name: 'More for beat 6' }).click()
  await page.getByRole('menuitem', { name: 'Remove beat' }).click()
  await expect(beatTexts(page)).toHaveCount(6)
  await page.getByRole('button', { name: 'Add beat' }).click()
  await expect(beatTexts(page)).toHaveCount(7)
  await page.keyboard.type('And share what you got.')
  await keepAs(page, 'With the new ending')
  await page.keyboard.press('ControlOrMeta+Shift+h')
  await page.getByRole('option').last().click()
  await expect(page.getByRole('dialog').locator('ins').first()).toBeVisible()
  await shoot(page, 'versions')
  await page.getByRole('radio', { name: 'Changes' }).click()
  await shoot(page, 'versions-changes')
  await resize(opened, { width: 960, height: 640 })
  await shoot(page, 'versions-small')
  await resize(opened, usual)
  await page.getByRole('option').first().click()
  await shoot(page, 'versions-same')
  await page.keyboard.press('Escape')
})

test('comments', async () => {
  const { page } = opened
  await comment(
    page,
    0,
    'Could the hook name the phone?',
    'Lena says the word “astro” loses people in the first second.',
  )
  await shoot(page, 'comments')
  await page.getByRole('dialog').getByRole('button', { name: 'Resolve' }).first().click()
  // The next button comes under the mouse; Escape would close its tooltip alone.
  await page.mouse.move(0, 0)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await comment(page, 2, 'Show the setting on the screen here.')
  await page.keyboard.press('Escape')
  await comment(page, 4, 'Too long, one breath less.')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More for beat 5' }).click()
  await page.getByRole('menuitem', { name: 'Remove beat' }).click()
  await expect(beatTexts(page)).toHaveCount(6)
  await picturesHaveCome(page)
  await page.getByRole('button', { name: /^Comments \d/ }).click()
  await shoot(page, 'comments-all')
  await page.keyboard.press('Escape')
})

test('a film older than its script', async () => {
  const { page } = opened
  await page.getByRole('button', { name: 'All scripts' }).click()
  await page.getByRole('button', { name: 'New script' }).click()
  await expect(beatTexts(page).first()).toBeFocused()
  await page.keyboard.type('Nobody reads this.')
  await page.keyboard.press('ControlOrMeta+Shift+a')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('button', { name: 'Film', exact: true })).toBeVisible({ timeout: 90_000 })
  await beatTexts(page).first().press('End')
  await page.keyboard.type(' They watch it.')
  await expect(page.getByRole('button', { name: 'Film · older than the script' })).toBeVisible()
  // The pointer has to be in use before it rests on something: until then keys are.
  await page.getByRole('button', { name: 'Assemble again' }).hover()
  await page.getByRole('button', { name: 'Film · older than the script' }).hover()
  await expect(page.getByRole('tooltip')).toBeVisible()
  await shoot(page, 'film-older')
  await page.getByRole('button', { name: 'All scripts' }).click()
  await picturesHaveCome(page)
  await shoot(page, 'scripts-states')
})
