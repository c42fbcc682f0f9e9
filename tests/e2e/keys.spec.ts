import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { freshHome, launchApp, removeHome } from '../support/launch'

let home: string
let folder: string
test.beforeEach(() => {
  home = freshHome()
  folder = mkdtempSync(join(tmpdir(), 'beatreel-keys-'))
})
test.afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await removeHome(home)
})

/** Everything axe complains of, as `rule: element`. */
async function complaints(page: Page): Promise<string[]> {
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 200)}`))
}

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let step = 0; step < 60; step += 1) {
    if (await wanted.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${wanted}`)
}

const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings' })
const ideas = (page: Page) => page.getByRole('link', { name: 'Ideas', exact: true })
const row = (page: Page, action: string) => settings(page).getByRole('listitem', { name: action, exact: true })
const adding = (page: Page, action: string) => row(page, action).getByRole('button', { name: /^(Add|Press)/ })
const find = (page: Page) => settings(page).getByRole('textbox', { name: 'Find a shortcut' })

async function openKeys(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'New script' }).first()).toBeVisible()
  await page.keyboard.press('ControlOrMeta+,')
  await tabTo(page, settings(page).getByRole('tab', { name: 'General' }))
  const keys = settings(page).getByRole('tab', { name: 'Keys', exact: true })
  for (let step = 0; step < 6 && (await keys.getAttribute('aria-selected')) !== 'true'; step += 1)
    await page.keyboard.press('ArrowDown')
  await expect(find(page)).toBeVisible()
}

test('the list of keys is searched; what is found by the palette is done, or named as not to be had here', async () => {
  const { page, close } = await launchApp({ home })
  await expect(page.getByRole('button', { name: 'New script' }).first()).toBeVisible()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet.getByRole('textbox', { name: 'Find a shortcut' })).toBeFocused()
  await page.keyboard.type('split playhead')
  await expect(sheet.getByRole('term')).toHaveText(['Split at the playhead'])
  await expect(sheet.getByRole('definition')).toHaveText(['SCtrlBCtrlK'])
  expect(await complaints(page), 'list of keys').toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)

  await page.keyboard.press('ControlOrMeta+Shift+p')
  const palette = page.getByRole('dialog', { name: 'Find something to do' })
  await expect(palette.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('split playhead')
  await expect(palette.getByRole('menuitem')).toHaveText([/^Split at the playheadNot here/])
  await expect(palette.getByRole('menuitem')).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('go ideas')
  await expect(palette.getByRole('menuitem')).toHaveText([/^Go to the ideas/])
  expect(await complaints(page), 'palette').toEqual([])
  await page.keyboard.press('Enter')
  await expect(palette).toHaveCount(0)
  await expect(ideas(page)).toHaveAttribute('aria-current', 'page')
  await close()
})

test('keys are changed; those that are somebody’s only when that is asked for', async () => {
  const { page, close } = await launchApp({ home })
  await openKeys(page)
  await tabTo(page, find(page))
  await page.keyboard.type('go ideas')
  await expect(settings(page).getByRole('listitem')).toHaveCount(1)
  await tabTo(page, adding(page, 'Go to the ideas'))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(settings(page)).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+KeyN')
  const taken = row(page, 'Go to the ideas').getByRole('alert')
  await expect(taken).toContainText('Ctrl+N already does “Keep an idea”.')
  expect(await complaints(page), 'keys').toEqual([])
  await tabTo(page, taken.getByRole('button', { name: 'Leave it there' }))
  await page.keyboard.press('Enter')
  await expect(adding(page, 'Go to the ideas')).toBeFocused()
  await expect(row(page, 'Go to the ideas').getByRole('button', { name: /^Take/ })).toHaveCount(1)

  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+KeyN')
  const take = taken.getByRole('button', { name: 'Use it here and take it from “Keep an idea”' })
  await expect(take).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(row(page, 'Go to the ideas').getByRole('button', { name: /^Take/ })).toHaveCount(2)
  await expect(adding(page, 'Go to the ideas')).toBeFocused()
  // Once more for the tooltip of the button that has the focus.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(settings(page)).toHaveCount(0)

  await page.reload()
  await expect(page.getByRole('button', { name: 'New script' }).first()).toBeVisible()
  await page.keyboard.press('ControlOrMeta+n')
  await expect(ideas(page)).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await close()
})

test('keys go into a file and come back from it; a bad file is refused with the reason', async () => {
  const { app, page, close } = await launchApp({ home })
  const path = join(folder, 'mine.json')
  const bad = join(folder, 'bad.json')
  writeFileSync(bad, '{"beatreel":"keys","version":1,"preset":"studio","changed":{"cut.split":["Strg+S"]}}')
  await app.evaluate(({ dialog }, filePath) => {
    const answer = async () => ({ canceled: false, filePath })
    dialog.showSaveDialog = answer as typeof dialog.showSaveDialog
  }, path)
  await openKeys(page)
  const preset = settings(page).getByRole('button', { name: /Keys as in/ })
  await tabTo(page, preset)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: 'Premiere' })).toBeVisible()
  await page.keyboard.type('Prem')
  await page.keyboard.press('Enter')
  const keysOfSplit = row(page, 'Split at the playhead').getByRole('button', { name: /^Take/ })
  await expect(keysOfSplit).toHaveCount(1)
  await expect(keysOfSplit).toHaveAttribute('aria-label', /^Take (Ctrl\+|⌘)K/)
  await tabTo(page, find(page))
  await page.keyboard.type('split playhead')
  await tabTo(page, adding(page, 'Split at the playhead'))
  await page.keyboard.press('Enter')
  await page.keyboard.press('KeyT')
  await expect(keysOfSplit).toHaveCount(2)
  await tabTo(page, settings(page).getByRole('button', { name: 'Export' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog').filter({ hasText: 'Saved as mine.json' })).toBeVisible()
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    ...{ beatreel: 'keys', version: 1, preset: 'premiere', changed: { 'cut.split': ['Mod+KeyK', 'KeyT'] } },
  })

  await tabTo(page, settings(page).getByRole('button', { name: 'Reset all' }))
  await page.keyboard.press('Enter')
  await expect(keysOfSplit).toHaveCount(1)
  const importing = settings(page).getByRole('button', { name: 'Import' })
  for (const [file, said, keys] of [
    [bad, 'For “Split at the playhead” the file names "Strg+S", which are no keys.', 1],
    [path, 'Keys taken from mine.json', 2],
  ] as const) {
    await tabTo(page, importing)
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('Enter')
    await (await chooser).setFiles(file)
    await expect(page.getByRole('alertdialog').filter({ hasText: said })).toBeVisible()
    await expect(keysOfSplit).toHaveCount(keys)
  }
  await close()
})

test('while one types, letters are letters', async () => {
  const { page, close } = await launchApp({ home })
  await page.getByRole('button', { name: 'New script' }).first().press('Enter')
  const first = page.getByRole('textbox', { name: /^Words of beat/ }).first()
  await expect(first).toBeFocused()
  const words = 'Why? j k l s q w i o m n c f b a z , . / = -'
  await page.keyboard.type(words)
  await expect(first).toHaveValue(words)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Shift+p')
  await expect(page.getByRole('dialog', { name: 'Find something to do' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(first).toBeFocused()
  await close()
})
