import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, test } from '@playwright/test'
import { callStudio } from '../support/call-studio'
import { dropFiles } from '../support/drop-files'
import { fakeModels } from '../support/fake-model/fake-models'
import { startFakeModel } from '../support/fake-model/start-fake-model'
import { setUpModel } from '../support/writing-page'
import { closeForGood, openApp, openSample, shoot } from './gallery'

const folder = mkdtempSync(join(tmpdir(), 'beatreel-voice-shots-'))
const take = join(folder, 'long take.wav')
const words = 'if(gt(sin(2*PI*t/3.1)\\,-0.8)\\,sin(2*PI*(200+60*sin(t*3))*t)*(0.3+0.2*sin(t*11))\\,0)'
execFileSync(process.env.BEATREEL_FFMPEG ?? 'ffmpeg', [
  ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', `aevalsrc=${words}:d=24:s=48000`, take],
])
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('voice and music', async () => {
  test.setTimeout(180_000)
  const fake = await startFakeModel()
  const opened = await openApp({ args: ['--use-fake-device-for-media-stream'] })
  const { page } = opened
  await openSample(page)
  const menu = page.getByRole('button', { name: 'Voice of beat 1', exact: true })
  const open = async (entry: string) => {
    await menu.press('Enter')
    await page.getByRole('menuitem', { name: entry }).press('Enter')
  }
  await open('Record')
  const recorder = page.getByRole('dialog', { name: 'Record a voice' })
  const button = (name: string): Locator => recorder.getByRole('button', { name, exact: true })
  await expect(button('Record')).toBeFocused()
  await shoot(page, 'voice-ready')
  await page.keyboard.press('Space')
  await expect(button('Begin now')).toBeVisible()
  await shoot(page, 'voice-counting')
  await expect(button('Stop')).toBeVisible()
  await expect(recorder.getByText(/^1\.[0-9]$/)).toBeVisible()
  await shoot(page, 'voice-recording')
  await page.keyboard.press('Space')
  await expect(button('Keep, next beat')).toBeVisible()
  await shoot(page, 'voice-heard')
  await page.keyboard.press('Enter')
  await expect(button('Record')).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Words of beat 1 of 7' }).fill('Other words than the voice says.')
  await page.getByRole('button', { name: /^The words of beat 1 have changed/ }).press('Enter')
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeVisible()
  await shoot(page, 'voice-stale')
  await page.keyboard.press('Escape')

  await dropFiles(page.getByRole('grid', { name: 'Clips on beat 2', exact: true }), [take])
  await page.getByRole('button', { name: 'Leave it in the bin' }).click()
  await open('Split a long take from here…')
  await page.getByRole('combobox', { name: 'The take' }).fill('long')
  await page.getByRole('option', { name: 'long take.wav' }).click()
  await expect(page.getByRole('button', { name: 'Listen to beat 7' })).toBeVisible()
  await shoot(page, 'voice-split')
  await page.getByRole('button', { name: 'Leave it', exact: true }).click()

  await page.getByRole('banner').getByRole('button', { name: /Music/ }).click()
  await expect(page.getByText('Loudness of the film').first()).toBeVisible()
  await shoot(page, 'music')
  await page.keyboard.press('Escape')

  await open('Have it spoken by a model…')
  await expect(page.getByRole('button', { name: 'Open settings' })).toBeVisible()
  await shoot(page, 'speech-not-set-up')
  await page.keyboard.press('Escape')
  await setUpModel(opened, fake.base_url, fakeModels.writer)
  await callStudio(page, 'speech.choose', { model: fakeModels.speaker, voice: 'alloy', price: 15 })
  await open('Have it spoken by a model…')
  await expect(page.getByRole('list', { name: 'Words that are sent' })).toBeVisible()
  await shoot(page, 'speech-before')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^(\d) of \1 spoken$/)).toBeVisible()
  await shoot(page, 'speech-heard')
  await page.getByRole('button', { name: 'Use none' }).press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()

  await page.getByRole('button', { name: 'Edit captions' }).press('Enter')
  const all = page.getByRole('button', { name: 'Time all by model…' })
  await all.press('Enter')
  await expect(page.getByText(/^No model that listens is chosen/)).toBeVisible()
  await shoot(page, 'transcription-not-set-up')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await callStudio(page, 'transcription.choose', { model: fakeModels.listener, price: 0.006 })
  await fake.set({ hears: [{ word: 'other', start: 0.5, end: 1 }] })
  await all.press('Enter')
  await expect(page.getByRole('button', { name: /and time (its|their) words$/ })).toBeFocused()
  await shoot(page, 'transcription-before')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Use for \d beats?$/ })).toBeEnabled()
  await shoot(page, 'transcription-heard')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await shoot(page, 'captions-of-a-voice')
  await closeForGood(opened)
  await fake.close()
})
