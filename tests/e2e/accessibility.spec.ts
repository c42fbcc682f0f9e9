import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { freshHome, launchApp, removeHome } from '../support/launch'

let home: string
test.beforeEach(() => {
  home = freshHome()
})
test.afterEach(() => removeHome(home))

/** Everything axe complains of, as `rule: element`. */
async function complaints(page: Page): Promise<string[]> {
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
  // Legacy: axe would open a page of its own to put its findings together, which Electron refuses.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 200)}`))
}

const settings = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Settings' })

for (const look of ['Dark', 'Light']) {
  test(`no screen keeps anyone out, in the ${look.toLowerCase()} look, which stays after a reload`, async () => {
    const { page, close } = await launchApp({ home })
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await settings(page).click()
    await page.getByRole('radio', { name: look }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', look.toLowerCase())
    expect(await complaints(page), 'settings').toEqual([])
    await page.keyboard.press('Escape')
    // Once more for the tooltip of the button that has the focus again.
    await page.keyboard.press('Escape')
    expect(await complaints(page), 'first start').toEqual([])

    await page.getByRole('button', { name: 'Open the sample' }).click()
    await expect(page.getByRole('textbox', { name: /^Words of beat/ })).toHaveCount(7)
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-theme', look.toLowerCase())
    await expect(page.getByRole('slider', { name: /^Start of/ }).first()).toBeVisible()
    expect(await complaints(page), 'script').toEqual([])

    await page.getByRole('grid', { name: 'Clips on beat 1', exact: true }).getByRole('row').first().focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'milky-way.mp4' })).toBeVisible()
    expect(await complaints(page), 'clip').toEqual([])
    await page.keyboard.press('Escape')

    await page.keyboard.press('ControlOrMeta+/')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    expect(await complaints(page), 'keys').toEqual([])
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'All scripts' }).click()
    await expect(page.getByRole('button', { name: 'Open Photograph the stars with your phone' })).toBeVisible()
    expect(await complaints(page), 'scripts').toEqual([])
    await close()
  })
}

/** Presses a key until an element has the focus. */
async function pressUntil(page: Page, key: string, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: true })
  await expect(wanted).toBeVisible()
  for (let step = 0; step < 40; step += 1) {
    if (await wanted.evaluate(button => button === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`No key leads to ${name}`)
}

test('a film is begun without a mouse: a new script, its words, the button', async () => {
  const { page, close } = await launchApp({ home })
  await pressUntil(page, 'Tab', 'New script')
  await page.keyboard.press('Enter')
  const first = page.getByRole('textbox', { name: 'Words of beat 1 of 3' })
  await expect(first).toBeFocused()
  await page.keyboard.type('What? No mouse?')
  await expect(first).toHaveValue('What? No mouse?')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('textbox', { name: 'Words of beat 2 of 3' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('Version 1 kept')).toBeVisible()

  await pressUntil(page, 'Shift+Tab', 'Assemble')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('progressbar', { name: 'Progress of Untitled script' })).toBeVisible()
  await page.getByRole('button', { name: 'Stop making Untitled script' }).press('Enter')
  await expect(page.getByRole('progressbar', { name: 'Progress of Untitled script' })).toHaveCount(0)
  await close()
})
