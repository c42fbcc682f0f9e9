import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { dropFiles } from '../support/drop-files'
import { launchApp, type OpenApp, removeHome } from '../support/launch'
import { clipsOn, laneOf, makeFilm, writeScript } from './board-page'

const folder = mkdtempSync(join(tmpdir(), 'beatreel-captions-'))
const red = makeFilm(join(folder, 'red.mp4'), 'red', 4)
const subtitles = join(folder, 'subtitles.srt')
writeFileSync(
  subtitles,
  '1\n00:00:00,500 --> 00:00:02,000\nFrom a file\n\n2\n01:00:00,000 --> 01:00:02,000\nToo late\n',
)

let opened: OpenApp

test.beforeEach(async () => {
  opened = await launchApp()
  const { page } = opened
  await writeScript(page, ['Nobody reads your page. They look at it.', 'Show the picture first.', 'Write to me.'])
  await dropFiles(laneOf(page, 1), [red])
  await expect(clipsOn(page, 1)).toHaveCount(1)
  await page.getByRole('button', { name: 'Edit captions' }).click()
  await expect(page.getByRole('heading', { name: 'Captions' })).toBeVisible()
})

test.afterEach(async () => {
  await opened.close()
  await removeHome(opened.home)
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const texts = (page: Page) => page.getByRole('textbox', { name: /^Words of caption/ })
const end = (page: Page, number: number) => page.getByRole('slider', { name: `Caption ${number} ends` })
const at = async (page: Page, number: number) => Number(await end(page, number).getAttribute('aria-valuenow'))

test('a border is dragged with the mouse, and Escape leaves it as it was', async () => {
  const { page } = opened
  await expect(texts(page)).toHaveCount(1)
  await texts(page).first().focus()
  await page.keyboard.press('Home')
  for (let word = 0; word < 4; word += 1) await page.keyboard.press('ControlOrMeta+ArrowRight')
  await page.getByRole('button', { name: 'Split at the caret' }).first().click()
  await expect(texts(page)).toHaveCount(2)
  await expect(texts(page).nth(1)).toBeFocused()
  const before = await at(page, 1)
  const box = await end(page, 1).boundingBox()
  if (!box) throw new Error('no border')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 80, y, { steps: 4 })
  await expect.poll(() => at(page, 1)).toBeLessThan(before - 0.2)
  await page.keyboard.press('Escape')
  await expect.poll(() => at(page, 1)).toBe(before)
  await page.mouse.up()
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 80, y, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => at(page, 1)).toBeLessThan(before - 0.2)
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => at(page, 1)).toBeCloseTo(before, 2)
})

test('by keyboard alone: split, move a border, merge, delete, and back to the words', async () => {
  const { page } = opened
  await texts(page).first().focus()
  await page.keyboard.press('Home')
  for (let word = 0; word < 4; word += 1) await page.keyboard.press('ControlOrMeta+ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(texts(page)).toHaveCount(2)
  await expect(texts(page).first()).toHaveValue('Nobody reads your page.')
  const before = await at(page, 1)
  await end(page, 1).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => at(page, 1)).toBeGreaterThan(before + 0.01)
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(() => at(page, 1)).toBeLessThan(before - 0.25)
  await texts(page).nth(1).fill('They look.')
  await page.getByRole('button', { name: 'Merge with the next' }).first().focus()
  await page.keyboard.press('Enter')
  await expect(texts(page)).toHaveCount(1)
  await expect(texts(page).first()).toHaveValue('Nobody reads your page. They look.')
  await page.getByRole('button', { name: 'Delete caption 1' }).focus()
  await page.keyboard.press('Enter')
  await expect(texts(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Back to the words' }).focus()
  await page.keyboard.press('Enter')
  await expect(texts(page).first()).toHaveValue('Nobody reads your page. They look at it.')
})

test('captions made by hand are marked when the script says something else, and take its words', async () => {
  const { page } = opened
  await texts(page).first().fill('Nobody reads it')
  await page.getByRole('button', { name: 'Close captions' }).click()
  await page.getByRole('textbox', { name: 'Words of beat 1 of 3' }).fill('Everybody looks first.')
  await page.getByRole('button', { name: 'Edit captions: on 1 beat they tell of older words' }).click()
  await expect(page.getByText('The script says something else now.')).toBeVisible()
  await page.getByRole('button', { name: "Take the script's words" }).click()
  await expect(texts(page).first()).toHaveValue('Everybody looks first.')
  await expect(page.getByText('The script says something else now.')).toHaveCount(0)
})

test('a subtitle file is laid on the beats, what does not fit is named, and undo takes it back', async () => {
  const { page } = opened
  await page.locator('input[type=file]').last().setInputFiles(subtitles)
  await expect(texts(page).first()).toHaveValue('From a file')
  await expect(page.getByText(/1 ended after the film/)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(texts(page).first()).toHaveValue('Nobody reads your page. They look at it.')
})

test('a style, and a brand of its own that is kept for other films; nothing to complain of for axe', async () => {
  const { page } = opened
  await page.getByText('Neon', { exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Neon' })).toBeChecked()
  await page.getByRole('button', { name: 'Make a brand style' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('House')
  await page.getByRole('button', { name: 'Keep as brand style' }).click()
  await page.getByRole('button', { name: 'Back to a built-in style' }).click()
  await page.getByRole('button', { name: 'House', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Back to a built-in style' })).toBeVisible()
  const found = await new AxeBuilder({ page }).setLegacyMode(true).include('[role=dialog]').analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([])
})
