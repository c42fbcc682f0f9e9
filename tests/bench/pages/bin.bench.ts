import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { bin, binCards } from '../../e2e/bin-page'
import { makeFilm } from '../../e2e/board-page'
import { dropFiles } from '../../support/drop-files'
import { launchApp, type OpenApp, removeHome } from '../../support/launch'
import { layRows, rowsIn } from '../../support/lay-rows'
import { knowClips, manyClips } from '../../support/many-clips'
import { median } from '../readings'
import { dropped, framesAtRest, framesScrolling, mean } from './frames'

const clips = 2_000
/** Pixels a frame: 60 frames a second make it 7,200 a second, a hard fling. */
const fling = 120
const frames = 400

/** Opens a script beside a bin of so many clips. All are one file, so that no picture is made while they are scrolled. */
async function openWith(film: string): Promise<{ opened: OpenApp; few: number }> {
  const first = await launchApp()
  await first.page.getByRole('button', { name: 'New script' }).first().click()
  await dropFiles(bin(first.page), [film])
  await expect(binCards(first.page)).toHaveCount(1)
  const taken = await rowsIn(first.page, 'media')
  await first.page.getByRole('button', { name: 'All scripts' }).click()
  await first.page.reload()
  const few = await openSeconds(first.page)
  const many = manyClips(taken, clips)
  await layRows(first.page, { media: many })
  await first.close()
  knowClips(first.home, taken, many)
  const opened = await launchApp({ home: first.home })
  await opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1_280, 800))
  return { opened, few }
}

/** Seconds from opening the script until the first clips of its bin are drawn. */
async function openSeconds(page: Page): Promise<number> {
  await page
    .getByRole('button', { name: /^Open (?!the sample)/ })
    .first()
    .waitFor()
  return page.evaluate(async () => {
    const start = performance.now()
    document.querySelector<HTMLElement>('button[aria-label^="Open "], a[aria-label^="Open "]')?.click()
    while (!document.querySelector('[role=grid] [role=row][data-key] img')) await new Promise(requestAnimationFrame)
    return (performance.now() - start) / 1_000
  })
}

test('bin', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'beatreel-bench-bin-'))
  const { opened, few } = await openWith(makeFilm(join(folder, 'film.mp4'), 'teal', 6))
  const { page } = opened
  const open = await openSeconds(page)
  const list = page.getByRole('grid', { name: 'Media', exact: true })
  await expect(binCards(page).first()).toBeVisible()
  // Until the copy of the library that follows a start is made.
  await page.waitForTimeout(3_000)
  const restFrame = median(await framesAtRest(page, 120)) ?? 0
  const cards = await framesScrolling(list, frames, fling)
  await bin(page).getByRole('radio', { name: 'List' }).click()
  await expect(binCards(page).first()).toBeVisible()
  const lines = await framesScrolling(list, frames, fling)
  await opened.close()
  await removeHome(opened.home)
  rmSync(folder, { recursive: true, force: true })

  const readings = {
    restFrame,
    binFrame: mean(cards),
    binDropped: dropped(cards, restFrame),
    binListFrame: mean(lines),
    binListDropped: dropped(lines, restFrame),
    binOpenSeconds: open,
    binFewOpenSeconds: few,
  }
  console.log(JSON.stringify({ ...readings, cardsWorst: Math.max(...cards), linesWorst: Math.max(...lines) }))
  if (process.env.BEATREEL_READINGS) writeFileSync(process.env.BEATREEL_READINGS, JSON.stringify(readings))
})
