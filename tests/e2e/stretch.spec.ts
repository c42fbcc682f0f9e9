import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { dropFiles } from '../support/drop-files'
import { launchApp, type OpenApp, removeHome } from '../support/launch'
import { laneOf, makeFilm, writeScript } from './board-page'
import { boxOf, cells, expectLengths, goToFrame, grid, playhead, tool } from './timeline-page'

const folder = mkdtempSync(join(tmpdir(), 'beatreel-stretch-'))
const [red, green, blue] = ['red', 'green', 'blue'].map(colour =>
  makeFilm(join(folder, `${colour}.mp4`), colour, 3),
) as [string, string, string]

let opened: OpenApp

/** Red and green on the first beat, blue on the second, three seconds each. */
test.beforeEach(async () => {
  opened = await launchApp()
  const { page } = opened
  await writeScript(page, ['Nobody reads your landing page.', 'They look at the picture.', 'Write to me.'])
  await dropFiles(laneOf(page, 1), [red, green])
  await dropFiles(laneOf(page, 2), [blue])
  await expectLengths(page, 'Clips', ['3.0', '3.0', '3.0'])
})

test.afterEach(async () => {
  await opened.close()
  await removeHome(opened.home)
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const undo = () => opened.page.keyboard.press('ControlOrMeta+z')
const starts = (place: number, at: string) =>
  expect(cells(opened.page, 'Clips').nth(place)).toHaveAccessibleName(new RegExp(`at ${at}`))

async function expectWhole(): Promise<void> {
  await expectLengths(opened.page, 'Clips', ['3.0', '3.0', '3.0'])
  await starts(2, '00:06:00')
}

test('a stretch marked with I and O is lifted with Del and cut out with Shift+Del', async () => {
  const { page } = opened
  await goToFrame(page, 60)
  await page.keyboard.press('i')
  await goToFrame(page, 119)
  await page.keyboard.press('o')
  await page.keyboard.press('Delete')
  await expectLengths(page, 'Clips', ['2.0', '2.0', '3.0'])
  await starts(1, '00:02:00')
  await starts(2, '00:06:00')
  await undo()
  await expectWhole()
  await page.keyboard.press('Shift+Delete')
  await expectLengths(page, 'Clips', ['2.0', '2.0', '3.0'])
  await starts(1, '00:02:00')
  await starts(2, '00:04:00')
  await undo()
  await expectWhole()
})

test('the same stretch is marked, lifted, cut out and let go with the mouse', async () => {
  const { page } = opened
  const ruler = await boxOf(grid(page))
  const second = (await boxOf(cells(page, 'Clips').first())).width / 3
  const mark = async (at: number, name: string, said: string) => {
    await page.mouse.click(ruler.x + second * at, ruler.y - 8)
    await expect(playhead(page)).toHaveAttribute('aria-valuetext', said)
    await tool(page, 'Mark a stretch').click()
    await page.getByRole('menuitem', { name }).click()
  }
  await tool(page, 'Snapping').click()
  await mark(2, 'Mark the start of a stretch', '00:02:00')
  await mark(4, 'Mark the end of a stretch', '00:04:00')
  await tool(page, 'Take it out, leave its place').click()
  await expectLengths(page, 'Clips', ['2.0', '2.0', '3.0'])
  await starts(2, '00:06:00')
  await undo()
  await expectWhole()
  await tool(page, 'Take it out, close the gap').click()
  await expectLengths(page, 'Clips', ['2.0', '2.0', '3.0'])
  await starts(1, '00:02:00')
  await undo()
  await expectWhole()

  await tool(page, 'Mark a stretch').click()
  await page.getByRole('menuitem', { name: 'Clear both marks' }).click()
  await tool(page, 'Take it out, leave its place').click()
  await expectLengths(page, 'Clips', ['3.0', '3.0'])
})

test('the middle button moves the lane under the pointer; Escape brings it back; nothing is chosen, cut or sought', async () => {
  const { page } = opened
  for (let step = 0; step < 4; step += 1) await tool(page, 'Closer').click()
  await goToFrame(page, 45)
  const lane = page.locator('[data-lane]')
  const scrolled = () => lane.evaluate(element => element.scrollLeft)
  await lane.evaluate(element => element.scrollTo({ left: 300 }))
  await expect.poll(scrolled).toBe(300)
  const { x, y, width } = await boxOf(lane)
  const hold = async () => {
    await page.mouse.move(x + width / 2, y + 60)
    await page.mouse.down({ button: 'middle' })
    await page.mouse.move(x + width / 2 - 120, y + 60, { steps: 4 })
  }
  await hold()
  await expect.poll(scrolled).toBe(420)
  await page.mouse.up({ button: 'middle' })
  await page.mouse.move(x + width / 2, y + 60)
  expect(await scrolled()).toBe(420)

  await hold()
  await expect.poll(scrolled).toBe(540)
  await page.keyboard.press('Escape')
  await expect.poll(scrolled).toBe(420)
  await page.mouse.up({ button: 'middle' })
  await expect(playhead(page)).toHaveAttribute('aria-valuenow', '45')
  await expect(grid(page).locator('[aria-selected=true]')).toHaveCount(0)
  await page.keyboard.press('z')
  await expectWhole()
})
