import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, test } from '@playwright/test'
import { makeBadInputs } from '../support/bad-input'
import { dropFiles } from '../support/drop-files'
import { project } from '../support/launch'
import { beatTexts, clip, closeForGood, openApp, picturesHaveCome, shoot } from './gallery'

const folder = mkdtempSync(join(tmpdir(), 'beatreel-shots-'))
const sample = (name: string) => join(folder, name)
cpSync(join(project, 'resources/sample'), folder, { recursive: true })

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Holds files over a part of the page without letting them go; what comes back takes them away again. */
async function holdFilesOver(target: Locator, paths: string[]): Promise<() => Promise<void>> {
  const box = await target.boundingBox()
  if (!box) throw new Error('Nothing to drop on')
  const at = { x: box.x + box.width / 3, y: box.y + box.height / 2 }
  const debug = await target.page().context().newCDPSession(target.page())
  const say = (type: 'dragEnter' | 'dragOver' | 'dragCancel') =>
    debug.send('Input.dispatchDragEvent', { type, ...at, data: { items: [], files: paths, dragOperationsMask: 1 } })
  await say('dragEnter')
  await say('dragOver')
  return async () => {
    await say('dragCancel')
    await debug.detach()
  }
}

test('files over the script, its beats and the bin', async () => {
  const opened = await openApp()
  const { page } = opened
  await page.getByRole('button', { name: 'New script', exact: true }).click()
  await expect(beatTexts(page)).toHaveCount(3)
  await beatTexts(page).first().fill('Nobody reads your landing page.')
  await dropFiles(page.locator('[data-beat] [role=grid]').first(), [sample('lake.mp4'), sample('meteor.mp4')])
  await expect(page.getByRole('slider').first()).toBeVisible()
  await picturesHaveCome(page)

  const places = [
    ['drop-beat', page.locator('[data-beat] [role=grid]').nth(1)],
    ['drop-clip', clip(page, 1)],
    ['drop-script', beatTexts(page).nth(2)],
    ['drop-bin', page.getByRole('region', { name: 'Media' })],
  ] as const
  for (const [name, place] of places) {
    const takeAway = await holdFilesOver(place, [sample('moonset.mp4')])
    await shoot(page, name)
    await takeAway()
  }

  await dropFiles(page.locator('[data-beat] [role=grid]').nth(1), [sample('voice.m4a')])
  await expect(page.getByRole('button', { name: 'Voice of this beat' })).toBeVisible()
  await shoot(page, 'sound-offer')
  await page.getByRole('button', { name: 'Voice of this beat' }).click()

  renameSync(sample('lake.mp4'), sample('gone.mp4'))
  await page.reload()
  await expect(page.getByText('File missing').first()).toBeVisible()
  await picturesHaveCome(page)
  await shoot(page, 'media-missing')
  await clip(page, 1).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await shoot(page, 'media-missing-editor')
  await closeForGood(opened)
})

test('files that are taken with a warning, and files that are refused', async () => {
  const bad = join(folder, 'bad')
  cpSync(sample('first-light.webm'), join(bad, 'a.webm'))
  const files = makeBadInputs(process.env.BEATREEL_FFMPEG ?? 'ffmpeg', bad)
  const opened = await openApp()
  const { page } = opened
  await page.getByRole('button', { name: 'New script', exact: true }).click()
  await expect(beatTexts(page)).toHaveCount(3)
  const bin = page.getByRole('region', { name: 'Media' })
  // The drop is answered when every file was looked at: the picture is taken meanwhile.
  const dropping = dropFiles(
    bin,
    [...files.values()].filter(path => !path.endsWith('missing.mp4')),
  )
  await page.getByRole('progressbar', { name: 'Adding files' }).waitFor()
  await shoot(page, 'importing')
  await dropping
  await expect(page.getByRole('progressbar', { name: 'Adding files' })).toHaveCount(0, { timeout: 60_000 })
  await expect(page.getByRole('grid', { name: 'Media' }).getByRole('row').first()).toBeVisible()
  await picturesHaveCome(page)
  await shoot(page, 'refused')
  await page.getByRole('button', { name: 'Dismiss all' }).click()
  await page.getByRole('grid', { name: 'Media' }).evaluate(grid => grid.scrollTo(0, grid.scrollHeight))
  await picturesHaveCome(page)
  await shoot(page, 'media-warned')
  await closeForGood(opened)
})
