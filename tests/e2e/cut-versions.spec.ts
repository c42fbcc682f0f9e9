import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { dropFiles } from '../support/drop-files'
import { launchApp, type OpenApp, removeHome } from '../support/launch'
import { laneOf, makeFilm, writeScript } from './board-page'
import { cells, expectLengths } from './timeline-page'

const folder = mkdtempSync(join(tmpdir(), 'beatreel-versions-'))
const red = makeFilm(join(folder, 'red.mp4'), 'red', 3)
const green = makeFilm(join(folder, 'green.mp4'), 'green', 2)

let opened: OpenApp
const sheet = () => opened.page.getByRole('dialog', { name: 'Versions' })
const versions = () => sheet().getByRole('option')
const hook = () => opened.page.getByRole('textbox', { name: 'Words of beat 1 of 3' })

/** Red and green on the first beat, kept under a name; then green is taken off, and the first beat says something else. */
test.beforeEach(async () => {
  opened = await launchApp()
  const { page } = opened
  await writeScript(page, ['Nobody reads this.', 'They watch it.', 'Write to me.'])
  await dropFiles(laneOf(page, 1), [red, green])
  await expectLengths(page, 'Clips', ['3.0', '2.0'])
  const name = page.getByRole('textbox', { name: 'Name of the version' })
  await page.keyboard.press('ControlOrMeta+s')
  await expect(name).toBeVisible()
  await page.keyboard.press('ControlOrMeta+s')
  await expect(name).toBeFocused()
  await page.keyboard.type('Before the client’s notes')
  await page.keyboard.press('Enter')
  await expect(name).toHaveCount(0)
  await cells(page, 'Clips').nth(1).focus()
  await page.keyboard.press('Shift+Delete')
  await expectLengths(page, 'Clips', ['3.0'])
  await hook().press('End')
  await page.keyboard.type(' Or do they?')
})

test.afterEach(async () => {
  await opened.close()
  await removeHome(opened.home)
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('by mouse: a version tells what it holds and what changed in the cut, and brings both back; undo takes both', async () => {
  const { page } = opened
  await page.getByRole('button', { name: /^Versions/ }).click()
  await expect(versions()).toHaveCount(1)
  await expect(versions().first()).toContainText('Before the client’s notes')
  await expect(versions().first()).toContainText('3 beats · 2 clips · 0:08')
  await expect(sheet().getByRole('status')).toHaveText(/^1 beat changed\s*Cut: 1 clip fewer · 0:02 shorter$/)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 200)}`))).toEqual([])
  await sheet().getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(sheet()).toHaveCount(0)
  await expectLengths(page, 'Clips', ['3.0', '2.0'])
  await expect(hook()).toHaveValue('Nobody reads this.')

  await page.getByRole('button', { name: /^Versions/ }).click()
  await expect(versions()).toHaveCount(2)
  await expect(versions().first()).toContainText('Before a restore')
  await expect(versions().first()).toContainText('3 beats · 1 clip · 0:06')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+z')
  await expectLengths(page, 'Clips', ['3.0'])
  await expect(hook()).toHaveValue('Nobody reads this. Or do they?')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expectLengths(page, 'Clips', ['3.0', '2.0'])
})

test('by keyboard: all of a version comes back, or its words alone', async () => {
  const { page } = opened
  await page.keyboard.press('ControlOrMeta+Shift+h')
  await expect(versions().first()).toBeFocused()
  await sheet().getByRole('button', { name: 'Words only' }).press('Enter')
  await expect(sheet()).toHaveCount(0)
  await expect(hook()).toHaveValue('Nobody reads this.')
  await expectLengths(page, 'Clips', ['3.0'])

  await page.keyboard.press('ControlOrMeta+Shift+h')
  await expect(versions()).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await expect(sheet().getByRole('status')).toContainText('Cut: 1 clip fewer')
  await expect(sheet().getByRole('button', { name: 'Words only' })).toHaveCount(0)
  await sheet().getByRole('button', { name: 'Restore', exact: true }).press('Enter')
  await expect(sheet()).toHaveCount(0)
  await expectLengths(page, 'Clips', ['3.0', '2.0'])
  await page.keyboard.press('ControlOrMeta+z')
  await expectLengths(page, 'Clips', ['3.0'])
  await expect(hook()).toHaveValue('Nobody reads this.')
})
