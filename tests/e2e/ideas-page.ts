import { expect, type Locator, type Page } from '@playwright/test'

/** Goes to the Ideas screen and waits until it takes words. */
export async function openIdeas(page: Page): Promise<void> {
  await page.getByRole('navigation').waitFor()
  await page.keyboard.press('ControlOrMeta+1')
  await expect(newField(page)).toBeVisible()
}

export const newField = (page: Page): Locator => page.getByRole('textbox', { name: 'New idea' })

export const column = (page: Page, stage: string): Locator => page.getByRole('region', { name: stage, exact: true })

/** The ideas of a column, or of the table. */
export const cards = (place: Locator): Locator => place.locator('[data-idea]')

/** What each idea of a column says, from the top. */
export const textsIn = (page: Page, stage: string): Promise<string[]> =>
  cards(column(page, stage)).locator('p').allTextContents()

/** Keeps these ideas, one after the other: the last one stands on top. */
export async function keepIdeas(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await newField(page).fill(text)
    await newField(page).press('Enter')
    await expect(newField(page)).toHaveValue('')
  }
}

/** Drops a text on the page as another program does, with the types it offers. */
export async function dropText(page: Page, types: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(offered => {
    const dataTransfer = new DataTransfer()
    for (const [type, text] of Object.entries(offered)) dataTransfer.setData(type, text)
    const target = document.querySelector('main') ?? document.body
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
    }
  }, types)
}
