import { expect, type Locator, test } from '@playwright/test'
import { complaints } from '../support/complaints'
import { launchApp, type OpenApp, removeHome } from '../support/launch'
import { focusUnseen, mirror, moving, outOfReach, zoomTo } from '../support/window-look'
import { closeSheet, openedSheets } from './sheets-page'

let opened: OpenApp

/** The sample in a window of 1280 by 800, at twice the usual size. */
test.beforeEach(async () => {
  opened = await launchApp({ args: ['--use-fake-device-for-media-stream'] })
  const { app, page } = opened
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1_280, 800))
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1_280)
  await page.getByRole('button', { name: 'Open the sample', exact: true }).click()
  await expect(page.getByRole('textbox', { name: /^Words of beat/ })).toHaveCount(7, { timeout: 30_000 })
})

test.afterEach(async () => {
  await opened.close()
  await removeHome(opened.home)
})

for (const direction of ['left to right', 'right to left'] as const) {
  test(`at twice the usual size, ${direction}, all that can be used on a sheet is reached and shows its focus`, async () => {
    test.setTimeout(240_000)
    const { page } = opened
    if (direction === 'right to left') await mirror(page)
    await zoomTo(opened, 2)
    for (const { name, open } of openedSheets) {
      await open(page)
      await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
      expect.soft(await outOfReach(page), name).toEqual([])
      expect.soft(await focusUnseen(page), name).toEqual([])
      await closeSheet(page)
    }
  })
}

/** Holds that sliders of times stand in their order from left to right, and that the right arrow makes the first one later. */
async function expectTimeToTheRight(sliders: Locator): Promise<void> {
  const lefts = await sliders.evaluateAll(all => all.map(one => one.getBoundingClientRect().left))
  expect(lefts.length).toBeGreaterThan(1)
  expect(lefts).toEqual([...lefts].sort((one, other) => one - other))
  const first = sliders.first()
  const at = () => first.evaluate(one => Number(one.getAttribute('aria-valuenow') ?? (one as HTMLInputElement).value))
  const before = await at()
  await first.press('ArrowRight')
  await expect.poll(at).toBeGreaterThan(before)
}

test('in a mirrored window time runs from left to right all the same: clips on a beat, captions, a take that is split', async () => {
  const { page } = opened
  await mirror(page)
  await expectTimeToTheRight(page.locator('[data-beat]').first().getByRole('row').first().getByRole('slider'))
  for (const [wanted, part] of [
    ['captions', 'fieldset'],
    ['split-take', 'div'],
  ] as const) {
    await openedSheets.find(({ name }) => name === wanted)?.open(page)
    await expectTimeToTheRight(page.getByRole('dialog').locator(part).getByRole('slider'))
    await closeSheet(page)
  }
})

test('the sheets keep nobody out, and nothing on them moves by itself where less motion is asked for', async () => {
  test.setTimeout(240_000)
  const { page } = opened
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const { name, open } of openedSheets) {
    await open(page)
    expect.soft(await moving(page), name).toEqual([])
    const found = await complaints(page)
    // The list of the palette is led by the arrow keys from its field, as the next test holds: it takes no focus of its own.
    const isLed = (one: string) => name === 'palette' && one.startsWith('scrollable-region-focusable')
    expect
      .soft(
        found.filter(one => !isLed(one)),
        name,
      )
      .toEqual([])
    await closeSheet(page)
  }
})

test('the arrow keys of the palette bring what they come to into sight', async () => {
  const { page } = opened
  await zoomTo(opened, 2)
  await page.keyboard.press('ControlOrMeta+Shift+p')
  const entries = page.getByRole('dialog').getByRole('menuitem')
  const led = entries.and(page.locator('[data-focused]'))
  await expect(entries.first()).toBeInViewport()
  for (let step = 0; step < 15; step += 1) await page.keyboard.press('ArrowDown')
  await expect(led).toBeInViewport({ ratio: 1 })
  await expect(entries.first()).not.toBeInViewport()
  for (let step = 0; step < 14; step += 1) await page.keyboard.press('ArrowUp')
  await expect(led).toBeInViewport({ ratio: 1 })
})
