import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { dropFiles } from '../support/drop-files'
import { launchApp, type OpenApp, removeHome } from '../support/launch'
import { rowsIn } from '../support/lay-rows'
import { laneOf, writeScript } from './board-page'
import { playhead, preview, showFrame, stage, stagePicture } from './preview-page'

const ffmpeg = process.env.BEATREEL_FFMPEG ?? 'ffmpeg'

async function openSample(): Promise<OpenApp> {
  const opened = await launchApp()
  await opened.page
    .getByRole('button', { name: /sample/i })
    .first()
    .click()
  await expect(stage(opened.page)).toHaveAttribute('data-painted', '0', { timeout: 30_000 })
  return opened
}

const closeForGood = async ({ close, home }: OpenApp) => {
  await close()
  await removeHome(home)
}

const at = async (page: Page) => Number(await playhead(page).inputValue())

/** Leaves every control, so that keys are the page's. */
const leaveControls = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())

test('the film plays from its beats by key, stops, steps and shuttles, and is on the stage frame by frame', async () => {
  const opened = await openSample()
  const { page } = opened
  await leaveControls(page)
  await page.keyboard.press('Space')
  await expect.poll(() => at(page), { timeout: 20_000 }).toBeGreaterThan(45)
  await page.keyboard.press('Space')
  await expect(preview(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  const stopped = await at(page)
  await page.keyboard.press('ArrowRight')
  await expect(playhead(page)).toHaveValue(String(stopped + 1))
  await expect(stage(page)).toHaveAttribute('data-painted', String(stopped + 1))
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(playhead(page)).toHaveValue(String(Math.max(0, stopped + 1 - 30)))
  await page.keyboard.press('End')
  const last = Number(await playhead(page).getAttribute('max'))
  await expect(playhead(page)).toHaveValue(String(last))
  await page.keyboard.press('KeyJ')
  await expect.poll(() => at(page), { timeout: 20_000 }).toBeLessThan(last - 20)
  await page.keyboard.press('KeyK')
  await page.keyboard.press('Home')
  await expect(playhead(page)).toHaveValue('0')
  await page.keyboard.press('KeyL')
  await expect.poll(() => at(page), { timeout: 20_000 }).toBeGreaterThan(20)
  await page.keyboard.press('KeyK')
  await closeForGood(opened)
})

test('a marked stretch is looped', async () => {
  const opened = await openSample()
  const { page } = opened
  await showFrame(page, 60)
  await leaveControls(page)
  await page.keyboard.press('KeyI')
  await showFrame(page, 100)
  await leaveControls(page)
  await page.keyboard.press('KeyO')
  await preview(page).getByRole('button', { name: 'Loop' }).click()
  await preview(page).getByRole('button', { name: 'Play', exact: true }).click()
  const places: number[] = []
  for (let look = 0; look < 40; look += 1) {
    places.push(await at(page))
    await page.waitForTimeout(100)
  }
  expect(places.some((place, turn) => place < (places[turn - 1] ?? 0))).toBe(true)
  expect(Math.max(...places)).toBeLessThan(110)
  await closeForGood(opened)
})

test('an edit is on the stage at once, and undo takes it off again', async () => {
  const opened = await openSample()
  const { page } = opened
  const folder = mkdtempSync(join(tmpdir(), 'beatreel-edit-'))
  const picture = async (name: string) => {
    const path = join(folder, name)
    await stagePicture(page, path)
    return execFileSync('md5sum', [path]).toString().slice(0, 32)
  }
  // The lane takes its room from the stage once it is there.
  await expect(page.getByRole('slider', { name: 'Place in the film' })).toBeVisible()
  await showFrame(page, 40)
  const before = await picture('before.png')
  const framing = page.getByRole('button', { name: /^Framing/ })
  await framing.focus()
  for (let turn = 0; turn < 5; turn += 1) await page.keyboard.press('+')
  await expect(framing).toHaveAccessibleName(/zoom 1[23]\d %/)
  await expect.poll(() => picture('nearer.png')).not.toBe(before)
  const box = await framing.boundingBox()
  if (!box) throw new Error('No stage')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 8 })
  await page.mouse.up()
  // The beat that was edited last is the last one in the row.
  const focusNow = async () => (await rowsIn(page, 'video_assets'))[0]?.film.footage.at(-1)?.clips[0]?.focus[0]
  await expect.poll(focusNow).toBeLessThan(0.5)
  await leaveControls(page)
  // Keys in one run are one step, and how many runs they were the machine's speed decides; one step too many takes the sample away.
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+z')
    await expect(framing).toHaveAccessibleName(/50 % across, 50 % down, zoom 100 %/, { timeout: 2_000 })
  }).toPass()
  await expect.poll(() => picture('after.png')).toBe(before)
  await closeForGood(opened)
})

test('a film that the page cannot decode plays through a copy, and its progress is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'beatreel-hevc-'))
  const film = join(folder, 'phone.mov')
  const source = ['-f', 'lavfi', '-i', 'testsrc2=s=1280x720:r=30:d=4', '-f', 'lavfi', '-i', 'sine=d=4']
  const codecs = ['-c:v', 'libx265', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p10le', '-tag:v', 'hvc1', '-c:a', 'aac']
  execFileSync(ffmpeg, ['-v', 'error', '-nostdin', '-y', ...source, ...codecs, '-shortest', film], { stdio: 'ignore' })
  const opened = await launchApp()
  const { page } = opened
  await writeScript(page, ['What a phone films', 'Two', 'Three'])
  await dropFiles(laneOf(page, 1), [film])
  await expect(page.getByText('1 of 3 beats covered', { exact: false })).toBeVisible()
  await expect(preview(page).getByText(/^Preview copy of phone\.mov/)).toHaveCount(0, { timeout: 60_000 })
  await showFrame(page, 45)
  const path = join(folder, 'seen.png')
  await stagePicture(page, path)
  const mean = execFileSync(ffmpeg, ['-v', 'error', '-i', path, '-vf', 'scale=1:1,format=gray', '-f', 'rawvideo', '-'])
  expect(mean[0]).toBeGreaterThan(60)
  await closeForGood(opened)
})

test('guides, whole names and axe', async () => {
  const opened = await openSample()
  const { page } = opened
  await preview(page).getByRole('button', { name: 'What platforms cover' }).click()
  await page.getByRole('menuitem', { name: 'TikTok' }).click()
  await expect(page.locator('[data-guides="TikTok"]')).toBeVisible()
  const found = await new AxeBuilder({ page }).setLegacyMode(true).include('[aria-label="Preview"]').analyze()
  expect(found.violations).toEqual([])
  await closeForGood(opened)
})
