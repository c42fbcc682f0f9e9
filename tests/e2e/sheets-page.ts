import { expect, type Locator, type Page } from '@playwright/test'
import { said } from '../support/window-look'
import { cardOf } from './bin-page'

/** Something that opens over the script's page, in English or mirrored; `home` is the page with the sample on it. */
export type OpenedSheet = { readonly name: string; readonly open: (page: Page) => Promise<void> }

const dialog = (page: Page): Locator => page.locator('[role=dialog], [role=alertdialog]').last()
const button = (page: Page, name: string): Locator => page.getByRole('button', { name: said(name) }).first()
const entry = (page: Page, name: string): Locator => page.getByRole('menuitem', { name: said(name) })

async function inVoiceMenu(page: Page, name: string): Promise<void> {
  await button(page, 'Voice of beat 1').press('Enter')
  await entry(page, name).press('Enter')
}

async function inCardMenu(page: Page, card: string, name: string): Promise<void> {
  await cardIn(page, card).focus()
  await page.keyboard.press('Enter')
  await entry(page, name).press('Enter')
}

/** The mirrored bin has another name. */
const cardIn = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ hasText: name }).and(page.locator('[data-key]')).last().or(cardOf(page, name)).first()

export const openedSheets: readonly OpenedSheet[] = [
  {
    name: 'recorder',
    open: async page => {
      await inVoiceMenu(page, 'Record')
      await expect(dialog(page).getByRole('button', { name: said('Record') })).toBeFocused()
    },
  },
  {
    name: 'captions',
    open: async page => {
      await button(page, 'Edit captions').click()
      await expect(dialog(page).getByRole('textbox').nth(2)).toBeVisible()
      await expect(dialog(page).getByText(said('Looking at the sound…'))).toHaveCount(0)
    },
  },
  {
    name: 'key-sheet',
    open: async page => {
      await page.keyboard.press('ControlOrMeta+/')
      await expect(dialog(page).getByRole('textbox')).toBeFocused()
    },
  },
  {
    name: 'palette',
    open: async page => {
      await page.keyboard.press('ControlOrMeta+Shift+p')
      await expect(dialog(page).getByRole('searchbox')).toBeFocused()
    },
  },
  {
    name: 'key-settings',
    open: async page => {
      await page.keyboard.press('ControlOrMeta+,')
      await dialog(page)
        .getByRole('tab', { name: said('Keys') })
        .click()
      await expect(dialog(page).getByRole('listitem').first()).toBeVisible()
    },
  },
  {
    name: 'split-take',
    open: async page => {
      await inVoiceMenu(page, 'Split a long take from here…')
      await dialog(page).getByRole('combobox').fill('voice')
      await page.getByRole('option', { name: 'voice.m4a' }).click()
      await expect(dialog(page).getByRole('listitem').nth(6)).toBeAttached()
    },
  },
  {
    name: 'tags',
    open: async page => {
      await inCardMenu(page, 'meteor.mp4', 'Tags…')
      await expect(dialog(page).getByRole('combobox')).toBeFocused()
    },
  },
  {
    name: 'finished-film',
    open: async page => {
      await inCardMenu(page, 'meteor.mp4', 'Finished film of…')
      await expect(dialog(page)).toBeVisible()
    },
  },
  {
    name: 'remove',
    open: async page => {
      await cardIn(page, 'meteor.mp4').focus()
      await page.keyboard.press('Delete')
      await expect(page.getByRole('alertdialog')).toBeVisible()
    },
  },
]

/** Leaves what was opened: more than once for a tooltip, or a list, that lies over it. */
export async function closeSheet(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(page.locator('[role=dialog], [role=alertdialog], [role=menu]')).toHaveCount(0, { timeout: 500 })
  }).toPass()
}
