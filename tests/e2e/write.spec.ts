import { expect, type Page, test } from '@playwright/test'
import { complaints } from '../support/complaints'
import { freshHome, launchApp, removeHome } from '../support/launch'
import { openWriteDialog, writeDialog } from '../support/writing-page'

const idea = 'Photographing the Milky Way with a phone'
const beats = (page: Page) => page.getByRole('textbox', { name: /^Words of beat/ })
const texts = (page: Page) =>
  beats(page).evaluateAll(fields => fields.map(field => (field as HTMLTextAreaElement).value))

let home: string
test.beforeEach(() => {
  home = freshHome()
})
test.afterEach(() => removeHome(home))

test('a script is written from an idea, a beat rewritten and both taken back, by keyboard alone', async () => {
  const { page, close } = await launchApp({ home })
  await openWriteDialog(page, idea)
  await expect(writeDialog(page).getByText(idea)).toBeVisible()
  await page.getByRole('button', { name: /Tone$/ }).press('Enter')
  await page.getByRole('option', { name: 'Humorous' }).press('Enter')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('tab', { name: 'Draft 1' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Use this version' })).toBeFocused()
  await expect(writeDialog(page).getByText('A starting draft by the built-in writer')).toBeVisible()
  const count = await page.getByRole('tabpanel').getByRole('listitem').count()
  expect(count).toBeGreaterThan(3)
  await page.keyboard.press('Enter')
  await expect(writeDialog(page)).toHaveCount(0)
  await expect(beats(page)).toHaveCount(count)
  await expect(page.getByRole('progressbar')).toHaveCount(0)

  const written = await texts(page)
  await page.getByRole('button', { name: 'Rewrite beat 2' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Educational' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Proposal: Educational' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take', exact: true })).toBeFocused()
  expect(await texts(page)).toEqual(written)
  await page.keyboard.press('Enter')
  await expect(beats(page).nth(1)).toBeFocused()
  await expect(beats(page).nth(1)).not.toHaveValue(written[1] ?? '')
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => texts(page)).toEqual(written)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(beats(page)).toHaveCount(3)
  await close()
})

test('five hooks are chosen from by arrow keys; a proposal whose beat has changed says so; Escape leaves it', async () => {
  const { page, close } = await launchApp({ home })
  await page.getByRole('button', { name: 'New script' }).first().press('Enter')
  await expect(beats(page).first()).toBeFocused()
  await page.keyboard.type('Nobody reads this')
  await page.getByRole('button', { name: 'Rewrite beat 1' }).press('Enter')
  // Until the words are in the row there is nothing to rewrite.
  await expect(page.getByRole('menuitem', { name: 'Five hooks' })).toBeEnabled()
  await page.getByRole('menuitem', { name: 'Five hooks' }).press('Enter')
  const hooks = page.getByRole('radiogroup', { name: 'Five hooks' }).getByRole('radio')
  await expect(hooks).toHaveCount(5)
  await hooks.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(hooks.nth(1)).toBeChecked()
  const second = await hooks.nth(1).evaluate(radio => radio.closest('label')?.textContent ?? '')
  await page.getByRole('button', { name: 'Take', exact: true }).press('Enter')
  await expect(beats(page).first()).toHaveValue(second)

  await page.getByRole('button', { name: 'Rewrite beat 1' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Another hook' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Take', exact: true })).toBeFocused()
  await beats(page).first().focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' And more.')
  await expect(page.getByText('The beat was changed since this was written.')).toBeVisible()
  await page.getByRole('button', { name: 'Take anyway' }).focus()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Proposal: Another hook' })).toHaveCount(0)
  await expect(beats(page).first()).toBeFocused()
  await expect(beats(page).first()).toHaveValue(`${second} And more.`)
  await close()
})

test('drafts that were not taken are there again after a reload', async () => {
  const { page, close } = await launchApp({ home })
  await openWriteDialog(page, idea)
  await page.keyboard.press('ControlOrMeta+Enter')
  const first = await page.getByRole('tabpanel').innerText()
  await page.keyboard.press('Escape')
  await page.reload()
  await page.getByRole('button', { name: '1 script to look at' }).press('Enter')
  await page.getByRole('button', { name: 'Look', exact: true }).press('Enter')
  await expect(page.getByRole('tabpanel')).toHaveText(first, { useInnerText: true })
  await page.getByRole('button', { name: 'Close draft' }).press('Enter')
  await expect(page.getByRole('tab')).toHaveCount(0)
  await close()
})

for (const look of ['Dark', 'Light']) {
  test(`writing and its settings keep nobody out, in the ${look.toLowerCase()} look`, async () => {
    const { page, close } = await launchApp({ home })
    await page.getByRole('banner').getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('radio', { name: look }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', look.toLowerCase())
    for (const side of ['Making films', 'Writing', 'About']) {
      await page.getByRole('tab', { name: side }).click()
      expect(await complaints(page), side).toEqual([])
    }
    await page.keyboard.press('Escape')
    await openWriteDialog(page, idea)
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(page.getByRole('tab', { name: 'Draft 1' })).toBeVisible()
    expect(await complaints(page), 'write').toEqual([])
    await page.keyboard.press('Enter')
    await expect(writeDialog(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Rewrite beat 1' }).press('Enter')
    expect(await complaints(page), 'menu').toEqual([])
    await page.getByRole('menuitem', { name: 'Another hook' }).press('Enter')
    await expect(page.getByRole('button', { name: 'Take', exact: true })).toBeFocused()
    expect(await complaints(page), 'proposal').toEqual([])
    await close()
  })
}
