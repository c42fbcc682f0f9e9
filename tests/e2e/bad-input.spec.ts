import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import refusals from '../../src-renderer/words/en/bin.json'
import { badInputs, makeBadInputs } from '../support/bad-input'
import { dropFiles } from '../support/drop-files'
import { launchApp, removeHome } from '../support/launch'
import { clipsOn, laneOf, makeFilm, writeScript } from './board-page'

const bin = (page: Page) => page.getByRole('region', { name: 'Media', exact: true })
const refused = (page: Page) => page.getByRole('region', { name: 'Files that were not added' })

test.setTimeout(240_000)

test('every bad input dropped at once is taken or refused by name and reason, and nothing else changes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'beatreel-bad-'))
  const paths = makeBadInputs(process.env.BEATREEL_FFMPEG ?? 'ffmpeg', folder)
  const good = makeFilm(join(folder, 'mine', 'mine.mp4'), 'red', 2)
  const { page, home, close } = await launchApp()
  await writeScript(page, ['Mine stays.', 'So do these words.', 'And these.'])
  await dropFiles(laneOf(page, 1), [good])
  await expect(clipsOn(page, 1)).toHaveCount(1)

  // A name that stands for nothing at the moment of the drop never reaches a page: the desktop has no such file to give.
  const given = badInputs.filter(({ verdict }) => !('refused' in verdict && verdict.refused === 'missing'))
  await dropFiles(
    bin(page),
    given.map(({ name }) => paths.get(name) ?? ''),
  )
  const wrong = given.filter(({ verdict }) => 'refused' in verdict)
  await expect(refused(page).getByRole('listitem')).toHaveCount(wrong.length, { timeout: 120_000 })
  for (const { name, verdict } of wrong) {
    const line = refused(page).getByRole('listitem').filter({ hasText: name })
    await expect(line).toContainText('refused' in verdict ? refusals[`refused.${verdict.refused}`] : '')
  }
  const count = given.length - wrong.length + 1
  await expect(bin(page).getByRole('heading', { name: 'Media' }).locator('..')).toContainText(String(count))

  await expect(clipsOn(page, 1)).toHaveCount(1)
  await expect(clipsOn(page, 1)).toHaveAccessibleName(/mine\.mp4, 2\.0 seconds/)
  await expect(page.getByRole('textbox', { name: 'Words of beat 2 of 3' })).toHaveValue('So do these words.')
  await close()
  await removeHome(home)
  rmSync(folder, { recursive: true, force: true })
})
