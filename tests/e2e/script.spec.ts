import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { mostBeats } from '@shared/domain/script'
import { aBeat, aPrompt, aScript } from '../support/builders'
import { freshHome, launchApp, removeHome } from '../support/launch'
import { layRows, rowsIn } from '../support/lay-rows'

const beats = (page: Page) => page.getByRole('list', { name: 'Beats' }).getByRole('textbox')
const texts = (page: Page) =>
  beats(page).evaluateAll(fields => fields.map(field => (field as HTMLTextAreaElement).value))
const caret = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement
    if (!(field instanceof HTMLTextAreaElement)) return null
    return { beat: [...document.querySelectorAll('ol textarea')].indexOf(field), at: field.selectionStart }
  })

const saved = (page: Page) => page.getByText(/^Saved · /)

/** A new script with these words in its first beat, the caret after them. */
async function begin(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'New script' }).first().click()
  await beats(page).first().click()
  await page.keyboard.type(words)
}

let home: string
test.beforeEach(() => {
  home = freshHome()
})
test.afterEach(() => removeHome(home))

test('a script is written, split, merged, moved and taken back by keyboard alone', async () => {
  const { page, close } = await launchApp({ home })
  const complaints: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  await begin(page, 'Nobody reads this. They watch it.')
  for (let step = 0; step < 'They watch it.'.length; step += 1) await page.keyboard.press('ArrowLeft')

  await page.keyboard.press('Enter')
  await expect.poll(() => texts(page)).toEqual(['Nobody reads this.', 'They watch it.', '', ''])
  await expect.poll(() => caret(page)).toEqual({ beat: 1, at: 0 })

  await page.keyboard.press('Backspace')
  await expect.poll(() => texts(page)).toEqual(['Nobody reads this. They watch it.', '', ''])
  await expect.poll(() => caret(page)).toEqual({ beat: 0, at: 'Nobody reads this. '.length })

  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => texts(page)).toEqual(['Nobody reads this.', 'They watch it.', '', ''])

  await beats(page).nth(1).click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => texts(page)).toEqual(['They watch it.', 'Nobody reads this.', '', ''])
  await expect(page.getByText('Beat moved to place 1 of 4')).toBeAttached()
  expect((await caret(page))?.beat).toBe(0)

  await page.getByRole('button', { name: 'Drag beat 1' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Move to place 2 of 4' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => texts(page)).toEqual(['Nobody reads this.', 'They watch it.', '', ''])

  await page.getByRole('button', { name: 'Drag beat 2' }).dragTo(page.getByRole('listitem', { name: 'Beat 1 of 4' }))
  await expect.poll(() => texts(page)).toEqual(['They watch it.', 'Nobody reads this.', '', ''])
  expect(complaints).toEqual([])
  await close()
})

test('what was written is there after a reload, and after the app was killed', async () => {
  const first = await launchApp({ home })
  await begin(first.page, 'Nobody reads this.')
  await expect(saved(first.page)).toHaveAttribute('aria-busy', 'false')
  await first.page.reload()
  await expect.poll(() => texts(first.page)).toEqual(['Nobody reads this.', '', ''])
  await beats(first.page).nth(1).click()
  await first.page.keyboard.type('They watch it.')
  await expect(saved(first.page)).toHaveAttribute('aria-busy', 'false')
  await first.kill()

  const second = await launchApp({ home })
  await second.page.getByRole('button', { name: 'Open Untitled script' }).click()
  await expect.poll(() => texts(second.page)).toEqual(['Nobody reads this.', 'They watch it.', ''])
  await second.close()
})

test('R8: a damaged database is noticed and its copy brought back', async () => {
  const first = await launchApp({ home })
  await begin(first.page, 'Nobody reads this.')
  await expect(saved(first.page)).toHaveAttribute('aria-busy', 'false')
  await first.close()

  const databases = join(home, 'user-data', 'IndexedDB')
  const [folder] = readdirSync(databases).filter(name => name.endsWith('.leveldb'))
  writeFileSync(join(databases, folder ?? '', 'CURRENT'), '')

  const second = await launchApp({ home })
  await expect(second.page.getByRole('heading', { name: 'Some of your work did not come back' })).toBeVisible()
  await expect(second.page.getByText('1 script', { exact: true })).toBeVisible()
  await second.page.getByRole('button', { name: 'Restore the copy' }).click()
  await second.page.getByRole('button', { name: 'Open Untitled script' }).click()
  await expect.poll(() => texts(second.page)).toEqual(['Nobody reads this.', '', ''])
  await second.close()
})

test('undoing a script that is on the screen leads back to the list, and redo brings it back', async () => {
  const { page, close } = await launchApp({ home })
  await page.getByRole('button', { name: 'Open the sample' }).first().click()
  await expect(beats(page).first()).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  const said = page.getByRole('alertdialog').filter({ hasText: 'Undone: open sample' })
  await expect(page.getByRole('button', { name: 'Open the sample' }).first()).toBeVisible()
  await said.getByRole('button', { name: 'Redo' }).click()
  await expect(page.getByText(/beats covered|are covered/).first()).toBeVisible()
  await close()
})

test('on a slow machine every word typed on after Enter and Backspace lands where it belongs', async () => {
  const { page, home, close } = await launchApp()
  await page.getByRole('button', { name: 'New script' }).click()
  await expect(page.getByRole('textbox', { name: 'Words of beat 1 of 3' })).toBeFocused()
  const debug = await page.context().newCDPSession(page)
  await debug.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await page.keyboard.type('alpha beta', { delay: 30 })
  for (const text of ['delta echo', 'foxtrot golf']) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(text, { delay: 30 })
  }
  await page.keyboard.press('Enter')
  await page.keyboard.press('Backspace')
  await page.keyboard.type(' hotel', { delay: 30 })
  await debug.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const words = page.getByRole('textbox', { name: /^Words of beat/ })
  await expect(words).toHaveCount(5)
  for (const [index, text] of ['alpha beta', 'delta echo', 'foxtrot golf hotel'].entries()) {
    await expect(words.nth(index)).toHaveValue(text)
  }
  // What is seen is written a moment later; how soon is no matter of this test.
  await expect
    .poll(async () => (await rowsIn(page, 'scripts'))[0]?.beats.map(({ text }) => text))
    .toContain('foxtrot golf hotel')
  await page.reload()
  await expect(words.nth(2)).toHaveValue('foxtrot golf hotel')
  await close()
  await removeHome(home)
})

declare global {
  interface Window {
    letDiskGo?: () => void
  }
}

/** Holds every write to the library back, as a disk that does not answer, until `letDiskGo` is called. */
async function holdDisk(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const [library] = await indexedDB.databases()
    const opening = indexedDB.open(library?.name ?? '')
    const database = await new Promise<IDBDatabase>(done => {
      opening.onsuccess = () => done(opening.result)
    })
    let isHeld = true
    window.letDiskGo = () => {
      isHeld = false
    }
    const scripts = database.transaction('scripts', 'readwrite').objectStore('scripts')
    const hold = () => {
      if (isHeld) scripts.count().onsuccess = hold
      else database.close()
    }
    hold()
  })
}

test('letters typed while a beat is joined to one whose words are still on their way are all there, in their order', async () => {
  const { page, close } = await launchApp({ home })
  await begin(page, 'alpha')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('beta')
  await expect.poll(() => texts(page)).toEqual(['alpha', 'beta', ''])
  await expect(saved(page)).toHaveAttribute('aria-busy', 'false')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  await expect.poll(async () => (await caret(page))?.beat).toBe(0)
  await page.keyboard.press('End')

  await holdDisk(page)
  await page.keyboard.type('x')
  await page.keyboard.press('ArrowDown')
  await expect.poll(async () => (await caret(page))?.beat).toBe(1)
  await page.keyboard.press('Home')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('one ')
  await page.evaluate(() => window.letDiskGo?.())
  await expect(beats(page)).toHaveCount(2)
  await page.keyboard.type('two ', { delay: 20 })
  await expect.poll(() => texts(page)).toEqual(['alphax one two beta', ''])
  await close()
})

test('a script of 300 beats takes no more: it is said, and words typed on after Enter go where it was pressed', async () => {
  const { page, close } = await launchApp({ home })
  const many = Array.from({ length: mostBeats }, (_, at) => aBeat(at + 1, { text: `alpha beta ${at + 1}` }))
  await expect(page.getByRole('button', { name: 'New script' }).first()).toBeVisible()
  await layRows(page, { prompts: [aPrompt(1)], scripts: [aScript({ beats: many })] })
  await page.getByRole('button', { name: 'Open A script' }).click()
  await beats(page).first().click()
  await page.keyboard.press('Home')
  for (let step = 0; step < 'alpha'.length; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.type(' gamma', { delay: 20 })
  await expect(beats(page).first()).toHaveValue('alpha gamma beta 1')
  await expect.poll(() => caret(page)).toEqual({ beat: 0, at: 'alpha gamma'.length })
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('Enter')
  const said = page.getByRole('alertdialog').filter({ hasText: 'A script holds 300 beats at most' })
  await expect(said).toHaveCount(1)
  await expect(said).toContainText('your words stand as they were')

  await page.getByRole('button', { name: 'Add beat' }).click()
  await expect(beats(page)).toHaveCount(mostBeats)
  await expect(beats(page).first()).toHaveValue('alpha gamma beta 1')
  await expect(saved(page)).toHaveAttribute('aria-busy', 'false')
  await page.reload()
  await expect(beats(page).first()).toHaveValue('alpha gamma beta 1')
  await close()
})
