import { expect, type Page, test } from '@playwright/test'
import { launchApp, removeHome } from '../support/launch'
import { commandLinesWith } from '../support/processes'
import { filmFacts, filmsFolder, filmsIn, leftIn } from './film-facts'

/** Opens the sample, begins its film and waits until the picture is under way. */
async function beginSampleFilm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(page.getByRole('textbox', { name: /^Words of beat/ })).toHaveCount(7, { timeout: 30_000 })
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(async () => {
    const bar = page.getByRole('progressbar', { name: /^Progress of/ })
    expect(Number(await bar.getAttribute('aria-valuenow', { timeout: 2_000 }))).toBeGreaterThan(5)
  }).toPass({ timeout: 60_000 })
}

test.setTimeout(300_000)

/** What works in a folder, or below it. */
const ffmpegOf = (folder: string) =>
  commandLinesWith(folder).filter(line => line.includes('ffmpeg') && line.includes('libx264'))

test('a film stopped half way leaves no file and no process, and can be made again', async () => {
  const { page, home, close } = await launchApp()
  await beginSampleFilm(page)
  await expect(() => expect(ffmpegOf(filmsFolder(home)).length).toBeGreaterThan(0)).toPass({ timeout: 20_000 })
  await page.getByRole('button', { name: /^Stop making/ }).click()
  await expect(page.getByRole('progressbar', { name: /^Progress of/ })).toHaveCount(0)
  // Elsewhere its pieces may go on being made ready: nobody waits for those.
  await expect(() => expect(ffmpegOf(filmsFolder(home))).toEqual([])).toPass({ timeout: 3_000 })
  await expect(() => expect(leftIn(home)).toEqual([])).toPass({ timeout: 3_000 })
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('progressbar', { name: /^Progress of/ })).toBeVisible()
  await page.getByRole('button', { name: /^Stop making/ }).click()
  await expect(page.getByRole('progressbar', { name: /^Progress of/ })).toHaveCount(0)
  await expect(() => expect(leftIn(home)).toEqual([])).toPass({ timeout: 10_000 })
  await close()
  await removeHome(home)
})

test('a film under way says how far it is, how fast it goes and how long it still takes', async () => {
  const { page, home, kill } = await launchApp()
  await beginSampleFilm(page)
  const bar = page.getByRole('region', { name: 'Films being made' })
  await expect(bar.getByText(/^\d+ %$/)).toBeVisible()
  await expect(bar.getByText(/^\d+\.\d×$/)).toBeVisible()
  await expect(bar.getByText(/^\d+:\d\d left$/)).toBeVisible()
  await kill()
  await removeHome(home)
})

test('a film goes on while the page is reloaded, and its end finds the row', async () => {
  const { page, home, close } = await launchApp()
  await beginSampleFilm(page)
  await page.reload()
  await expect(page.getByRole('progressbar', { name: /^Progress of/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Play film' })).toBeVisible({ timeout: 100_000 })
  expect(filmsIn(home)).toHaveLength(1)
  const { seconds } = filmFacts(`${filmsFolder(home)}/${filmsIn(home)[0]}`)
  expect(seconds).toBeCloseTo(29.8, 1)
  await expect(page.getByRole('button', { name: 'Film', exact: true })).toBeVisible()
  await close()
  await removeHome(home)
})

test('after a kill in the middle no ffmpeg lives on, no partial film has a name, and the work is all there', async () => {
  const first = await launchApp()
  const { home } = first
  await beginSampleFilm(first.page)
  await expect(() => expect(ffmpegOf(home).length).toBeGreaterThan(0)).toPass({ timeout: 20_000 })
  await first.kill()
  await expect(() => expect(ffmpegOf(home)).toEqual([])).toPass({ timeout: 3_000 })
  expect(filmsIn(home)).toEqual([])

  const second = await launchApp({ home })
  await expect(second.page.getByText('Some of your work did not come back')).toHaveCount(0)
  const words = second.page.getByRole('textbox', { name: /^Words of beat/ })
  const card = second.page
    .getByRole('link', { name: /Photograph the stars/ })
    .or(second.page.getByRole('button', { name: /Photograph the stars/ }))
  await expect(words.first().or(card.first())).toBeVisible()
  if ((await words.count()) === 0) await card.first().click()
  await expect(words).toHaveCount(7)
  await expect(second.page.getByRole('progressbar', { name: /^Progress of/ })).toHaveCount(0)
  await expect(() => expect(leftIn(home)).toEqual([])).toPass({ timeout: 10_000 })
  await second.close()
  await removeHome(home)
})
