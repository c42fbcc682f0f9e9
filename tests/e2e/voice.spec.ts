import { expect, type Page, test } from '@playwright/test'
import { complaints } from '../support/complaints'
import { launchApp, type OpenApp, removeHome } from '../support/launch'
import { writeScript } from './board-page'

/** Chromium's microphone that beeps. Its permission is not waved through: ours is what is tested. */
const beeping = ['--use-fake-device-for-media-stream']

let opened: OpenApp

test.beforeEach(async () => {
  opened = await launchApp({ args: beeping })
  await writeScript(opened.page, ['Nobody reads your landing page.', 'They look at the picture.', 'Write to me.'])
})

test.afterEach(async () => {
  await opened.close()
  await removeHome(opened.home)
})

const recorder = (page: Page) => page.getByRole('dialog', { name: 'Record a voice' })
const button = (page: Page, name: string) => recorder(page).getByRole('button', { name, exact: true })
const voiceOf = (page: Page, beat: number) => page.getByRole('button', { name: `Voice of beat ${beat}`, exact: true })
const chip = (page: Page, beat: number, take = 1) =>
  page.getByRole('button', { name: `Remove the voice Voice, beat ${beat}, take ${take}` })

/** Opens the recorder at a beat, by keyboard. */
async function openRecorder(page: Page, beat: number): Promise<void> {
  await voiceOf(page, beat).press('Enter')
  await page.getByRole('menuitem', { name: 'Record' }).press('Enter')
  await expect(button(page, 'Record')).toBeFocused()
}

/** Begins at once and speaks for a while, by keyboard. */
async function speak(page: Page): Promise<void> {
  await expect(button(page, 'Record')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(button(page, 'Begin now')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(button(page, 'Stop')).toBeFocused()
  await expect(recorder(page).getByText(/^1\.[1-9]$/)).toBeVisible()
}

const listenToMicrophone = (page: Page, wanted: MediaStreamConstraints) =>
  page.evaluate(async constraints => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia(constraints)
      for (const track of stream.getTracks()) track.stop()
      return 'heard'
    } catch (error) {
      return (error as Error).name
    }
  }, wanted)

test('W8: no page hears a microphone or sees a camera unless the user records, and then no camera', async () => {
  const { page } = opened
  expect(await listenToMicrophone(page, { audio: true })).toBe('NotAllowedError')
  expect(await listenToMicrophone(page, { video: true })).toBe('NotAllowedError')
  await openRecorder(page, 1)
  expect(await listenToMicrophone(page, { audio: true })).toBe('heard')
  expect(await listenToMicrophone(page, { video: true })).toBe('NotAllowedError')
  expect(await listenToMicrophone(page, { audio: true, video: true })).toBe('NotAllowedError')
  await page.keyboard.press('Escape')
  await expect(recorder(page)).toBeHidden()
  expect(await listenToMicrophone(page, { audio: true })).toBe('NotAllowedError')
})

test('a voice is recorded by keyboard beat after beat, can be undone, and an older take be chosen', async () => {
  const { page } = opened
  await openRecorder(page, 1)
  await expect(recorder(page).getByText('Nobody reads your landing page.').last()).toBeVisible()
  await speak(page)
  await page.keyboard.press('Space')
  await expect(button(page, 'Keep, next beat')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(recorder(page).getByText('They look at the picture.').last()).toBeVisible()
  await speak(page)
  await page.keyboard.press('Space')
  await button(page, 'Again').press('Enter')
  await expect(button(page, 'Begin now')).toBeFocused()
  await expect(button(page, 'Stop')).toBeFocused({ timeout: 10_000 })
  await page.keyboard.press('Space')
  await button(page, 'Keep').press('Enter')
  await expect(recorder(page).getByText('1 take')).toBeVisible()
  await speak(page)
  await page.keyboard.press('Enter')
  await button(page, 'Keep').press('Enter')
  await expect(recorder(page).getByText('2 takes')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(chip(page, 1)).toBeVisible()
  await expect(chip(page, 2, 2)).toBeVisible()

  await voiceOf(page, 2).click()
  await page.getByRole('menuitem', { name: /^Voice, beat 2, take 1/ }).click()
  await expect(chip(page, 2)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(chip(page, 2, 2)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(chip(page, 2)).toBeVisible()
})

test('Escape stops the take and asks before it is thrown away', async () => {
  const { page } = opened
  await openRecorder(page, 1)
  await speak(page)
  await page.keyboard.press('Escape')
  await expect(button(page, 'Keep, next beat')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog', { name: 'Close without this take?' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(button(page, 'Keep, next beat')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Throw away' }).press('Enter')
  await expect(recorder(page)).toBeHidden()
  await expect(chip(page, 1)).toBeHidden()
})

test('a take that a crash cut off is offered again and loses a second at most', async () => {
  const { page, home, kill } = opened
  await openRecorder(page, 2)
  await speak(page)
  await expect(recorder(page).getByText(/^2\.[3-9]$/)).toBeVisible()
  await kill()
  opened = await launchApp({ home, args: beeping })
  await opened.page.getByRole('button', { name: 'Open Untitled script' }).click()
  const offer = opened.page.getByRole('region', { name: 'Takes that were not kept' })
  await expect(offer.getByText(/A take of beat 2 was not kept yet, (1\.[5-9]|2\.\d) s\./)).toBeVisible()
  await offer.getByRole('button', { name: 'Keep it' }).press('Enter')
  await expect(chip(opened.page, 2)).toBeVisible()
  await expect(offer).toBeHidden()
})

test('a voice whose words have changed is marked, and can be kept all the same', async () => {
  const { page } = opened
  await openRecorder(page, 3)
  await speak(page)
  await page.keyboard.press('Space')
  await button(page, 'Keep').press('Enter')
  await expect(button(page, 'Record')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(recorder(page)).toBeHidden()
  await expect(chip(page, 3)).toBeVisible()
  const mark = page.getByRole('button', { name: 'The words of beat 3 have changed since its voice was taken' })
  const words = page.getByRole('textbox', { name: 'Words of beat 3 of 3' })
  await words.fill('write to me!')
  await expect(mark).toBeHidden()
  await words.fill('Call me.')
  await mark.press('Enter')
  await page.getByRole('button', { name: 'Keep it' }).press('Enter')
  await expect(mark).toBeHidden()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(mark).toBeVisible()
})

test('the recorder passes axe before and after a take', async () => {
  const { page } = opened
  await openRecorder(page, 1)
  expect(await complaints(page)).toEqual([])
  await speak(page)
  await page.keyboard.press('Space')
  await expect(button(page, 'Keep, next beat')).toBeFocused()
  expect(await complaints(page)).toEqual([])
})
