import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { docxBytes, starsInWord } from '../support/docx-bytes'
import { dropFiles } from '../support/drop-files'
import { freshHome, launchApp, type OpenApp, removeHome } from '../support/launch'

let home: string
let folder: string
test.beforeEach(() => {
  home = freshHome()
  folder = mkdtempSync(join(tmpdir(), 'beatreel-script-files-'))
})
test.afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await removeHome(home)
})

const at = (name: string) => join(folder, name)
function write(name: string, content: string | ArrayBuffer): string {
  writeFileSync(at(name), typeof content === 'string' ? content : Buffer.from(content))
  return at(name)
}

const texts = (page: Page) =>
  page
    .getByRole('textbox', { name: /^Words of beat/ })
    .evaluateAll(fields => fields.map(field => (field as HTMLTextAreaElement).value))
const said = (page: Page, text: string | RegExp) => page.getByRole('alertdialog').filter({ hasText: text })

/** Answers the next save dialogs with this path, as a user would; undefined closes them. */
const answerSave = ({ app }: OpenApp, path: string | undefined) =>
  app.evaluate(({ dialog }, to) => {
    const answer = async () => ({ canceled: to === undefined, filePath: to ?? '' })
    dialog.showSaveDialog = answer as typeof dialog.showSaveDialog
  }, path)

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Export and print' }).click()
  await page.getByRole('menuitem', { name }).click()
}

const spoken = [
  'Your phone can photograph\nthe Milky Way.',
  'Find the dark.',
  'Keep it still & wait < 60 s.',
  'Send it to a friend.',
]

test('a Word document chosen, and a screenplay dropped, become scripts; undo takes them back', async () => {
  const { page, close } = await launchApp({ home })
  const complaints: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  const word = write('draft.docx', docxBytes(starsInWord))
  const screenplay = write('night.fountain', 'Title: The night\n\nINT. ROOF\n\nADA\nLook up.\n\nBOB\nWhy?')

  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import script…' }).click()
  await (await chooser).setFiles(word)
  await expect.poll(() => texts(page)).toEqual(spoken)
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Photograph the stars')
  await expect(page.getByRole('button', { name: 'Kind of beat 4' })).toHaveText(/Call to action/)
  await page.getByRole('button', { name: 'All scripts' }).click()

  await dropFiles(page.getByRole('main', { name: 'Scripts' }), [screenplay])
  await expect.poll(() => texts(page)).toEqual(['Look up.', 'Why?'])
  await expect(said(page, 'The night').getByText(/1 heading or stage direction was left out/)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('button', { name: 'Open Photograph the stars' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open The night' })).toHaveCount(0)
  expect(complaints).toEqual([])
  await close()
})

test('files that are no scripts are refused by name, and nothing changes', async () => {
  const { page, close } = await launchApp({ home })
  const files = [write('lake.mp4', 'x'), write('broken.docx', 'x'.repeat(200)), write('empty.md', ' ')]
  await dropFiles(page.getByRole('main', { name: 'Scripts' }), files)
  await expect(said(page, 'lake.mp4 was not imported').getByText(/Open a script and drop it on a beat/)).toBeVisible()
  await expect(said(page, 'broken.docx was not imported').getByText(/damaged/)).toBeVisible()
  await expect(said(page, 'empty.md was not imported').getByText('There are no words in it.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'New script' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Open / })).toHaveCount(1)
  await close()
})

test('a script is saved as Markdown, subtitles and text, printed, and copied', async () => {
  const opened = await launchApp({ home })
  const { page, close } = opened
  await dropFiles(page.getByRole('main', { name: 'Scripts' }), [write('draft.docx', docxBytes(starsInWord))])
  await expect.poll(() => texts(page)).toEqual(spoken)
  await page.getByRole('textbox', { name: 'Words of beat 4 of 4' }).fill('Send it to two friends.')

  await answerSave(opened, at('mine.md'))
  await choose(page, 'Save as Markdown…')
  await expect(said(page, 'Saved as mine.md')).toBeVisible()
  expect(readFileSync(at('mine.md'), 'utf8')).toBe(
    '# Photograph the stars\n\n## Hook\n\nYour phone can photograph\\\nthe Milky Way.\n\n## Point\n\nFind the dark.\n\n' +
      '## Point\n\nKeep it still & wait < 60 s.\n\n## Call to action\n\nSend it to two friends.\n',
  )
  await answerSave(opened, at('mine.srt'))
  await choose(page, 'Save as subtitles…')
  await expect(said(page, 'Saved as mine.srt')).toBeVisible()
  expect(readFileSync(at('mine.srt'), 'utf8')).toMatch(/^1\n00:00:00,000 --> /)
  await answerSave(opened, at('nowhere/mine.txt'))
  await choose(page, 'Save as text…')
  await expect(said(page, 'That place cannot be written to')).toBeVisible()

  await choose(page, 'Copy as text')
  await expect(said(page, 'on the clipboard')).toBeVisible()
  const clipboard = await opened.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(clipboard).toBe([...spoken.slice(0, 3), 'Send it to two friends.'].join('\n\n'))

  // The system's own dialog cannot be answered here: what stands on the page when it is asked for is.
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = document.querySelector('#print-sheet')?.textContent ?? 'nothing'
    }
  })
  await choose(page, 'Print…')
  await expect(page.locator('html')).toHaveAttribute(
    'data-printed',
    /Photograph the stars.*4 beats.*Hook0:00Your phone/s,
  )
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#print-sheet')).toBeVisible()
  await expect(page.getByRole('banner')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.locator('#print-sheet')).toHaveCount(0)
  await close()
})

/** Where the words stand, counted from the reading line: less, the further they have rolled. The window's own height makes no difference. */
const rolledTo = (roll: Locator) =>
  roll.evaluate(element => element.getBoundingClientRect().top - (element.parentElement?.clientHeight ?? 0) * 0.34)
const isKeptAwake = ({ app }: OpenApp) =>
  app.evaluate(({ powerSaveBlocker }) =>
    Array.from({ length: 20 }, (_, id) => id).some(id => powerSaveBlocker.isStarted(id)),
  )
const isWholeScreen = (page: Page) => page.evaluate(() => document.fullscreenElement !== null)

test('the teleprompter fills the screen, rolls, mirrors and is left, by keyboard alone, and remembers how it was', async () => {
  const studio = await launchApp({ home })
  const { page, close } = studio
  await dropFiles(page.getByRole('main', { name: 'Scripts' }), [write('draft.docx', docxBytes(starsInWord))])
  await expect.poll(() => texts(page)).toEqual(spoken)
  expect(await isKeptAwake(studio)).toBe(false)
  const open = page.getByRole('button', { name: 'Teleprompter', exact: true })
  await open.focus()
  await page.keyboard.press('Enter')
  const prompter = page.getByRole('dialog', { name: 'Teleprompter: Photograph the stars' })
  await expect(prompter).toBeVisible()
  await expect.poll(() => isWholeScreen(page)).toBe(true)
  await expect.poll(() => isKeptAwake(studio)).toBe(true)
  const roll = prompter.locator('[lang]')
  await expect(roll.locator('[aria-current=true]')).toHaveText(/Your phone/)

  for (const look of ['dark', 'light']) {
    await page.locator('html').evaluate((html, to) => html.setAttribute('data-theme', to), look)
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 200)}`)),
      look,
    ).toEqual([])
  }

  const before = await rolledTo(roll)
  await page.keyboard.press('Space')
  await expect.poll(() => rolledTo(roll)).toBeLessThan(before - 20)
  await page.keyboard.press('Space')
  await expect(prompter.getByRole('button', { name: 'Start rolling' })).toBeVisible()
  const stood = await rolledTo(roll)
  await page.keyboard.press('PageDown')
  await expect.poll(() => rolledTo(roll)).toBeLessThan(stood)
  await page.keyboard.press('Home')
  await expect.poll(() => rolledTo(roll)).toBeCloseTo(before, 0)

  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(prompter.getByText('170 words/min')).toBeVisible()
  await page.keyboard.press('+')
  await expect(roll).toHaveCSS('font-size', '72px')
  await page.keyboard.press('m')
  await expect(prompter.locator('[data-mirrored=true]')).toHaveCSS('scale', '-1 1')
  await expect(prompter.getByRole('button', { name: 'Mirror' })).toHaveAttribute('aria-pressed', 'true')

  await page.keyboard.press('Escape')
  await expect(prompter).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null)
  await expect(open).toBeFocused()
  await expect.poll(() => isKeptAwake(studio)).toBe(false)

  await page.keyboard.press('Enter')
  await expect(prompter.getByText('170 words/min')).toBeVisible()
  await expect(prompter.locator('[data-mirrored=true]')).toBeVisible()
  await expect(roll).toHaveCSS('font-size', '72px')
  await page.evaluate(() => document.exitFullscreen())
  await expect(prompter).toHaveCount(0)
  await close()
})

test('where motion is unwanted the teleprompter stands still and steps from beat to beat', async () => {
  const { page, close } = await launchApp({ home })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // As an old editor on Windows writes it: 0xF6 is ö, 0x85 is an ellipsis.
  const old = write(
    'a.txt',
    new Uint8Array([...Buffer.from('One sch\u00f6n\u0085\n\nFour five six.', 'latin1')]).buffer,
  )
  await dropFiles(page.getByRole('main', { name: 'Scripts' }), [old])
  await expect.poll(() => texts(page)).toEqual(['One schön…', 'Four five six.'])
  await page.getByRole('button', { name: 'Teleprompter', exact: true }).press('Enter')
  const roll = page.getByRole('dialog').locator('[lang]')
  await expect.poll(() => isWholeScreen(page)).toBe(true)
  const before = await rolledTo(roll)
  const places = new Set<number>()
  await page.keyboard.press('Space')
  await expect(async () => {
    places.add(Math.round(await rolledTo(roll)))
    expect(await roll.locator('[aria-current=true]').textContent()).toContain('Four')
  }).toPass({ intervals: [50] })
  places.add(Math.round(await rolledTo(roll)))
  expect(places.size).toBe(2)
  expect(places.has(Math.round(before))).toBe(true)
  await close()
})
