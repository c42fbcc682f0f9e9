import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { complaints } from '../support/complaints'
import { dropFiles } from '../support/drop-files'
import { launchApp, type OpenApp, removeHome } from '../support/launch'
import { laneOf, makeSound, writeScript } from './board-page'

const folder = mkdtempSync(join(tmpdir(), 'beatreel-long-voice-'))
const take = join(folder, 'long take.wav')
const music = makeSound(join(folder, 'music.m4a'), 6)

/** Three stretches of a tone, of 1, 2 and 1.5 s, with pauses of 0.8 s between them. */
const words = 'if(lt(t\\,1)+between(t\\,1.8\\,3.8)+between(t\\,4.6\\,6.1)\\,sin(2*PI*300*t)*0.5\\,0)'
execFileSync(process.env.BEATREEL_FFMPEG ?? 'ffmpeg', [
  ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', `aevalsrc=${words}:d=6.1:s=48000`, take],
])

let opened: OpenApp

test.beforeEach(async () => {
  opened = await launchApp()
  await writeScript(opened.page, ['Nobody reads.', 'They look at the picture first.', 'Write to me now.'])
})

test.afterEach(async () => {
  await opened.close()
  await removeHome(opened.home)
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a long take is shared out over the beats, its borders put right by keyboard, and one undo takes all off', async () => {
  const { page } = opened
  await dropFiles(laneOf(page, 1), [take])
  await page.getByRole('button', { name: 'Leave it in the bin' }).click()
  await page.getByRole('button', { name: 'Voice of beat 1', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'Split a long take from here…' }).press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Split one take over the beats' })
  await sheet.getByRole('combobox', { name: 'The take' }).fill('long')
  await page.getByRole('option', { name: 'long take.wav' }).click()
  const parts = sheet.getByRole('list', { name: 'The beats and their parts of the take' })
  await expect(parts.getByRole('listitem')).toHaveText([/0\.0 to 1\.4/, /1\.4 to 4\.2/, /4\.2 to 6\.1/])
  expect(await complaints(page)).toEqual([])
  await sheet.getByRole('slider', { name: 'Border between beat 1 and beat 2' }).focus()
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight')
  await expect(parts.getByRole('listitem').first()).toHaveText(/0\.0 to 1\.6/)
  await parts.getByRole('button', { name: 'Listen to beat 2' }).press('Enter')
  await expect(parts.getByRole('button', { name: 'Stop beat 2' })).toBeVisible()
  await sheet.getByRole('button', { name: 'Use for 3 beats' }).press('Enter')
  const voices = page.getByRole('button', { name: 'Remove the voice long take.wav' })
  await expect(voices).toHaveCount(3)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(voices).toHaveCount(0)
})

test('music is chosen, started where the user wants, faded and removed, each to be undone', async () => {
  const { page } = opened
  await dropFiles(laneOf(page, 1), [music])
  await page.getByRole('button', { name: 'Music of the film' }).click()
  const named = page.getByRole('button', { name: 'Music: music.m4a' })
  await named.press('Enter')
  const panel = page.getByRole('dialog', { name: 'Music: music.m4a' })
  await expect(panel.getByText('0.0 of 6.0 s')).toBeVisible()
  // The dismissing buttons that react-aria puts beside a popover are outside of its dialog, and so of every region.
  expect((await complaints(page)).filter(one => !one.startsWith('region:'))).toEqual([])
  await panel.getByRole('slider', { name: 'Starts at' }).focus()
  for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowRight')
  await expect(panel.getByText('0.5 of 6.0 s')).toBeVisible()
  await panel.getByRole('slider', { name: 'Fade in' }).focus()
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight')
  await expect(panel.getByText('0.5 s', { exact: true })).toBeVisible()
  await panel.getByText('Begin again where it ends').click()
  await expect(panel.getByRole('checkbox', { name: 'Begin again where it ends' })).not.toBeChecked()
  await panel.getByRole('button', { name: 'Listen from there' }).press('Enter')
  await expect(panel.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
  await panel.getByRole('button', { name: 'Loudness of the film' }).press('Enter')
  await page.getByRole('option', { name: '-23 LUFS' }).press('Enter')
  await expect(panel.getByRole('button', { name: /^-23 LUFS/ })).toBeVisible()
  await panel.getByRole('button', { name: 'Remove music' }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Add music' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(named).toBeVisible()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ControlOrMeta+z')
  await named.press('Enter')
  await expect(panel.getByText('0.5 of 6.0 s')).toBeVisible()
  await expect(panel.getByText('0.0 s', { exact: true })).toBeVisible()
})
