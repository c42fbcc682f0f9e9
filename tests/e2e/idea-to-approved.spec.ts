import { expect, type Page, test } from '@playwright/test'
import { fakeModels } from '../support/fake-model/fake-models'
import { startFakeModel } from '../support/fake-model/start-fake-model'
import { freshHome, launchApp, removeHome } from '../support/launch'
import { setUpModel } from '../support/writing-page'
import { cards, column, newField, openIdeas, textsIn } from './ideas-page'

const idea = 'Why sourdough fails in winter'
const beats = (page: Page) => page.getByRole('textbox', { name: /^Words of beat/ })

let home: string
test.beforeEach(() => {
  home = freshHome()
})
test.afterEach(() => removeHome(home))

/** Thinks of something on the empty Ideas screen and asks for a script of 45 s from it. */
async function askForScript(page: Page): Promise<void> {
  await openIdeas(page)
  await expect(cards(page.locator('main'))).toHaveCount(0)
  await page.keyboard.press('n')
  await page.keyboard.type(idea)
  await page.keyboard.press('Enter')
  await expect(newField(page)).toHaveValue('')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-idea]:focus')).toContainText(idea)
  await page.keyboard.press('s')
  await expect(page.getByRole('dialog', { name: 'Write script' }).getByText(idea)).toBeVisible()
  await page.getByRole('button', { name: /Length$/ }).press('Enter')
  await page.getByRole('option', { name: '0:45' }).press('Enter')
}

/** Takes the draft that has eight beats, approves the script, and finds it in both lists. */
async function approve(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'Drafts' }).getByRole('listitem')).toHaveCount(8, { timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Use this draft' })).toBeFocused({ timeout: 30_000 })
  await page.keyboard.press('Enter')
  await expect(beats(page)).toHaveCount(8)
  await page.keyboard.press('ControlOrMeta+Shift+a')
  await expect(page.locator('[data-status="approved"]')).toContainText(/You, \d/)
  await page.getByRole('button', { name: 'All scripts' }).press('Enter')
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
  await expect(page.locator('[data-status="approved"]')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+1')
  await expect.poll(() => textsIn(page, 'Scripted')).toEqual([idea])
  await expect(cards(column(page, 'New'))).toHaveCount(0)
}

test('without a network and without a key: from an empty Ideas screen to an approved script of eight beats, by keyboard alone', async () => {
  const { page, close } = await launchApp({ home })
  await askForScript(page)
  await page.keyboard.press('ControlOrMeta+Enter')
  await approve(page)
  await close()
})

test('with a model, streaming: from an empty Ideas screen to an approved script of eight beats, by keyboard alone', async () => {
  const fake = await startFakeModel({ pace: 20 })
  const opened = await launchApp({ home })
  const { page, close } = opened
  await setUpModel(opened, fake.base_url, fakeModels.writer)
  await askForScript(page)
  await page.getByRole('radio', { name: 'Model' }).press('Space')
  await expect(page.getByRole('radio', { name: 'Model' })).toBeChecked()
  await page.keyboard.press('ControlOrMeta+Enter')
  await page
    .getByRole('dialog', { name: /^What is sent to 127/ })
    .getByRole('button', { name: 'Send', exact: true })
    .press('Enter')
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  await approve(page)
  await close()
  await fake.close()
})
