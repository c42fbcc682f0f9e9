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

test.beforeAll(async () => {
  fake = await startFakeModel()
})
test.afterAll(() => fake.close())

test.beforeEach(async () => {
  await fake.reset()
  opened = await launchApp()
  await writeScript(opened.page, ['Nobody reads your landing page.', 'They look at the picture.', ''])
})

test.afterEach(async () => {
  await opened.close()
  await removeHome(opened.home)
})

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Spoken by a model' })

async function openSheet(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'Voice of beat 1', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: entry }).press('Enter')
  await expect(sheet(page)).toBeVisible()
}

async function chooseSpeaker(page: Page, model: string): Promise<void> {
  const chosen = await callStudio(page, 'speech.choose', { model, voice: 'alloy', price: 15 })
  expect(chosen.ok).toBe(true)
}

test('without a model the way to one is shown, and it is set up by keyboard', async () => {
  const { page } = opened
  await setUpModel(opened, fake.base_url, fakeModels.writer)
  await openSheet(page, 'Have it spoken by a model…')
  await sheet(page).getByRole('button', { name: 'Open settings' }).press('Enter')
  const part = page.getByRole('region', { name: 'Model that speaks' })
  await part.getByRole('combobox', { name: 'Speaking model' }).fill(fakeModels.speaker)
  await page.keyboard.press('Tab')
  await part.getByRole('combobox', { name: 'Voice' }).fill('alloy')
  await page.keyboard.press('Tab')
  await expect
    .poll(() => callStudio(page, 'speech.state', {}))
    .toMatchObject({ value: { model: fakeModels.speaker, voice: 'alloy' } })
})

test('all beats are shown before they are sent, heard before they are used, and undone as one', async () => {
  const { page } = opened
  await setUpModel(opened, fake.base_url, fakeModels.writer)
  await chooseSpeaker(page, fakeModels.speaker)
  await openSheet(page, 'Have all beats without a voice spoken…')
  const texts = sheet(page).getByRole('list', { name: 'Words that are sent' })
  await expect(texts.getByRole('listitem')).toHaveText([
    /Nobody reads your landing page\./,
    /They look at the picture\./,
  ])
  expect(await fake.received()).toEqual([])
  expect(await complaints(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(sheet(page).getByText('2 of 2 spoken')).toBeVisible()
  expect((await fake.received()).map(({ body }) => body?.input)).toEqual([
    'Nobody reads your landing page.',
    'They look at the picture.',
  ])
  const voice = (beat: number) => page.getByRole('button', { name: `Remove the voice Spoken, beat ${beat}` })
  await expect(voice(1)).toBeHidden()
  await sheet(page).getByRole('button', { name: 'Listen to beat 2' }).press('Enter')
  expect(await complaints(page)).toEqual([])
  await sheet(page).getByRole('button', { name: 'Use for 2 beats' }).press('Enter')
  await expect(sheet(page)).toBeHidden()
  await expect(voice(1)).toBeVisible()
  await expect(voice(2)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(voice(1)).toBeHidden()
  await expect(voice(2)).toBeHidden()
})

test('a model that will not speak says why, and nothing lands on a beat', async () => {
  const { page } = opened
  await setUpModel(opened, fake.base_url, fakeModels.writer)
  await chooseSpeaker(page, fakeModels.limited)
  await openSheet(page, 'Have all beats without a voice spoken…')
  await sheet(page).getByRole('button', { name: 'Send 2 beats and have them spoken' }).press('Enter')
  await expect(sheet(page).getByText(/takes no more requests for 7 seconds/)).toHaveCount(2)
  expect(await fake.received()).toHaveLength(1)
  await expect(sheet(page).getByRole('button', { name: 'Use for 0 beats' })).toBeDisabled()
  await sheet(page).getByRole('button', { name: 'Use none' }).press('Enter')
  await expect(sheet(page)).toBeHidden()
})
