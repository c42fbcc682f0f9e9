import type { ElectronApplication, Locator, Page } from '@playwright/test'

export const bin = (page: Page): Locator => page.getByRole('region', { name: 'Media', exact: true })
export const binCards = (page: Page): Locator => page.getByRole('grid', { name: 'Media', exact: true }).getByRole('row')
export const cardOf = (page: Page, name: string): Locator => binCards(page).filter({ hasText: name })

/** Answers the system's next dialogs for files and folders with this path, or as closed. */
export const answerDialogs = (app: ElectronApplication, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, path)

/** Opens the menu of a card with the pointer and chooses an entry. */
export async function chooseInMenu(page: Page, name: string, entry: string | RegExp): Promise<void> {
  await cardOf(page, name).click({ button: 'right' })
  await page.getByRole('menuitem', { name: entry }).click()
}
