import { expect, type Locator, type Page } from '@playwright/test'

/** The film on its time, under the beats. */
export const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline', exact: true })

export const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Beats on the timeline' })

/** The cells of a row, as a screen reader names them. */
export const cells = (page: Page, row: string): Locator =>
  grid(page).getByRole('row', { name: row, exact: true }).getByRole('gridcell')

export const tool = (page: Page, name: string): Locator => timeline(page).getByRole('button', { name, exact: true })

/** The names of a row's cells: what, how long, and where in the film. */
export const told = (page: Page, row: string): Promise<string[]> =>
  cells(page, row).evaluateAll(found =>
    found.map(cell => cell.getAttribute('aria-label') ?? cell.firstElementChild?.textContent ?? ''),
  )

/** Waits until a row's clips are these lengths, in seconds, as told. */
export async function expectLengths(page: Page, row: string, lengths: readonly string[]): Promise<void> {
  await expect
    .poll(async () => (await told(page, row)).map(name => /([\d.]+) seconds/.exec(name)?.[1] ?? ''))
    .toEqual(lengths)
}

export const playhead = (page: Page): Locator => timeline(page).getByRole('slider', { name: 'Place in the film' })

/** Puts the playhead on a frame with the keys: from the start, ten and one frames at a time. */
export async function goToFrame(page: Page, frame: number): Promise<void> {
  await playhead(page).focus()
  await page.keyboard.press('Home')
  for (let step = 0; step < Math.floor(frame / 10); step += 1) await page.keyboard.press('Shift+ArrowRight')
  for (let step = 0; step < frame % 10; step += 1) await page.keyboard.press('ArrowRight')
  await expect(playhead(page)).toHaveAttribute('aria-valuenow', String(frame))
}

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not on the page')
  return box
}

export type Drag = {
  readonly by: number
  readonly down?: number
  readonly key?: 'Control' | 'Alt' | 'Shift'
  readonly giveUp?: boolean
}

/** Drags from a place in the window to the right (left where negative), with a key held; Escape before it is let go where asked. */
export async function drag(
  page: Page,
  from: { x: number; y: number },
  { by, down = 0, key, giveUp }: Drag,
): Promise<void> {
  await page.mouse.move(from.x, from.y)
  if (key) await page.keyboard.down(key)
  await page.mouse.down()
  await page.mouse.move(from.x + by / 2, from.y + down / 2)
  await page.mouse.move(from.x + by, from.y + down, { steps: 4 })
  if (giveUp) await page.keyboard.press('Escape')
  await page.mouse.up()
  if (key) await page.keyboard.up(key)
}
