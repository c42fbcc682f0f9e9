import { expect, type Locator, type Page } from '@playwright/test'
import { callStudio } from './call-studio'
import type { OpenApp } from './launch'

/** Writes words into every idea of the library, past the app: its own screen for them is tested elsewhere. */
export async function giveIdea(page: Page, content: string): Promise<void> {
  const put = async (words: string) => {
    const [{ name = '' } = {}] = (await indexedDB.databases()).filter(one => one.name?.startsWith('beatreel-'))
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await done(indexedDB.open(name))
    const prompts = database.transaction('prompts', 'readwrite').objectStore('prompts')
    for (const row of await done(prompts.getAll())) await done(prompts.put({ ...row, content: words }))
    database.close()
  }
  await page.evaluate(put, content)
}

/** Answers every question of the system's own windows with its second button. */
export async function sayYes({ app }: OpenApp): Promise<void> {
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (async () => ({ response: 1, checkboxChecked: false })) as typeof dialog.showMessageBox
  })
}

/** Sets a model up as its settings do. */
export async function setUpModel(opened: OpenApp, base_url: string, model: string): Promise<void> {
  await sayYes(opened)
  expect((await callStudio(opened.page, 'writer.set-endpoint', { base_url })).ok).toBe(true)
  await chooseModel(opened.page, model)
}

export async function chooseModel(page: Page, model: string): Promise<void> {
  const chosen = { model, price_in: 2, price_out: 8, cap: 5 }
  expect((await callStudio(page, 'writer.choose', chosen)).ok).toBe(true)
}

export const writeDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Write a new version' })

/** A new script whose idea has these words, and the dialog that writes from it. By keyboard. */
export async function openWriteDialog(page: Page, idea: string): Promise<void> {
  await page.getByRole('button', { name: 'New script' }).first().press('Enter')
  await expect(page.getByRole('textbox', { name: 'Words of beat 1 of 3' })).toBeFocused()
  await giveIdea(page, idea)
  await askAgain(page)
}

/** The dialog for the script on the screen. By keyboard. */
export async function askAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write with help' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Write a new version' }).press('Enter')
  await expect(writeDialog(page)).toBeVisible()
}

/** Lets the other writer write, in the dialog that is open. */
export async function chooseWriter(page: Page, name: 'Built-in' | 'Model'): Promise<void> {
  const group = page.getByRole('radiogroup', { name: 'Written by' })
  await group.getByRole('radio', { name }).click()
  await expect(group.getByRole('radio', { name })).toBeChecked()
}
