import { expect, type Page, test } from '@playwright/test'
import { callStudio } from '../support/call-studio'
import { complaints } from '../support/complaints'
import { fakeModels } from '../support/fake-model/fake-models'
import { type FakeModel, startFakeModel } from '../support/fake-model/start-fake-model'
import { launchApp, type OpenApp, removeHome } from '../support/launch'
import { setUpModel } from '../support/writing-page'
import { writeScript } from './board-page'

let fake: FakeModel
let opened: OpenApp

const hears = [
  { word: ' nobody', start: 0.2, end: 0.5 },
  { word: 'reads', start: 0.6, end: 0.9 },
  { word: 'your', start: 1.05, end: 1.2 },
  { word: 'landing', start: 1.3, end: 1.7 },
  { word: 'page', start: 1.8, end: 2.3 },
]

test.beforeAll(async () => {
  fake = await startFakeModel()
})
test.afterAll(() => fake.close())

test.beforeEach(async () => {
  await fake.reset()
  opened = await launchApp()
  const { page } = opened
  await writeScript(page, ['Nobody reads your landing page.', 'They look at the picture.', ''])
  await setUpModel(opened, fake.base_url, fakeModels.writer)
  await speakAll(page)
  await page.getByRole('button', { name: 'Edit captions' }).press('Enter')
  await expect(captions(page)).toBeVisible()
})

test.afterEach(async () => {
  await opened.close()
  await removeHome(opened.home)
})

const captions = (page: Page) => page.getByRole('dialog', { name: 'Captions' })
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Words timed by a model' })
const border = (page: Page, name: string) => page.getByRole('slider', { name })
const sent = async () => (await fake.received()).filter(({ url }) => url === '/v1/audio/transcriptions')

/** Gives both beats that have words a voice. */
async function speakAll(page: Page): Promise<void> {
  await callStudio(page, 'speech.choose', { model: fakeModels.speaker, voice: 'alloy', price: null })
  await page.getByRole('button', { name: 'Voice of beat 1', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'Have all beats without a voice spoken…' }).press('Enter')
  await page.getByRole('button', { name: 'Send 2 beats and have them spoken' }).press('Enter')
  await page.getByRole('button', { name: 'Use for 2 beats' }).press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function chooseListener(page: Page, model: string): Promise<void> {
  expect((await callStudio(page, 'transcription.choose', { model, price: 0.6 })).ok).toBe(true)
}

/** Opens the sheet from one of the captions' buttons and sends what it shows, by keyboard. */
async function send(page: Page, entry: string, button: string): Promise<void> {
  await page.getByRole('button', { name: entry }).press('Enter')
  await expect(sheet(page).getByRole('button', { name: button })).toBeFocused()
  await page.keyboard.press('Enter')
}

test('without a model the way to one is shown, and it is set up by keyboard', async () => {
  const { page } = opened
  await page.getByRole('button', { name: 'Time by model…' }).press('Enter')
  await expect(sheet(page).getByText(/^No model that listens is chosen/)).toBeVisible()
  await sheet(page).getByRole('button', { name: 'Open settings' }).press('Enter')
  await expect(captions(page)).toBeHidden()
  const part = page.getByRole('region', { name: 'Model that listens' })
  await part.getByRole('combobox', { name: 'Transcription model' }).fill(fakeModels.listener)
  await page.keyboard.press('Tab')
  await part.getByRole('textbox', { name: 'A minute of sound costs' }).fill('0.6')
  await page.keyboard.press('Tab')
  await expect
    .poll(() => callStudio(page, 'transcription.state', {}))
    .toMatchObject({ value: { model: fakeModels.listener, price: 0.6 } })
  expect(await sent()).toEqual([])
})

test('what is sent is shown first; then each word of a beat has the time at which it was heard, and undo takes it back', async () => {
  const { page } = opened
  await fake.set({ hears })
  await chooseListener(page, fakeModels.listener)
  await expect(border(page, 'Caption 1 begins')).toHaveAttribute('aria-valuenow', '0')
  await page.getByRole('button', { name: 'Time by model…' }).click()
  await expect(sheet(page).getByText(`goes to ${new URL(fake.base_url).host} when you press`)).toBeVisible()
  await expect(sheet(page).getByRole('list', { name: 'Voices that are sent' }).getByRole('listitem')).toHaveText([
    /Nobody reads your landing page\./,
  ])
  expect(await complaints(page)).toEqual([])
  expect(await sent()).toEqual([])
  await sheet(page).getByRole('button', { name: 'Send 1 voice and time its words' }).click()
  await expect(sheet(page)).toBeHidden()
  expect(await sent()).toHaveLength(1)
  await expect(border(page, 'Caption 1 begins')).toHaveAttribute('aria-valuenow', '0.2')
  await expect(border(page, 'Caption 1 ends')).toHaveAttribute('aria-valuenow', '2.3')
  const words = page.getByRole('textbox', { name: 'Words of caption 1' })
  await expect(words).toHaveValue('Nobody reads your landing page.')
  await words.focus()
  await page.keyboard.press('Home')
  for (let word = 0; word < 2; word += 1) await page.keyboard.press('ControlOrMeta+ArrowRight')
  await page.getByRole('button', { name: 'Split at the caret' }).click()
  await expect(border(page, 'Caption 2 begins').or(border(page, 'Caption 1 ends'))).toHaveAttribute(
    'aria-valuenow',
    '1.05',
  )
  await border(page, 'Caption 1 ends').focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(border(page, 'Caption 1 ends')).toHaveAttribute('aria-valuenow', '2.3')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(border(page, 'Caption 1 begins')).toHaveAttribute('aria-valuenow', '0')
})

test('by keyboard, all beats with a voice; one that says other words is asked about first, and all is one step', async () => {
  const { page } = opened
  await fake.set({ hears })
  await chooseListener(page, fakeModels.listener)
  await send(page, 'Time all by model…', 'Send 2 voices and time their words')
  await expect(sheet(page).getByText('5 of 5 words were heard')).toBeVisible()
  await expect(sheet(page).getByText(/^Only 0 of 5 words were heard/)).toBeVisible()
  expect(await complaints(page)).toEqual([])
  await expect(border(page, 'Caption 1 begins')).toHaveAttribute('aria-valuenow', '0')
  await sheet(page).getByRole('button', { name: 'Use for 2 beats' }).press('Enter')
  await expect(sheet(page)).toBeHidden()
  await expect(border(page, 'Caption 1 begins')).toHaveAttribute('aria-valuenow', '0.2')
  await page.getByRole('option', { name: 'Beat 2' }).click()
  await expect(border(page, 'Caption 1 begins')).toHaveAttribute('aria-valuenow', '0.2')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(border(page, 'Caption 1 begins')).toHaveAttribute('aria-valuenow', '0')
  await page.getByRole('option', { name: 'Beat 1' }).click()
  await expect(border(page, 'Caption 1 begins')).toHaveAttribute('aria-valuenow', '0')
})

test('a model that tells no times of words says so once, and nothing changes; one that takes long is stopped', async () => {
  const { page } = opened
  await fake.set({ hears })
  await chooseListener(page, fakeModels.listenerRefusesTimes)
  await send(page, 'Time all by model…', 'Send 2 voices and time their words')
  await expect(sheet(page).getByText(/does not say when each word is said/)).toHaveCount(2)
  expect(await sent()).toHaveLength(1)
  await expect(sheet(page).getByRole('button', { name: 'Use for 0 beats' })).toBeDisabled()
  await sheet(page).getByRole('button', { name: 'Use none' }).press('Enter')
  await expect(border(page, 'Caption 1 begins')).toHaveAttribute('aria-valuenow', '0')
  await chooseListener(page, fakeModels.silent)
  await send(page, 'Time by model…', 'Send 1 voice and time its words')
  await expect.poll(async () => (await sent()).length).toBe(2)
  const closed = await fake.closed()
  await sheet(page).getByRole('button', { name: 'Stop' }).press('Enter')
  await expect(sheet(page)).toBeHidden()
  await expect.poll(() => fake.closed()).toBe(closed + 1)
  await expect(border(page, 'Caption 1 begins')).toHaveAttribute('aria-valuenow', '0')
})

test('offline it is said before anything is sent; captions of the user’s own are left out of all and named for one', async () => {
  const { page } = opened
  await chooseListener(page, fakeModels.listener)
  await page.getByRole('textbox', { name: 'Words of caption 1' }).fill('My own words')
  await page.getByRole('button', { name: 'Time all by model…' }).press('Enter')
  await expect(sheet(page).getByText('1 beat with captions made by hand or from a file stays as it is.')).toBeVisible()
  await expect(sheet(page).getByRole('button', { name: 'Send 1 voice and time its words' })).toBeVisible()
  await page.context().setOffline(true)
  await expect(sheet(page).getByText(/^You are offline/)).toBeVisible()
  await page.context().setOffline(false)
  await expect(sheet(page).getByText(/^You are offline/)).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toBeHidden()
  await expect(captions(page)).toBeVisible()
  await page.getByRole('button', { name: 'Time by model…' }).press('Enter')
  await expect(sheet(page).getByText(/made by hand or come from a file\. They are replaced/)).toBeVisible()
  expect(await sent()).toEqual([])
})
