import { expect, type Page, test } from '@playwright/test'
import { complaints } from '../support/complaints'
import { fakeModels } from '../support/fake-model/fake-models'
import { type FakeModel, startFakeModel } from '../support/fake-model/start-fake-model'
import { freshHome, launchApp, type OpenApp, removeHome } from '../support/launch'
import { askAgain, chooseModel, chooseWriter, openWriteDialog, sayYes, setUpModel } from '../support/writing-page'

const idea = 'Photographing the Milky Way with a phone'
const key = 'FAKE-SECRET-writer-0123456789'

let home: string
let fake: FakeModel
test.beforeEach(async () => {
  home = freshHome()
  fake = await startFakeModel()
})
test.afterEach(async () => {
  await fake.close()
  await removeHome(home)
})

/** The app with this model set up, and the dialog that writes by it. */
async function openWithModel(model: string, pace = 0): Promise<OpenApp> {
  const opened = await launchApp({ home })
  await fake.set({ pace })
  await setUpModel(opened, fake.base_url, model)
  await openWriteDialog(opened.page, idea)
  await chooseWriter(opened.page, 'Model')
  return opened
}

const panel = (page: Page) => page.getByRole('region', { name: 'Drafts' })
const draftBeats = (page: Page) => panel(page).getByRole('listitem')
/** Sees what is sent and sends it. */
const send = async (page: Page, { remember = false } = {}) => {
  const showing = page.getByRole('dialog', { name: /^What is sent to 127/ })
  await expect(showing.getByText(idea, { exact: false }).first()).toBeVisible()
  expect(await complaints(page), 'sending').toEqual([])
  if (remember) await showing.getByText('Don’t show this again').click()
  await showing.getByRole('button', { name: 'Send', exact: true }).press('Enter')
}

test('a model is set up in the settings; the key goes to the endpoint and nowhere into the page', async () => {
  await fake.set({ key })
  const opened = await launchApp({ home })
  const { app, page, close } = opened
  await sayYes(opened)
  await page.getByRole('banner').getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('tab', { name: 'Writing' }).click()
  await page.getByRole('textbox', { name: 'Base URL of the endpoint' }).fill(fake.base_url)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Ideas and scripts go to 127\.0\.0\.1/)).toBeVisible()

  const model = page.getByRole('combobox', { name: 'Model', exact: true })
  const test = async (name: string, { isOffered }: { isOffered: boolean }) => {
    await model.fill(name)
    // The list that opens takes the keys: a Tab before it is there would leave it open behind the focus.
    if (isOffered) await expect(page.getByRole('option', { name, exact: true })).toBeVisible()
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Test' }).click()
  }
  await test(fakeModels.writer, { isOffered: false })
  await expect(page.getByText(/^Key: 127/)).toBeVisible()

  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), key)
  await page.getByRole('button', { name: 'Paste key from clipboard' }).click()
  await expect(page.getByRole('button', { name: 'Forget key' })).toBeVisible()
  await test(fakeModels.unknown, { isOffered: true })
  await expect(page.getByText(/^Model: 127/)).toBeVisible()
  await test(fakeModels.writer, { isOffered: true })
  await expect(page.getByText(/fake-writer at 127\.0\.0\.1(:\d+)? answers\./)).toBeVisible()
  expect((await fake.received()).at(-1)?.headers.authorization).toBe(`Bearer ${key}`)

  await page.getByRole('textbox', { name: 'Price of 1M sent' }).fill('2')
  await page.getByRole('textbox', { name: 'Price of 1M received' }).fill('8')
  await page.keyboard.press('Tab')
  await page.getByRole('textbox', { name: 'Budget a month' }).fill('5')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/of 5\.00$/)).toBeVisible()
  expect(await complaints(page)).toEqual([])
  const held = await page.evaluate(() => document.documentElement.outerHTML + JSON.stringify({ ...localStorage }))
  expect(held).not.toContain(key)

  await fake.close()
  fake = await startFakeModel()
  await page.getByRole('button', { name: 'Test' }).click()
  await expect(page.getByText(/^Network: 127/)).toBeVisible()
  await close()
})

test('what is sent is shown first, words stream in, and a draft taken is the script', async () => {
  const { page, close } = await openWithModel(fakeModels.writer, 40)
  await page.keyboard.press('ControlOrMeta+Enter')
  await send(page, { remember: true })
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  await expect.poll(() => draftBeats(page).count()).toBeGreaterThan(1)
  expect(await draftBeats(page).count()).toBeLessThan(8)
  await expect(draftBeats(page)).toHaveCount(8, { timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Use this version' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Words of beat/ })).toHaveCount(8)

  await fake.set({ pace: 0 })
  await askAgain(page)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(draftBeats(page)).toHaveCount(8)
  await page.getByRole('button', { name: 'Show what is sent' }).click()
  await expect(
    page
      .getByRole('dialog', { name: /^What is sent to/ })
      .getByText(idea)
      .first(),
  ).toBeVisible()
  await close()
})

test('stopped mid-stream what came stays and can be taken; closing the dialog stops nothing', async () => {
  const { page, close } = await openWithModel(fakeModels.writer, 60)
  await page.keyboard.press('ControlOrMeta+Enter')
  await send(page)
  await expect.poll(() => draftBeats(page).count()).toBeGreaterThan(1)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Writing 1 script' }).click()
  await page.getByRole('button', { name: 'Look', exact: true }).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('What came so far is below and can be used.')).toBeVisible()
  const count = await draftBeats(page).count()
  expect(count).toBeLessThan(8)
  await page.getByRole('button', { name: 'Use this version' }).click()
  await expect(page.getByRole('textbox', { name: /^Words of beat/ })).toHaveCount(count)
  await close()
})

test('a reload mid-stream keeps what had come', async () => {
  const { page, close } = await openWithModel(fakeModels.writer, 60)
  await page.keyboard.press('ControlOrMeta+Enter')
  await send(page)
  await expect.poll(() => draftBeats(page).count()).toBeGreaterThan(1)
  await page.reload()
  await page.getByRole('button', { name: '1 script to look at' }).click()
  await page.getByRole('button', { name: 'Look', exact: true }).click()
  await expect(page.getByText('The app was closed or opened anew while this was written')).toBeVisible()
  expect(await draftBeats(page).count()).toBeGreaterThan(1)
  await close()
})

test('every failure says what to do, and nothing is lost', async () => {
  const { page, close } = await openWithModel(fakeModels.unauthorized)
  await page.keyboard.press('ControlOrMeta+Enter')
  await send(page, { remember: true })
  await expect(page.getByRole('alert').getByText(/does not accept the key$/)).toBeVisible()
  const ends = [
    [fakeModels.limited, /takes no more requests for now$/],
    [fakeModels.overloaded, /failed with error 503$/],
    [fakeModels.refuses, /^The model would not write this/],
    [fakeModels.cutOff, /^The answer broke off before its end$/],
    [fakeModels.publishes, /was not a script$/],
  ] as const
  for (const [model, words] of ends) {
    await chooseModel(page, model)
    await page.getByRole('button', { name: 'Write again' }).click()
    await expect(page.getByRole('alert').getByText(words), model).toBeVisible()
    if (model === fakeModels.limited) {
      await expect(page.getByRole('button', { name: /^Try again in \d s$/ })).toBeDisabled()
      await expect(page.getByRole('button', { name: 'Try again', exact: true })).toBeEnabled({ timeout: 15_000 })
    }
  }
  await page.getByRole('button', { name: 'Use the built-in writer' }).first().click()
  await expect(page.getByText('A starting draft by the built-in writer')).toBeVisible()
  await close()
})

test('a model that cannot be reached is waited for, and the built-in writer can take over', async () => {
  const { page, close } = await openWithModel(fakeModels.writer)
  await fake.close()
  await page.keyboard.press('ControlOrMeta+Enter')
  await send(page, { remember: true })
  await expect(page.getByText('The model could not be reached, so this waits.', { exact: false })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.reload()
  await page.getByRole('button', { name: '1 waiting' }).click()
  await expect(page.getByText('Waits until the model can be reached.')).toBeVisible()
  await page.getByRole('button', { name: 'Use the built-in writer' }).click()
  await expect(page.getByRole('button', { name: '1 waiting' })).toHaveCount(0)
  await expect(page.getByText('A version that was waiting is written', { exact: false })).toBeVisible()
  fake = await startFakeModel()
  await close()
})

test('a script is translated into a copy beside it', async () => {
  const opened = await launchApp({ home })
  const { page, close } = opened
  await setUpModel(opened, fake.base_url, fakeModels.writer)
  await page.getByRole('button', { name: 'New script' }).first().click()
  await expect(page.getByRole('textbox', { name: 'Words of beat 1 of 3' })).toBeFocused()
  await page.keyboard.type(idea)
  await expect(page.getByText(/^Saved · /)).toHaveAttribute('aria-busy', 'false')
  await page.getByRole('button', { name: 'Write with help' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Translate' }).press('Enter')
  await page.getByRole('button', { name: 'Translate', exact: true }).click()
  await send(page)
  await page.getByRole('button', { name: 'Make a copy' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'All scripts' }).click()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2)
  await close()
})
