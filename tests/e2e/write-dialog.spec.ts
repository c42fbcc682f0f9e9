import { expect, type Page, test } from '@playwright/test'
import { fakeModels } from '../support/fake-model/fake-models'
import { startFakeModel } from '../support/fake-model/start-fake-model'
import { freshHome, launchApp, removeHome } from '../support/launch'
import { askAgain, openWriteDialog, setUpModel, writeDialog } from '../support/writing-page'

const idea = 'Photographing the Milky Way with a phone'

let home: string
test.beforeEach(() => {
  home = freshHome()
})
test.afterEach(() => removeHome(home))

async function beginScript(page: Page, words: string) {
  await page.getByRole('button', { name: 'New script' }).first().press('Enter')
  await expect(page.getByRole('textbox', { name: /^Words of beat 1 / })).toBeFocused()
  await page.keyboard.type(words)
}

const languageField = (page: Page) => writeDialog(page).getByRole('combobox', { name: 'Language' })

test('closing drafts says that they stay, and each version says what tells it apart', async () => {
  const { page, close } = await launchApp({ home })
  await openWriteDialog(page, idea)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('button', { name: 'Use this version' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('tab', { name: 'Draft 2' })).toBeVisible()
  await expect(writeDialog(page).getByText('All drafts stay under Versions.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '1 script to look at' }).press('Enter')
  await expect(page.getByText('2 drafts to look at')).toBeVisible()
  await page.getByRole('button', { name: 'Look', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Close drafts' }).press('Enter')
  await expect(page.getByRole('tab')).toHaveCount(0)
  // A tooltip beside the focus takes the first Escape.
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 1_000 })
  }).toPass()
  await page.keyboard.press('ControlOrMeta+Shift+h')
  const rows = page.getByRole('listbox', { name: 'Versions, the newest first' }).getByRole('option')
  await expect(rows).toHaveCount(2)
  const [last, before] = await rows.allInnerTexts()
  expect(last?.replace('v2', '')).not.toBe(before?.replace('v1', ''))
  await expect(rows.first()).toContainText(/\d beats · words alone · 0:\d\d/)
  await expect(rows.first()).toContainText('Educational · English')
  await close()
})

test('a language is taken by the beginning of its name, and what is none is refused', async () => {
  const { page, close } = await launchApp({ home })
  await openWriteDialog(page, idea)
  await languageField(page).fill('Ger')
  await page.keyboard.press('Tab')
  await expect(languageField(page)).toHaveValue('German')
  await languageField(page).fill('zzz')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('alert')).toContainText('“zzz” is not a language we know.')
  await expect(languageField(page)).toHaveValue('German')
  await close()
})

async function openTranslate(page: Page) {
  await page.getByRole('button', { name: 'Write with help' }).press('Enter')
  const item = page.getByRole('menuitem', { name: 'Translate' })
  // Until the words are in the row there is nothing to translate.
  await expect(item).toBeEnabled()
  await item.press('Enter')
  return page.getByRole('dialog', { name: 'Translate script' })
}

test('without a model a translation says so before it is asked for, and offers to set one up', async () => {
  const { page, close } = await launchApp({ home })
  await beginScript(page, 'Look at the stars.')
  const dialog = await openTranslate(page)
  await expect(dialog.getByText('No model is set up yet.', { exact: false })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Translate', exact: true })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Set up a model' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await close()
})

test('the focus stays in the dialog while a script is translated; what failed is told once', async () => {
  const fake = await startFakeModel()
  const opened = await launchApp({ home })
  const { page, close } = opened
  await fake.set({ pace: 200 })
  await setUpModel(opened, fake.base_url, fakeModels.writer)
  await beginScript(page, 'Look at the stars.')
  const dialog = await openTranslate(page)
  await dialog.getByRole('button', { name: 'Translate', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Send', exact: true }).press('Enter')
  await expect(dialog.getByRole('button', { name: 'Stop' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await openTranslate(page)
  await expect(dialog.getByRole('button', { name: 'Make a copy' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Leave' }).press('Enter')
  await expect(dialog.getByRole('button', { name: 'Translate', exact: true })).toBeFocused()

  await setUpModel(opened, fake.base_url, fakeModels.unauthorized)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Send', exact: true }).press('Enter')
  await expect(dialog.getByRole('alert')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Translate', exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await openTranslate(page)
  await expect(dialog).toBeVisible()
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await close()
  await fake.close()
})

test('in a language without patterns only a model writes; a draft that misses its length says by how much', async () => {
  const { page, close } = await launchApp({ home })
  await openWriteDialog(page, idea)
  await languageField(page).fill('Japanese')
  await page.keyboard.press('Tab')
  await expect(
    writeDialog(page).getByText('The built-in writer has no patterns for Japanese.', { exact: false }),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: /^Write/ }).last()).toBeDisabled()
  await languageField(page).fill('English')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: /Length$/ }).press('Enter')
  await page.getByRole('option', { name: '3:00' }).press('Enter')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(writeDialog(page).getByText(/^\d:\d\d of 3:00 · .* under$/)).toBeVisible()
  await close()
})

test('Escape closes the dialog at once; a draft taken leaves the caret in its first beat', async () => {
  const { page, close } = await launchApp({ home })
  await openWriteDialog(page, idea)
  const write = writeDialog(page).getByRole('button', { name: 'Write', exact: true })
  await write.focus()
  await page.waitForTimeout(700)
  await page.keyboard.press('Escape')
  await expect(writeDialog(page)).toHaveCount(0)
  await askAgain(page)
  for (let round = 0; round < 9; round++) await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('tab', { name: 'Draft 9' })).toBeInViewport({ ratio: 0.9 })
  await page.getByRole('button', { name: 'Use this version' }).press('Enter')
  await expect(page.getByRole('textbox', { name: /^Words of beat 1 / })).toBeFocused()
  await close()
})

test('where the rules find nothing to change, Leave has the focus, nothing else is offered, and Escape leaves', async () => {
  const { page, close } = await launchApp({ home })
  await beginScript(page, 'Stars.')
  await page.getByRole('button', { name: 'Rewrite beat 1' }).press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Shorter' })).toBeEnabled()
  await page.getByRole('menuitem', { name: 'Shorter' }).press('Enter')
  const proposal = page.getByRole('region', { name: 'Proposal: Shorter' })
  await expect(proposal.getByText('The rules find nothing to change here.', { exact: false })).toBeVisible()
  await expect(proposal.getByRole('button')).toHaveText(['Leave'])
  await expect(proposal.getByRole('button', { name: 'Leave' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(proposal).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: /^Words of beat 1 / })).toBeFocused()
  await close()
})
