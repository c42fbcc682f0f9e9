import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { dropFiles } from '../support/drop-files'
import { launchApp, type OpenApp, removeHome } from '../support/launch'
import { clipsOn, laneOf, makeFilm, writeScript } from './board-page'
import { boxOf, cells, drag, expectLengths, goToFrame, grid, playhead, timeline, told, tool } from './timeline-page'

const folder = mkdtempSync(join(tmpdir(), 'beatreel-timeline-'))
const red = makeFilm(join(folder, 'red.mp4'), 'red', 3)
const green = makeFilm(join(folder, 'green.mp4'), 'green', 3)
const blue = makeFilm(join(folder, 'blue.mp4'), 'blue', 3)

let opened: OpenApp

/** Red and green on the first beat, trimmed so that there is more of both; blue on the second. */
test.beforeEach(async () => {
  opened = await launchApp()
  const { page } = opened
  await writeScript(page, ['Nobody reads your landing page.', 'They look at the picture.', 'Write to me.'])
  await dropFiles(laneOf(page, 1), [red, green])
  await dropFiles(laneOf(page, 2), [blue])
  await expect(clipsOn(page, 2)).toHaveCount(1)
  await expectLengths(page, 'Clips', ['3.0', '3.0', '3.0'])
})

test.afterEach(async () => {
  await opened.close()
  await removeHome(opened.home)
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const grip = (end: 'First' | 'Last', name: string) =>
  timeline(opened.page).getByRole('slider', { name: `${end} frame of ${name}` })

/** Pixels that a second takes. */
const second = async () => (await boxOf(cells(opened.page, 'Clips').first())).width / 3

const undo = () => opened.page.keyboard.press('ControlOrMeta+z')

/** The middle of a clip's end, where the hand takes hold of it. */
async function endOf(place: number) {
  const { x, y, width, height } = await boxOf(cells(opened.page, 'Clips').nth(place))
  return { x: x + width - 4, y: y + height / 2 }
}

test('the playhead is led by the hand and by the keys', async () => {
  const { page } = opened
  const ruler = await boxOf(grid(page))
  const pixels = await second()
  await page.mouse.click(ruler.x + pixels * 1.5, ruler.y - 8)
  await expect(playhead(page)).toHaveAttribute('aria-valuetext', '00:01:15')
  await drag(page, { x: ruler.x + pixels * 1.5, y: ruler.y - 8 }, { by: pixels })
  await expect(playhead(page)).toHaveAttribute('aria-valuetext', '00:02:15')
  await drag(page, { x: ruler.x + pixels * 2.5, y: ruler.y - 8 }, { by: pixels, giveUp: true })
  await expect(playhead(page)).toHaveAttribute('aria-valuetext', '00:02:15')
  await playhead(page).focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(playhead(page)).toHaveAttribute('aria-valuetext', '00:02:04')
})

test('beats and their clips are a grid of one tab stop, told with length and place', async () => {
  const { page } = opened
  expect(await told(page, 'Beats')).toEqual([
    'Beat 1, Hook: Nobody reads your landing page., 6.0 seconds, at 00:00:00',
    expect.stringMatching(/^Beat 2, Point: They look at the picture\., 3\.0 seconds, at 00:06:00$/),
    expect.stringMatching(/^Beat 3, Call to action: Write to me\., /),
  ])
  await expect(grid(page).locator('[role=gridcell][tabindex="0"]')).toHaveCount(1)
  await grid(page).locator('[role=gridcell][tabindex="0"]').focus()
  await page.keyboard.press('ArrowDown')
  await expect(cells(page, 'Clips').first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(cells(page, 'Clips').nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(cells(page, 'Clips').nth(2)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(cells(page, 'Beats').nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Words of beat 2 of' })).toBeFocused()
  await cells(page, 'Clips').nth(2).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'blue.mp4' })).toBeVisible()
})

test('an end trims by hand as one step, rippling; Escape leaves it; it snaps to the playhead, and with snapping off it does not', async () => {
  const { page } = opened
  const pixels = await second()
  await goToFrame(page, 150)
  await drag(page, await endOf(1), { by: -pixels, giveUp: true })
  await expectLengths(page, 'Clips', ['3.0', '3.0', '3.0'])
  await drag(page, await endOf(1), { by: -pixels - 3 })
  await expectLengths(page, 'Clips', ['3.0', '2.0', '3.0'])
  await expect(cells(page, 'Clips').nth(2)).toHaveAccessibleName(/at 00:05:00/)
  await undo()
  await expectLengths(page, 'Clips', ['3.0', '3.0', '3.0'])

  await page.keyboard.press('n')
  await expect(timeline(page).getByRole('button', { name: 'Snapping' })).toHaveAttribute('aria-pressed', 'false')
  await drag(page, await endOf(1), { by: -pixels - 5 })
  await expect(cells(page, 'Clips').nth(2)).not.toHaveAccessibleName(/at 00:05:00/)
  await expect(cells(page, 'Clips').nth(2)).toHaveAccessibleName(/at 00:04:2/)
})

test('ends trim, roll and slip by keys, as the trim mode says', async () => {
  const { page } = opened
  await grip('Last', 'red.mp4').focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await expectLengths(page, 'Clips', ['2.0', '3.0', '3.0'])
  await grip('First', 'green.mp4').focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expectLengths(page, 'Clips', ['2.0', '2.7', '3.0'])

  await tool(page, 'Trim mode: Ripple').click()
  await page.getByRole('menuitemradio', { name: /^Roll/ }).click()
  await grip('Last', 'red.mp4').focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expectLengths(page, 'Clips', ['2.3', '2.3', '3.0'])
  await expect(cells(page, 'Clips').nth(2)).toHaveAccessibleName(/at 00:04:20/)

  await tool(page, 'Trim mode: Roll').click()
  await page.getByRole('menuitemradio', { name: /^Slip/ }).click()
  await grip('Last', 'red.mp4').focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await expectLengths(page, 'Clips', ['2.3', '2.3', '3.0'])
  await expect(laneOf(page, 1).getByRole('slider', { name: 'Start of red.mp4' })).toHaveAttribute(
    'aria-valuenow',
    '0.33',
  )
})

test('with Ctrl the border between two clips rolls', async () => {
  const { page } = opened
  await grip('First', 'green.mp4').focus()
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift+ArrowRight')
  await expectLengths(page, 'Clips', ['3.0', '2.0', '3.0'])
  await page.keyboard.press('n')
  const pixels = await second()
  await drag(page, await endOf(0), { by: -pixels / 2, key: 'Control' })
  await expectLengths(page, 'Clips', ['2.5', '2.5', '3.0'])
  await expect(cells(page, 'Clips').nth(2)).toHaveAccessibleName(/at 00:05:00/)
  await undo()
  await expectLengths(page, 'Clips', ['3.0', '2.0', '3.0'])
})

test('with Alt a clip slips: it shows another stretch, as long', async () => {
  const { page } = opened
  await grip('Last', 'red.mp4').focus()
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift+ArrowLeft')
  await expectLengths(page, 'Clips', ['2.0', '3.0', '3.0'])
  const { x, y, width, height } = await boxOf(cells(page, 'Clips').first())
  await drag(page, { x: x + width / 2, y: y + height / 2 }, { by: -width / 4, key: 'Alt' })
  const start = laneOf(page, 1).getByRole('slider', { name: 'Start of red.mp4' })
  await expect(start).toHaveAttribute('aria-valuenow', /^0\.[45]/)
  await expectLengths(page, 'Clips', ['2.0', '3.0', '3.0'])
})

test('split, Q, W, lift and ripple delete act at the playhead, by key and by button', async () => {
  const { page } = opened
  await goToFrame(page, 45)
  await page.keyboard.press('s')
  await expectLengths(page, 'Clips', ['1.5', '1.5', '3.0', '3.0'])
  await undo()
  await goToFrame(page, 30)
  await page.keyboard.press('q')
  await expectLengths(page, 'Clips', ['2.0', '3.0', '3.0'])
  await page.keyboard.press('w')
  await expectLengths(page, 'Clips', ['1.0', '3.0', '3.0'])
  await tool(page, 'Split at the playhead').click()
  await expect(page.getByText('Nothing was cut')).toBeVisible()

  await cells(page, 'Clips').nth(1).focus()
  await page.keyboard.press('Delete')
  await expectLengths(page, 'Clips', ['1.0', '3.0'])
  await expect(cells(page, 'Clips').nth(1)).toHaveAccessibleName(/at 00:04:00/)
  await undo()
  await expectLengths(page, 'Clips', ['1.0', '3.0', '3.0'])
  await cells(page, 'Clips').nth(1).focus()
  await page.keyboard.press('Shift+Delete')
  await expectLengths(page, 'Clips', ['1.0', '3.0'])
  await expect(cells(page, 'Clips').nth(1)).toHaveAccessibleName(/at 00:01:00/)
})

test('a clip moves among clips, to another beat and over its beat, by hand and by key', async () => {
  const { page } = opened
  const first = await boxOf(cells(page, 'Clips').first())
  const pixels = first.width / 3
  const middle = { x: first.x + first.width / 2, y: first.y + first.height / 2 }
  await drag(page, middle, { by: pixels * 4 })
  await expect
    .poll(() => told(page, 'Clips'))
    .toEqual([
      expect.stringMatching(/^green.*clip 1 of 2 on beat 1/),
      expect.stringMatching(/^red.*clip 2 of 2 on beat 1/),
      expect.stringMatching(/^blue/),
    ])
  await drag(page, middle, { by: pixels * 7 })
  await expect(cells(page, 'Clips').nth(2)).toHaveAccessibleName(/^green.*clip 2 of 2 on beat 2/)
  await cells(page, 'Clips').nth(2).focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(cells(page, 'Clips').nth(1)).toHaveAccessibleName(/^green.*clip 1 of 2 on beat 2/)
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(cells(page, 'Clips').nth(1)).toHaveAccessibleName(/^green.*clip 2 of 2 on beat 1/)
  await expect(cells(page, 'Clips').nth(1)).toBeFocused()

  await page.keyboard.press('Alt+ArrowUp')
  await expect(cells(page, 'B-roll')).toHaveAccessibleName(/^green.*over beat 1, .*at 00:03:00/)
  await expect(cells(page, 'B-roll')).toBeFocused()
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect(cells(page, 'B-roll')).toHaveAccessibleName(/at 00:02:20/)
  await page.keyboard.press('Alt+ArrowDown')
  await expect(cells(page, 'B-roll')).toHaveCount(0)
  await expectLengths(page, 'Clips', ['3.0', '3.0', '3.0'])
})

test('a clip dragged above its row lies over its beat', async () => {
  const { page } = opened
  const { x, y, width, height } = await boxOf(cells(page, 'Clips').nth(1))
  await drag(page, { x: x + width / 2, y: y + height / 2 }, { by: -width / 3, down: -height })
  await expect(cells(page, 'B-roll')).toHaveAccessibleName(/^green.*over beat 1, .*at 00:0[12]:/)
  await expect(cells(page, 'Clips')).toHaveCount(2)
})

test('media come in at the playhead: over what plays, after it, above it', async () => {
  const { page } = opened
  await goToFrame(page, 15)
  await tool(page, 'Append the chosen clip').click()
  await page.getByRole('menuitem', { name: 'blue.mp4' }).click()
  await expectLengths(page, 'Clips', ['3.0', '3.0', '3.0', '3.0'])
  await expect(cells(page, 'Clips').nth(2)).toHaveAccessibleName(/^blue.*clip 3 of 3 on beat 1/)
  await undo()
  await goToFrame(page, 120)
  await tool(page, 'Write over with the chosen clip').click()
  await page.getByRole('menuitem', { name: 'blue.mp4' }).click()
  await expectLengths(page, 'Clips', ['3.0', '1.0', '2.0', '3.0'])
  await tool(page, 'Lay a clip over the film').click()
  await page.getByRole('menuitem', { name: 'red.mp4' }).click()
  await expect(cells(page, 'B-roll')).toHaveAccessibleName(/^red.*at 00:04:00/)
})

test('markers are put, moved, noted and taken away', async () => {
  const { page } = opened
  await goToFrame(page, 40)
  await page.keyboard.press('m')
  await page.keyboard.press('n')
  const marker = cells(page, 'Markers')
  await expect(marker).toHaveAccessibleName('Marker, at 00:01:10')
  await marker.focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(marker).toHaveAccessibleName('Marker, at 00:01:11')
  const { x, y, width, height } = await boxOf(marker)
  await drag(page, { x: x + width / 2, y: y + height / 2 }, { by: await second() })
  await expect(marker).toHaveAccessibleName('Marker, at 00:02:11')
  await marker.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Note' }).fill('Better light')
  await page.keyboard.press('Enter')
  await expect(marker).toHaveAccessibleName('Better light, at 00:02:11')
  await marker.focus()
  await page.keyboard.press('Delete')
  await expect(marker).toHaveCount(0)
})

test('the wheel with Ctrl zooms where the pointer is, keys and buttons zoom, and all fits again', async () => {
  const { page } = opened
  await cells(page, 'Clips').first().focus()
  const before = await boxOf(cells(page, 'Clips').nth(1))
  const x = before.x + before.width / 2
  await page.mouse.move(x, before.y + 10)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -300)
  await page.keyboard.up('Control')
  await expect.poll(async () => (await boxOf(cells(page, 'Clips').nth(1))).width).toBeGreaterThan(before.width * 1.5)
  const after = await boxOf(cells(page, 'Clips').nth(1))
  expect(Math.abs(after.x + after.width / 2 - x)).toBeLessThan(3)
  await page.mouse.wheel(0, 120)
  await expect.poll(async () => (await boxOf(cells(page, 'Clips').nth(1))).x).toBeLessThan(after.x - 50)
  await page.keyboard.press('z')
  await expect
    .poll(async () => Math.round((await boxOf(cells(page, 'Clips').nth(1))).width))
    .toBe(Math.round(before.width))
  await tool(page, 'Closer').click()
  await expect.poll(async () => (await boxOf(cells(page, 'Clips').first())).width).toBeGreaterThan(before.width * 1.4)
})

test('suggestions are shown first, and done one by one', async () => {
  const { page } = opened
  await tool(page, 'Suggestions').click()
  await page.getByRole('menuitem', { name: 'Clips for bare beats' }).click()
  const dialog = page.getByRole('dialog', { name: 'Clips for bare beats' })
  await expect(dialog.getByRole('listitem')).toHaveCount(3)
  await expect(cells(page, 'Clips')).toHaveCount(3)
  await dialog.getByRole('button', { name: 'Dismiss' }).first().click()
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Use', exact: true }).first().click()
  await dialog.getByRole('button', { name: 'Close suggestions' }).click()
  await expect(cells(page, 'Clips')).toHaveCount(4)
  await expect(cells(page, 'Clips').nth(3)).toHaveAccessibleName(/on beat 3/)
})

test('its height is set by hand and by keys, and stays; it keeps nobody out', async () => {
  const { page } = opened
  const edge = page.getByRole('separator', { name: 'Height of the timeline' })
  const before = (await boxOf(timeline(page))).height
  await edge.focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(async () => (await boxOf(timeline(page))).height).toBe(before + 16)
  await page.reload()
  await expect.poll(async () => (await boxOf(timeline(page))).height).toBe(before + 16)
  await expectLengths(page, 'Clips', ['3.0', '3.0', '3.0'])
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 200)}`))).toEqual([])
})
