import { expect, type Locator, type Page } from '@playwright/test'
import type { Provider } from '@shared/domain/provider'
import type { OpenApp } from './launch'
import { appKeys, personOf, visit } from './publish-fakes'

/** Opens the screen of accounts from the bar. */
export async function openAccounts(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Accounts' }).press('Enter')
  await expect(page.getByRole('main', { name: 'Accounts' }).getByRole('button', { name: 'Add account' })).toBeVisible()
}

export const guideOf = (page: Page, provider: Provider): Locator =>
  page.getByRole('dialog', { name: `Your app at ${provider}` })

/** Types the id in an open guide and pastes a secret, as a person who copied it. */
export async function typeKeys({ app, page }: OpenApp, provider: Provider, given = appKeys[provider]): Promise<void> {
  const guide = guideOf(page, provider)
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), given.secret)
  await guide.getByRole('textbox', { name: provider === 'Meta' ? 'App ID' : 'Client' }).fill(given.id)
  await guide.getByRole('button', { name: /^Paste/ }).press('Enter')
}

export const addAccount = async (page: Page, platform: string): Promise<void> => {
  await page.getByRole('button', { name: 'Add account' }).press('Enter')
  await page.getByRole('menuitem', { name: platform }).press('Enter')
}

/** Goes to where the app sent the browser last, agrees there and comes back. `before`: how many pages it was sent to by then. */
export async function agreeInBrowser(open: OpenApp, before: number): Promise<void> {
  await expect.poll(async () => (await personOf(open)).visited.length).toBeGreaterThan(before)
  await visit((await personOf(open)).visited[before] ?? '')
}

/** The card of an account. */
export const cardOf = (page: Page, name: string): Locator => page.getByRole('listitem', { name, exact: true })
