import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { dropFiles } from '../support/drop-files'
import { launchApp, removeHome } from '../support/launch'
import { clipsOn, laneOf, writeScript } from './board-page'
import { filmFacts, filmsFolder, filmsIn, upperColour } from './film-facts'

test.setTimeout(300_000)

/** A wide film whose left half is red and whose right half is blue. */
function makeTwoHalves(path: string): string {
  const halves = 'color=red:s=640x360:r=30:d=2,drawbox=x=iw/2:w=iw/2:color=blue:t=fill'
  execFileSync(process.env.BEATREEL_FFMPEG ?? 'ffmpeg', ['-v', 'error', '-nostdin', '-f', 'lavfi', '-i', halves, path])
  return path
}

/** Makes the film in a format and gives back its path, once it lies there. */
async function filmIn(page: Page, home: string, format: string): Promise<string> {
  const before = filmsIn(home)
  await page.getByRole('radio', { name: format }).click()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(() => expect(filmsIn(home)).toHaveLength(before.length + 1)).toPass({ timeout: 120_000 })
  return join(filmsFolder(home), filmsIn(home).find(name => !before.includes(name)) ?? '')
}

test('the point that a clip is cropped around by keyboard is what each format of the film shows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'beatreel-frame-'))
  const halves = makeTwoHalves(join(folder, 'halves.mp4'))
  const { app, page, home, close } = await launchApp()
  await writeScript(page, ['Look to the right.', 'A card.', 'Another card.'])
  await dropFiles(laneOf(page, 1), [halves])
  await clipsOn(page, 1).first().focus()
  await page.keyboard.press('Enter')
  const focus = page.getByRole('button', { name: /^What stays in the frame/ })
  await focus.focus()
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('Shift+ArrowRight')
    await expect(focus).toHaveAccessibleName(new RegExp(`: ${60 + step * 10} % across`))
  }
  await page.keyboard.press('Escape')

  const square = await filmIn(page, home, 'Square 1:1')
  expect(filmFacts(square).streams[0]).toMatchObject({ width: 1080, height: 1080 })
  const [red = 0, , blue = 0] = upperColour(square, 0.5)
  expect(blue - red).toBeGreaterThan(150)

  const landscape = await filmIn(page, home, 'Landscape 16:9')
  expect(filmFacts(landscape).streams[0]).toMatchObject({ width: 1920, height: 1080 })
  const whole = upperColour(landscape, 0.5)
  expect(Math.abs((whole[0] ?? 0) - (whole[2] ?? 0)), 'both halves are in sight').toBeLessThan(60)

  await app.evaluate(({ shell }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    shell.showItemInFolder = path => void shown.push(path)
  })
  await page.getByRole('button', { name: 'Show in folder' }).last().click()
  const shown = () => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown)
  await expect(async () => expect(await shown()).toEqual([landscape])).toPass()
  await close()
  await removeHome(home)
  rmSync(folder, { recursive: true, force: true })
})
