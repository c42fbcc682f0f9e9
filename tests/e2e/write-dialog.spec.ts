import { expect, type Page, test } from '@playwright/test'
import { freshHome, launchApp, removeHome } from '../support/launch'
import { openWriteDialog, writeDialog } from '../support/writing-page'

const idea = 'Photographing the Milky Way with a phone'

let home: string
test.beforeEach(() => {
  home = freshHome()
})
test.afterEach(() => removeHome(home))

const languageField = (page: Page) => writeDialog(page).getByRole('combobox', { name: 'Language' })

test('closing drafts says that they stay, and each version says what tells it apart', async () => {
  const { page, close } = await launchApp({ home })
  await openWriteDialog(page, idea)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('button', { name: 'Use this version' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('tab', { name: 'Draft 2' })).toBeVisible()
  const hook = await page.getByRole('tabpanel').getByRole('listitem').first().getByRole('paragraph').innerText()
  await expect(writeDialog(page).getByText('All drafts stay under Versions.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '1 script to look at' }).press('Enter')
  await expect(page.getByText('2 drafts to look at')).toBeVisible()
  await page.getByRole('button', { name: 'Look', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Close drafts' }).press('Enter')
  await expect(page.getByRole('tab')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+Shift+h')
  const rows = page.getByRole('listbox', { name: 'Versions, the newest first' }).getByRole('option')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText(hook)
  await expect(rows.first()).toContainText(/Educational · 0:\d\d · English/)
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
