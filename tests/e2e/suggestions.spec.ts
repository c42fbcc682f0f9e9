import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { dropFiles } from '../support/drop-files'
import { launchApp, type OpenApp, removeHome } from '../support/launch'
import { bin, binCards } from './bin-page'
import { clipsOn, laneOf, makeFilm, makePausedFilm, makeTwoScenes, writeScript } from './board-page'
import { cells, expectLengths, tool } from './timeline-page'

const folder = mkdtempSync(join(tmpdir(), 'beatreel-suggestions-'))
const paused = makePausedFilm(join(folder, 'talk.mp4'))
const scenes = makeTwoScenes(join(folder, 'take.mp4'))
const orange = makeFilm(join(folder, 'picture of the lake.mp4'), 'orange', 3)

let opened: OpenApp

test.beforeEach(async () => {
  opened = await launchApp()
  await writeScript(opened.page, ['Nobody reads your landing page.', 'They look at the lake.', 'Write to me.'])
})

test.afterEach(async () => {
  await opened.close()
  await removeHome(opened.home)
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const undo = () => opened.page.keyboard.press('ControlOrMeta+z')

/** Asks for suggestions of one kind and gives back where they stand. */
async function ask(kind: string) {
  await tool(opened.page, 'Suggestions').click()
  await opened.page.getByRole('menuitem', { name: kind }).click()
  return opened.page.getByRole('dialog', { name: kind })
}

test('a pause that is heard in a film is found, told, cut out when that is asked for, and comes back by undo', async () => {
  const { page } = opened
  await dropFiles(laneOf(page, 1), [paused])
  await expectLengths(page, 'Clips', ['5.5'])
  const dialog = await ask('Cut silences')
  await expect(dialog.getByRole('listitem')).toHaveText([/Beat 1 · talk\.mp4.*2 parts stay, 1\.[34]/])
  await expectLengths(page, 'Clips', ['5.5'])
  await dialog.getByRole('button', { name: 'Use', exact: true }).click()
  await expect(dialog.getByText('No clip has a silence that is worth cutting.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expectLengths(page, 'Clips', ['2.1', '2.1'])
  await expect(clipsOn(page, 1)).toHaveCount(2)
  await undo()
  await expectLengths(page, 'Clips', ['5.5'])
})

test('a long take of two scenes is offered as two clips, parted where the second one begins, by keys alone', async () => {
  const { page } = opened
  await dropFiles(laneOf(page, 2), [scenes])
  await expectLengths(page, 'Clips', ['7.0'])
  await tool(page, 'Suggestions').press('Enter')
  await page.getByRole('menuitem', { name: 'Split at scenes' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Split at scenes' })
  await expect(dialog.getByRole('listitem')).toHaveText([/Beat 2 · take\.mp4.*2 scenes/])
  await dialog.getByRole('button', { name: 'Use', exact: true }).press('Enter')
  await expect(dialog.getByText('No long clip has scenes to split at.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expectLengths(page, 'Clips', ['3.0', '4.0'])
  await expect(cells(page, 'Clips').nth(1)).toHaveAccessibleName(/^take\.mp4.*clip 2 of 2 on beat 2/)
  await undo()
  await expectLengths(page, 'Clips', ['7.0'])
})

test('a bare beat is offered what the bin has, named by its own words first; nothing is laid before it is asked for, and undo bares it', async () => {
  const { page } = opened
  await dropFiles(bin(page), [scenes, orange])
  await expect(binCards(page)).toHaveCount(2)
  const dialog = await ask('Clips for bare beats')
  const second = dialog.getByRole('listitem').filter({ hasText: 'Beat 2' })
  await expect(second).toHaveText([/picture of the lake\.mp4.*Named “lake”, 2\.0 s/, /take\.mp4/])
  await expect(clipsOn(page, 2)).toHaveCount(0)
  await second.first().getByRole('button', { name: 'Use', exact: true }).click()
  await expect(second).toHaveCount(0)
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Beat 1' })).not.toHaveCount(0)
  await dialog.getByRole('button', { name: 'Close suggestions' }).click()
  await expect(clipsOn(page, 2)).toHaveAccessibleName(/picture of the lake\.mp4, 2\.0 seconds/)
  await undo()
  await expect(clipsOn(page, 2)).toHaveCount(0)
})
