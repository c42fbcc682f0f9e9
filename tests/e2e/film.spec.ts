import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { dropFiles } from '../support/drop-files'
import { launchApp, removeHome } from '../support/launch'
import { makeFilm } from './board-page'
import { captionDifference, filmFacts, filmsFolder, filmsIn, upperColour } from './film-facts'

const beats = (page: Page) => page.getByRole('textbox', { name: /^Words of beat/ })
const lane = (page: Page, beat: number) =>
  page
    .getByRole('list', { name: 'Beats' })
    .getByRole('listitem')
    .nth(beat - 1)

/** Fills the three beats that a new script begins with by keyboard alone; Enter makes a beat and Backspace joins it again. */
async function writeThreeBeats(page: Page, texts: readonly [string, string, string]): Promise<void> {
  await page.getByRole('button', { name: 'New script' }).click()
  await expect(beats(page)).toHaveCount(3)
  await beats(page).first().click()
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press('ArrowDown')
    await expect(beats(page).nth(index)).toBeFocused()
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Enter')
  await expect(beats(page)).toHaveCount(4)
  await page.keyboard.press('Backspace')
  await expect(beats(page)).toHaveCount(3)
}

async function assemble(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('button', { name: 'Play film' })).toBeVisible({ timeout: 100_000 })
}

test.setTimeout(400_000)

test('a script is written, footage of the desktop lands on it, and the film is what both say', async () => {
  const clips = mkdtempSync(join(tmpdir(), 'beatreel-clips-'))
  const red = makeFilm(join(clips, 'red.mp4'), 'red', 2)
  const blue = makeFilm(join(clips, '-blue "quoted" 🎬.mp4'), 'blue', 2)
  const green = makeFilm(join(clips, 'green.mp4'), 'green', 1)
  const { page, home, close } = await launchApp()

  await writeThreeBeats(page, ['Red comes first today', 'Blue and green follow it', 'Five words on a card'])
  await dropFiles(lane(page, 1), [red])
  await expect(page.getByText('1 of 3 beats covered', { exact: false })).toBeVisible()
  await dropFiles(lane(page, 2), [blue, green])
  await expect(page.getByText('2 of 3 beats covered, 2 s missing')).toBeVisible()

  const end = page.getByRole('slider', { name: 'End of red.mp4' })
  await end.focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(end).toHaveAttribute('aria-valuetext', 'out 0:01.6')

  await beats(page).nth(2).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(beats(page).nth(1)).toHaveValue('Five words on a card')
  await assemble(page)

  const [name = ''] = filmsIn(home)
  const film = join(filmsFolder(home), name)
  const { streams, seconds } = filmFacts(film)
  const [picture, sound] = streams
  expect(picture).toMatchObject({ codec_name: 'h264', width: 1080, height: 1920, r_frame_rate: '30/1' })
  expect(sound).toMatchObject({ codec_name: 'aac' })
  // Red trimmed by ten frames, the card as long as five words take to read, blue and green whole.
  const frames = 50 + 60 + 90
  expect(picture?.nb_read_frames).toBe(String(frames))
  expect(Math.abs(seconds - frames / 30)).toBeLessThanOrEqual(1 / 30)
  const [redAt1, blueAt4, greenAt6] = [upperColour(film, 1), upperColour(film, 4), upperColour(film, 6)]
  expect(redAt1[0]).toBeGreaterThan(200)
  expect(blueAt4[2]).toBeGreaterThan(200)
  expect(greenAt6[1]).toBeGreaterThan(100)

  await page.getByRole('button', { name: 'Play film' }).click()
  const video = page.locator('video')
  await expect(async () => {
    expect(await video.evaluate((player: HTMLVideoElement) => player.videoHeight)).toBe(1920)
    expect(await video.evaluate((player: HTMLVideoElement) => player.duration)).toBeCloseTo(frames / 30, 1)
  }).toPass()
  await page.keyboard.press('Escape')

  await page.reload()
  await expect(beats(page)).toHaveCount(3)
  await expect(beats(page).nth(1)).toHaveValue('Five words on a card')
  await expect(page.getByRole('slider', { name: 'End of red.mp4' })).toHaveAttribute('aria-valuetext', 'out 0:01.6')
  await expect(page.getByText('2 of 3 beats covered, 2 s missing')).toBeVisible()

  await page.getByRole('button', { name: 'Captions', exact: true }).click()
  await page.getByRole('radio', { name: 'No captions' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(() => expect(filmsIn(home)).toHaveLength(2)).toPass({ timeout: 100_000 })
  const [plain = ''] = filmsIn(home).filter(one => one !== name)
  const without = join(filmsFolder(home), plain)
  expect(captionDifference(film, without, 0.7)).toBeGreaterThan(5)
  expect(captionDifference(film, without, 4.5)).toBeGreaterThan(5)
  expect(captionDifference(film, without, 2.5), 'a card has no captions to lose').toBeLessThan(2)

  await close()
  const again = await launchApp({ home })
  await again.page.getByRole('button', { name: 'Open Untitled script' }).click()
  await expect(beats(again.page).nth(1)).toHaveValue('Five words on a card')
  await expect(again.page.getByRole('slider', { name: 'End of red.mp4' })).toHaveAttribute(
    'aria-valuetext',
    'out 0:01.6',
  )
  await expect(again.page.getByRole('button', { name: /^Film/ })).toBeVisible()
  await again.close()
  await removeHome(home)
  rmSync(clips, { recursive: true })
})
