import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { dropFiles } from '../support/drop-files'
import { launchApp, type OpenApp, removeHome } from '../support/launch'
import { layRows, rowsIn } from '../support/lay-rows'
import { manyClips } from '../support/many-clips'
import { answerDialogs, bin, binCards, cardOf, chooseInMenu } from './bin-page'
import { clipsOn, laneOf, makeFilm, makeSound, writeScript } from './board-page'

const made = mkdtempSync(join(tmpdir(), 'beatreel-bin-'))
makeFilm(join(made, 'red.mp4'), 'red', 3)
makeFilm(join(made, 'green.mp4'), 'green', 4)
makeFilm(join(made, 'blue.mp4'), 'blue', 2)
makeSound(join(made, 'tone.m4a'), 2)

let opened: OpenApp
let folder: string
const at = (...names: string[]) => join(folder, ...names)

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beatreel-bin-'))
  for (const name of ['red.mp4', 'green.mp4', 'blue.mp4', 'tone.m4a']) copyFileSync(join(made, name), at(name))
  opened = await launchApp()
  const { page } = opened
  await writeScript(page, ['Nobody reads your landing page.', 'They look at the picture.', 'Write to me.'])
  await dropFiles(bin(page), [at('red.mp4'), at('green.mp4'), at('blue.mp4'), at('tone.m4a')])
  await expect(binCards(page)).toHaveCount(4)
})

test.afterEach(async () => {
  await opened.close()
  await removeHome(opened.home)
  rmSync(folder, { recursive: true, force: true })
})

test.afterAll(() => rmSync(made, { recursive: true, force: true }))

const undo = (page: Page) => page.keyboard.press('ControlOrMeta+z')

test('media are tagged, marked and searched with the mouse', async () => {
  const { page } = opened
  await cardOf(page, 'red.mp4').hover()
  await page.getByRole('button', { name: 'Favourite: red.mp4' }).click()
  await expect(page.getByRole('button', { name: 'Favourite: red.mp4' })).toHaveAttribute('aria-pressed', 'true')

  await cardOf(page, 'red.mp4').click()
  await cardOf(page, 'blue.mp4').click({ modifiers: ['ControlOrMeta'] })
  await bin(page).getByRole('toolbar', { name: 'With the chosen media' }).getByRole('button', { name: 'Tags…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tags of 2 files' })
  await dialog.getByRole('combobox', { name: 'Add a tag' }).fill('b-roll')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('b-roll')).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()

  await page.getByRole('searchbox', { name: 'Search media' }).fill('B-ROLL')
  await expect(binCards(page)).toHaveCount(2)
  await expect(bin(page).getByText('2 of 4')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search media' }).fill('')

  await bin(page).getByRole('button', { name: 'Filter and sort' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Favourites' }).click()
  await page.keyboard.press('Escape')
  await expect(binCards(page)).toHaveCount(1)
  await expect(cardOf(page, 'red.mp4')).toBeVisible()
})

test('media are tagged, marked and looked through with the keys alone', async () => {
  const { page } = opened
  await cardOf(page, 'red.mp4').focus()
  await page.keyboard.press('Period')
  await expect(cardOf(page, 'red.mp4').locator('[data-scrub="0"]')).toBeAttached()
  await page.keyboard.press('Period')
  await expect(cardOf(page, 'red.mp4').locator('[data-scrub="1"]')).toBeAttached()
  await page.keyboard.press('Comma')
  await expect(cardOf(page, 'red.mp4').locator('[data-scrub="0"]')).toBeAttached()

  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Mark as favourite' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Favourite: red.mp4' })).toHaveAttribute('aria-pressed', 'true')
  await undo(page)
  await expect(page.getByRole('button', { name: 'Favourite: red.mp4' })).toHaveAttribute('aria-pressed', 'false')

  await cardOf(page, 'red.mp4').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Tags…' }).press('Enter')
  await expect(page.getByRole('combobox', { name: 'Add a tag' })).toBeFocused()
  await page.keyboard.type('night')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Take off the tag night' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('searchbox', { name: 'Search media' }).fill('night')
  await expect(binCards(page)).toHaveCount(1)
})

test('the pointer over a clip shows pictures along it', async () => {
  const { page } = opened
  const card = cardOf(page, 'green.mp4')
  const box = await card.boundingBox()
  if (!box) throw new Error('No card')
  await page.mouse.move(box.x + box.width * 0.2, box.y + 40)
  await page.mouse.move(box.x + box.width * 0.22, box.y + 40)
  await expect(card.locator('[data-scrub]')).toBeAttached()
  await page.mouse.move(box.x + box.width * 0.9, box.y + 40)
  await expect(card.locator('[data-scrub="7"]')).toBeAttached()
  await page.mouse.move(5, 5)
  await expect(card.locator('[data-scrub]')).toHaveCount(0)
})

test('the list is remembered, and sorted by name', async () => {
  const { page } = opened
  await bin(page).getByRole('radio', { name: 'List' }).click()
  await bin(page).getByRole('button', { name: 'Filter and sort' }).click()
  await page.getByRole('menuitemradio', { name: 'Name' }).click()
  await page.keyboard.press('Escape')
  const names = ['blue.mp4', 'green.mp4', 'red.mp4', 'tone.m4a']
  await expect(binCards(page)).toContainText(names)
  await page.reload()
  await expect(bin(page).getByRole('radio', { name: 'List' })).toHaveAttribute('aria-checked', 'true')
  await expect(binCards(page)).toContainText(names)
})

test('a clip tells where it is used and leads there, and one that is used is not removed without a word', async () => {
  const { page } = opened
  await chooseInMenu(page, 'red.mp4', /^2 They look/)
  await expect(clipsOn(page, 2)).toHaveCount(1)
  await expect(cardOf(page, 'red.mp4').getByText('on 1 beat')).toBeAttached()

  await page.getByRole('button', { name: 'All scripts' }).click()
  await page.getByRole('button', { name: 'New script' }).first().click()
  await expect(cardOf(page, 'red.mp4').getByText('in 1 other script')).toBeAttached()
  await chooseInMenu(page, 'red.mp4', /beat 2$/)
  await expect(page.getByRole('textbox', { name: 'Words of beat 2 of 3' })).toHaveValue('They look at the picture.')
  await expect(page.getByRole('textbox', { name: 'Words of beat 2 of 3' })).toBeFocused()

  await cardOf(page, 'red.mp4').focus()
  await page.keyboard.press('Delete')
  const asked = page.getByRole('alertdialog', { name: 'Remove media that is in use?' })
  await expect(asked.getByText('beat 2')).toBeVisible()
  await asked.getByRole('button', { name: 'Remove' }).click()
  await expect(binCards(page)).toHaveCount(3)
  await expect(clipsOn(page, 2)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await expect(binCards(page)).toHaveCount(4)
  await expect(clipsOn(page, 2)).toHaveCount(1)
})

test('files that were moved are found by what they hold, all of one folder at once', async () => {
  const { app, page } = opened
  await dropFiles(laneOf(page, 1), [at('red.mp4')])
  await expect(clipsOn(page, 1)).toHaveCount(1)
  mkdirSync(at('moved'))
  renameSync(at('red.mp4'), at('moved', 'one.mp4'))
  renameSync(at('green.mp4'), at('moved', 'two.mp4'))
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(bin(page).getByText('2 files are missing')).toBeVisible()

  await answerDialogs(app, at('blue.mp4'))
  await chooseInMenu(page, 'red.mp4', 'Find…')
  await expect(page.getByRole('alertdialog', { name: 'This is another file' })).toContainText('blue.mp4')
  await answerDialogs(app, at('moved', 'one.mp4'))
  await page.getByRole('button', { name: 'Choose another file…' }).click()
  await expect(page.getByText('1 other missing file was found beside it.')).toBeVisible()
  await expect(page.getByText('File missing')).toHaveCount(0)
  await expect(bin(page).getByText('files are missing')).toHaveCount(0)
})

test('another file takes the place of a missing one only when that is asked for, and undo gives it back', async () => {
  const { app, page } = opened
  await dropFiles(laneOf(page, 1), [at('red.mp4')])
  await expect(clipsOn(page, 1)).toHaveAccessibleName(/red\.mp4, 3\.0 seconds/)
  rmSync(at('red.mp4'))
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  makeFilm(at('other.mp4'), 'purple', 2)
  await answerDialogs(app, at('other.mp4'))
  await bin(page).getByRole('button', { name: 'Find red.mp4…' }).first().click()
  await page.getByRole('button', { name: 'Use it all the same' }).click()
  await expect(clipsOn(page, 1)).toHaveAccessibleName(/other\.mp4, 2\.0 seconds/)
  await expect(cardOf(page, 'red.mp4')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await expect(cardOf(page, 'red.mp4')).toContainText('File missing')
  await expect(laneOf(page, 1).getByRole('row').first()).toHaveAccessibleName(/red\.mp4/)
})

test('films exported into the watched folder come into the bin, after a restart too, and become the film of a script', async () => {
  const { app, page, home } = opened
  mkdirSync(at('exports'))
  copyFileSync(at('blue.mp4'), at('exports', 'before.mp4'))
  await answerDialogs(app, at('exports'))
  await bin(page).getByRole('button', { name: 'Watched folder: none' }).click()
  await page.getByRole('menuitem', { name: 'Watch a folder for exports…' }).click()
  await expect(bin(page).getByRole('button', { name: 'Watched folder: exports' })).toBeVisible()

  makeFilm(at('exports', 'CapCut 0412.mp4'), 'yellow', 2)
  await expect(page.getByText('CapCut 0412.mp4 came into the bin')).toBeVisible({ timeout: 30_000 })
  await expect(binCards(page)).toHaveCount(5)
  await chooseInMenu(page, 'CapCut 0412.mp4', 'Finished film of…')
  const dialog = page.getByRole('dialog', { name: 'CapCut 0412.mp4 as a finished film' })
  await expect(dialog.getByRole('button', { name: /^CapCut Made with|Made with/ })).toContainText('CapCut')
  await dialog.getByRole('button', { name: 'Use as the film' }).click()
  await expect(page.getByText('CapCut 0412.mp4 is the film now')).toBeVisible()
  await expect(cardOf(page, 'CapCut 0412.mp4').getByText('finished film')).toBeAttached()

  await opened.close()
  makeFilm(at('exports', 'later.mp4'), 'white', 2)
  opened = await launchApp({ home })
  await expect(opened.page.getByText('later.mp4 came into the bin')).toBeVisible({ timeout: 30_000 })
  await opened.page
    .getByRole('button', { name: /^Open (?!the sample)/ })
    .first()
    .click()
  await expect(cardOf(opened.page, 'later.mp4')).toBeVisible()
  await expect(cardOf(opened.page, 'before.mp4')).toHaveCount(0)

  renameSync(at('exports'), at('elsewhere'))
  await expect(bin(opened.page).getByRole('button', { name: /The watched folder exports is not there/ })).toBeVisible({
    timeout: 30_000,
  })
  await bin(opened.page)
    .getByRole('button', { name: /The watched folder/ })
    .click()
  await opened.page.getByRole('menuitem', { name: 'Watch no folder any more' }).click()
  await expect(bin(opened.page).getByRole('button', { name: 'Watched folder: none' })).toBeVisible()
})

test('adding many files is ended by its Cancel, and those that were looked at stay', async () => {
  const { page } = opened
  mkdirSync(at('many'))
  for (let number = 0; number < 80; number += 1) copyFileSync(at('red.mp4'), at('many', `${number}.mp4`))
  // The drop is answered when the import has ended.
  const dropping = dropFiles(bin(page), [at('many')])
  await bin(page).getByRole('button', { name: 'Stop adding files' }).click()
  await dropping
  await expect(page.getByRole('progressbar', { name: 'Adding files' })).toHaveCount(0)
  const rows = (await rowsIn(page, 'media')).length
  expect(rows).toBeGreaterThan(4)
  expect(rows).toBeLessThan(84)
})

test('2,000 clips open with those in sight drawn alone, and the last one is a key away', async () => {
  const taken = await rowsIn(opened.page, 'media')
  const many = manyClips(
    taken.filter(({ facts }) => facts.kind === 'video'),
    2_000,
  )
  await layRows(opened.page, { media: many })
  const { page } = opened
  await expect(bin(page).getByRole('status').getByText('2004')).toBeVisible()
  await expect(binCards(page).first()).toBeVisible()
  expect(await binCards(page).count()).toBeLessThan(60)
  await binCards(page).first().focus()
  await page.keyboard.press('End')
  await expect(binCards(page).filter({ hasText: ' 0.mp4' })).toBeFocused()
  expect(await binCards(page).count()).toBeLessThan(60)
  await page.getByRole('searchbox', { name: 'Search media' }).fill(' 1998.mp4')
  await expect(binCards(page)).toHaveCount(1)
  await expect(bin(page).getByText('1 of 2004')).toBeVisible()
})

test('the bin keeps nobody out, as cards and as a list, in both looks', async () => {
  const { page } = opened
  rmSync(at('green.mp4'))
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(bin(page).getByText('1 file is missing')).toBeVisible()
  for (const theme of ['dark', 'light']) {
    await page.locator('html').evaluate((html, look) => html.setAttribute('data-theme', look), theme)
    for (const view of ['Cards', 'List']) {
      await bin(page).getByRole('radio', { name: view }).click()
      await expect(binCards(page)).toHaveCount(4)
      await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
      // Legacy: axe would open a page of its own to put its findings together, which Electron refuses.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([])
    }
  }
})
