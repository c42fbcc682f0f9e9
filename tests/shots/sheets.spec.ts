import { expect, test } from '@playwright/test'
import { closeSheet, openedSheets } from '../e2e/sheets-page'
import { mirror, said, zoomTo } from '../support/window-look'
import { closeForGood, openApp, openSample, picturesHaveCome, shoot, takeWindow } from './gallery'

for (const direction of ['', '-mirrored'] as const) {
  test(`what opens over the script, at twice its size${direction}`, async () => {
    test.setTimeout(300_000)
    const opened = await openApp({ args: ['--use-fake-device-for-media-stream'] })
    const { page } = opened
    await openSample(page)
    if (direction) await mirror(page)
    for (const factor of direction ? [1, 2] : [2]) {
      await zoomTo(opened, factor)
      for (const { name, open } of openedSheets) {
        await open(page)
        await picturesHaveCome(page)
        await shoot(page, `sheet-${name}${factor === 2 ? '-zoomed' : ''}${direction}`, takeWindow(opened))
        await closeSheet(page)
      }
    }
    await page.getByRole('button', { name: said('Edit captions') }).click()
    await page.getByRole('button', { name: said('Make a brand style') }).click()
    await page.getByRole('button', { name: said('Back to a built-in style') }).scrollIntoViewIfNeeded()
    await shoot(page, `sheet-brand-zoomed${direction}`, takeWindow(opened))
    await closeSheet(page)
    await page.getByRole('button', { name: said('Voice of beat 1') }).press('Enter')
    await page.getByRole('menuitem', { name: said('Record') }).press('Enter')
    await expect(page.getByRole('button', { name: said('Record') })).toBeFocused()
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: said('Begin now') })).toBeFocused()
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: said('Stop') })).toBeFocused()
    await expect(page.locator('[role=dialog]').getByText(/^1\.[0-9]$/)).toBeVisible()
    await shoot(page, `sheet-recording-zoomed${direction}`, takeWindow(opened))
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: said('Keep, next beat') })).toBeVisible()
    await shoot(page, `sheet-heard-zoomed${direction}`, takeWindow(opened))
    await page.keyboard.press('Enter')
    await closeSheet(page)
    await closeForGood(opened)
  })
}
