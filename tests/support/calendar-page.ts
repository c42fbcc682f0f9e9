import { expect, type Locator, type Page } from '@playwright/test'

/** Goes to the calendar, also while the page is still opening, and waits for it. */
export async function openCalendar(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = 'calendar'
  })
  await expect(page.getByRole('main', { name: 'Calendar' }).getByRole('heading', { level: 1 })).toBeVisible()
}

/** A day of the month or of the list. */
export const dayCell = (page: Page, day: string): Locator => page.locator(`[data-day="${day}"]:not([data-hour])`)

/** An hour of the week. */
export const hourCell = (page: Page, day: string, hour: number): Locator =>
  page.locator(`[data-day="${day}"][data-hour="${hour}"]`)

export const postsOn = (place: Locator): Locator => place.locator('[data-post]')
