import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { dropFiles } from '../support/drop-files'
import { launchApp, type OpenApp, removeHome } from '../support/launch'
import { clipsOn, laneOf, makeFilm, makeSound, writeScript } from './board-page'

const folder = mkdtempSync(join(tmpdir(), 'beatreel-board-'))
const red = makeFilm(join(folder, 'red.mp4'), 'red', 2)
const green = makeFilm(join(folder, 'green.mp4'), 'green', 3)
const blue = makeFilm(join(folder, 'shoot', 'blue.mp4'), 'blue', 2)
makeFilm(join(folder, 'shoot', 'amber.mp4'), 'orange', 2)
const tone = makeSound(join(folder, 'tone.m4a'), 2)

let opened: OpenApp

test.beforeEach(async () => {
  opened = await launchApp()
  await writeScript(opened.page, ['Nobody reads your landing page.', 'They look at the picture.', 'Write to me.'])
})

test.afterEach(async () => {
  await opened.close()
  await removeHome(opened.home)
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('files of the operating system dropped on a beat lie there in order', async () => {
  const { page } = opened
  await dropFiles(laneOf(page, 1), [red, green])
  await expect(clipsOn(page, 1)).toHaveCount(2)
  await expect(clipsOn(page, 1).first()).toHaveAccessibleName(/red\.mp4, 2\.0 seconds/)
  await expect(clipsOn(page, 1).last()).toHaveAccessibleName(/green\.mp4, 3\.0 seconds/)
  await expect(page.getByText('1 of 3 beats covered')).toBeVisible()
})

test('a folder dropped on a beat brings its media in name order', async () => {
  const { page } = opened
  await dropFiles(laneOf(page, 2), [join(folder, 'shoot')])
  await expect(clipsOn(page, 2)).toHaveCount(2)
  await expect(clipsOn(page, 2).first()).toHaveAccessibleName(/amber\.mp4/)
  await expect(clipsOn(page, 2).last()).toHaveAccessibleName(/blue\.mp4/)
})

test('many files dropped on the script fill its beats in order, and one undo takes them all off', async () => {
  const { page } = opened
  await dropFiles(page.getByRole('textbox', { name: 'Words of beat 1 of' }), [red, green, blue])
  await expect(page.getByText('3 clips put on 3 beats')).toBeVisible()
  for (const [beat, name] of [/red/, /green/, /blue/].entries()) {
    await expect(clipsOn(page, beat + 1)).toHaveAccessibleName(name)
  }
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click()
  await expect(clipsOn(page, 1)).toHaveCount(0)
  await expect(clipsOn(page, 3)).toHaveCount(0)
})

test('a file that is no media is refused by name and reason, and the others are placed', async () => {
  const { page } = opened
  await dropFiles(laneOf(page, 1), [red, __filename])
  await expect(clipsOn(page, 1)).toHaveCount(1)
  const refused = page.getByRole('region', { name: 'Files that were not added' })
  await expect(refused).toContainText('board.spec.ts')
  await expect(refused).toContainText('not video, sound or a picture')
  await refused.getByRole('button', { name: 'Dismiss all' }).click()
  await expect(refused).toHaveCount(0)
})

test('a sound dropped on a beat is offered as its voice', async () => {
  const { page } = opened
  await dropFiles(laneOf(page, 1), [tone])
  await page.getByRole('button', { name: 'Voice of this beat' }).click()
  await expect(page.getByRole('button', { name: 'Remove the voice tone.m4a' })).toBeVisible()
  await expect(clipsOn(page, 1)).toHaveCount(0)
})

test('a clip is trimmed by its handle with the mouse, and Escape leaves it as it was', async () => {
  const { page } = opened
  await dropFiles(laneOf(page, 1), [green])
  const end = page.getByRole('slider', { name: 'End of green.mp4' })
  await expect(end).toHaveAttribute('aria-valuetext', 'out 0:03.0')
  const box = await end.boundingBox()
  const tile = await clipsOn(page, 1).boundingBox()
  if (!box || !tile) throw new Error('The clip is not on the page')
  const [x, y] = [box.x + box.width - 3, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - tile.width / 2, y, { steps: 5 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(end).toHaveAttribute('aria-valuetext', 'out 0:03.0')

  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - tile.width / 2, y, { steps: 5 })
  await page.mouse.up()
  await expect(end).toHaveAttribute('aria-valuetext', /out 0:01\.[45]/)
})

test('a clip is trimmed by keys a frame and ten frames at a time', async () => {
  const { page } = opened
  await dropFiles(laneOf(page, 1), [green])
  const start = page.getByRole('slider', { name: 'Start of green.mp4' })
  await start.focus()
  await page.keyboard.press('ArrowRight')
  await expect(start).toHaveAttribute('aria-valuenow', '0.03')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(start).toHaveAttribute('aria-valuenow', '0.37')
  await page.keyboard.press('Home')
  await expect(start).toHaveAttribute('aria-valuenow', '0')
})

test('a clip is moved among clips and to another beat by keyboard, the focus with it', async () => {
  const { page } = opened
  await dropFiles(laneOf(page, 1), [red, green])
  await expect(clipsOn(page, 1)).toHaveCount(2)
  await clipsOn(page, 1).first().focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(clipsOn(page, 1).last()).toHaveAccessibleName(/red/)
  await expect(clipsOn(page, 1).last()).toBeFocused()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(clipsOn(page, 2)).toHaveAccessibleName(/red/)
  await expect(clipsOn(page, 2)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(clipsOn(page, 2)).toHaveCount(0)
})

test('a media of the bin is dragged to a beat with the keyboard', async () => {
  const { page } = opened
  await dropFiles(page.getByRole('region', { name: 'Media' }), [red])
  const card = page.getByRole('grid', { name: 'Media' }).getByRole('row', { name: 'red.mp4' })
  await card.focus()
  await page.keyboard.press('Tab')
  await expect(card.getByRole('button', { name: /drag/i })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(laneOf(page, 1)).toBeVisible()
  for (let step = 0; step < 6; step += 1) {
    const label = await page.evaluate(() => document.activeElement?.closest('[role=grid]')?.getAttribute('aria-label'))
    if (label === 'Clips on beat 2') break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(clipsOn(page, 2)).toHaveAccessibleName(/red/)
})

test('a media of the bin is dragged to a beat with the mouse', async () => {
  const { page } = opened
  await dropFiles(page.getByRole('region', { name: 'Media' }), [green])
  const card = page.getByRole('grid', { name: 'Media' }).getByRole('row', { name: 'green.mp4' })
  await card.dragTo(laneOf(page, 3))
  await expect(clipsOn(page, 3)).toHaveAccessibleName(/green/)
})

test('a media that lies on a beat leaves the bin only after asking, and its clips with it', async () => {
  const { page } = opened
  await dropFiles(laneOf(page, 1), [red])
  await expect(clipsOn(page, 1)).toHaveCount(1)
  await page.getByRole('grid', { name: 'Media' }).getByRole('row', { name: 'red.mp4' }).focus()
  await page.keyboard.press('Delete')
  await page
    .getByRole('alertdialog', { name: 'Remove media that is in use?' })
    .getByRole('button', { name: 'Remove' })
    .click()
  await expect(clipsOn(page, 1)).toHaveCount(0)
  await expect(page.getByRole('grid', { name: 'Media' })).toHaveCount(0)
})

test('undo in a search takes back its own letters, in a script its words', async () => {
  const { page } = opened
  await dropFiles(laneOf(page, 1), [red])
  const search = page.getByRole('searchbox', { name: 'Search media' })
  await search.pressSequentially('red')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(search).not.toHaveValue('red')
  await expect(clipsOn(page, 1)).toHaveCount(1)
  await page.getByRole('textbox', { name: 'Words of beat 1 of' }).focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(clipsOn(page, 1)).toHaveCount(0)
})

test('the panel of a clip trims and crops by keys, however fast they are pressed', async () => {
  const { page } = opened
  await dropFiles(laneOf(page, 1), [green])
  await clipsOn(page, 1).first().focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: 'green.mp4' })
  await panel.getByRole('slider', { name: /^Start of/ }).focus()
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('ArrowRight')
  await expect(panel.getByRole('textbox', { name: 'In' })).toHaveValue('0:00.2')
  await panel.getByRole('slider', { name: /^End of/ }).focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(panel.getByRole('textbox', { name: 'Out' })).toHaveValue('0:02.6')
  await expect(panel.getByRole('textbox', { name: 'In' })).toHaveValue('0:00.2')

  const crop = panel.getByRole('button', { name: /^What stays in the frame: 50 % across/ })
  await crop.focus()
  await crop.evaluate(button => {
    for (let press = 0; press < 5; press += 1) {
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }))
    }
  })
  await expect(panel.getByRole('button', { name: /: 55 % across/ })).toBeVisible()
})

test('several media chosen in the bin fill the beats in order from their menu', async () => {
  const { page } = opened
  await dropFiles(page.getByRole('region', { name: 'Media' }), [red, green])
  const grid = page.getByRole('grid', { name: 'Media' })
  await expect(grid.getByRole('row')).toHaveCount(2)
  await grid.getByRole('row').first().focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Fill beats in order' }).click()
  await expect(page.getByText('2 clips put on 2 beats')).toBeVisible()
  await expect(clipsOn(page, 1)).toHaveCount(1)
  await expect(clipsOn(page, 2)).toHaveCount(1)
})
