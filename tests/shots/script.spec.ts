import { expect, type Page, test } from '@playwright/test'
import type { OpenApp } from '../support/launch'
import {
  beatTexts,
  clip,
  closeForGood,
  openApp,
  openSample,
  picturesHaveCome,
  resize,
  shoot,
  takeWindow,
  usual,
} from './gallery'

let opened: OpenApp

test.beforeAll(async () => {
  opened = await openApp()
  await openSample(opened.page)
})

test.afterAll(() => closeForGood(opened))

test.afterEach(async () => {
  await opened.page.keyboard.press('Escape')
  await opened.page.keyboard.press('Escape')
})

test('the script with its footage', async () => {
  const { page } = opened
  await page.getByRole('heading', { name: 'Media' }).click()
  await shoot(page, 'script')
  await beatTexts(page).nth(1).click()
  await shoot(page, 'script-writing')
  await beatTexts(page).last().scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Add beat' }).scrollIntoViewIfNeeded()
  await picturesHaveCome(page)
  await shoot(page, 'script-end')
  await beatTexts(page).first().scrollIntoViewIfNeeded()
})

test('a clip', async () => {
  const { page } = opened
  await clip(page, 1).hover()
  await shoot(page, 'clip-hover')
  await page.keyboard.press('Tab')
  await clip(page, 1).focus()
  await shoot(page, 'clip-focus')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await picturesHaveCome(page)
  await shoot(page, 'clip-editor')
})

test('a clip trimmed', async () => {
  const { page } = opened
  const end = page.getByRole('slider', { name: /^End of/ }).first()
  const box = await end.boundingBox()
  if (!box) throw new Error('The clip is not on the page')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width - 3, y)
  await page.mouse.down()
  await page.mouse.move(box.x - 90, y, { steps: 6 })
  await picturesHaveCome(page)
  await shoot(page, 'clip-trim')
  await page.keyboard.press('Escape')
  await page.mouse.up()
})

/** Opens something, looks at it and closes it again. */
async function lookAt(page: Page, name: string, open: () => Promise<void>): Promise<void> {
  await open()
  await shoot(page, name)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog').or(page.getByRole('menu'))).toHaveCount(0)
}

test('what opens over the script', async () => {
  const { page } = opened
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
  await lookAt(page, 'captions', () => press('Captions'))
  await lookAt(page, 'music', () => press(/^Music/))
  await lookAt(page, 'quality', () => press('Quality, platform and folder'))
  await lookAt(page, 'beat-menu', () => press('More for beat 2'))
  await lookAt(page, 'beat-length', () => page.locator('[data-beat] button[aria-haspopup]').first().click())
  await lookAt(page, 'beat-kind', () => press(/Kind of beat 2/))
  await lookAt(page, 'media-menu', () =>
    page.getByRole('grid', { name: 'Media' }).getByRole('row').first().click({ button: 'right' }),
  )
  await lookAt(page, 'media-menu-sound', () =>
    page.getByRole('grid', { name: 'Media' }).getByRole('row', { name: 'voice.m4a' }).click({ button: 'right' }),
  )
})

test('media chosen, searched and about to leave', async () => {
  const { page } = opened
  const cards = page.getByRole('grid', { name: 'Media' }).getByRole('row')
  await cards.first().click()
  await cards.nth(2).click({ modifiers: ['Control'] })
  await cards.nth(2).hover()
  await shoot(page, 'media-chosen')
  await page.getByRole('searchbox').fill('nothing of that name')
  await shoot(page, 'media-none-found')
  await page.getByRole('searchbox').fill('')
  await cards.first().focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await shoot(page, 'media-remove')
})

test('other windows', async () => {
  await resize(opened, { width: 960, height: 640 })
  await shoot(opened.page, 'script-small')
  await resize(opened, { width: 1_600, height: 1_000 })
  await picturesHaveCome(opened.page)
  await shoot(opened.page, 'script-large')
  await resize(opened, usual)
  const zoom = (factor: number) =>
    opened.app.evaluate(
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to),
      factor,
    )
  await zoom(2)
  await expect.poll(() => opened.page.evaluate(() => window.innerWidth)).toBe(640)
  await picturesHaveCome(opened.page)
  await shoot(opened.page, 'script-zoomed', takeWindow(opened))
  await opened.page.getByRole('heading', { name: 'Media' }).scrollIntoViewIfNeeded()
  await shoot(opened.page, 'script-zoomed-bin', takeWindow(opened))
  await beatTexts(opened.page).first().scrollIntoViewIfNeeded()
  await zoom(1)
})

test('square and landscape', async () => {
  const { page } = opened
  for (const [name, word] of [
    ['square', 'Square 1:1'],
    ['landscape', 'Landscape 16:9'],
    ['', 'Vertical 9:16'],
  ] as const) {
    await page.getByRole('radio', { name: word }).click()
    await picturesHaveCome(page)
    if (name) await shoot(page, `script-${name}`)
  }
})

test('other languages', async () => {
  const { page } = opened
  for (const [name, option] of [
    ['accented', /accents/],
    ['mirrored', /right to left/],
  ] as const) {
    await page.getByRole('banner').getByRole('button').last().click()
    await page.getByRole('dialog').locator('button[aria-haspopup=listbox]').click()
    await page
      .getByRole('option', { name: option })
      .or(page.getByRole('option').nth(name === 'accented' ? 1 : 2))
      .first()
      .click()
    await shoot(page, `settings-${name}`)
    await page.keyboard.press('Escape')
    await picturesHaveCome(page)
    await shoot(page, `script-${name}`)
  }
})
