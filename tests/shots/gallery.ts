import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { launchApp, type OpenApp, project, removeHome } from '../support/launch'

const folder = join(project, 'out/shots')

/** The usual window, in pixels. */
export const usual = { width: 1_280, height: 800 }

/** Opens the app in a window of the usual size. */
export async function openApp(options: Parameters<typeof launchApp>[0] = {}): Promise<OpenApp> {
  const opened = await launchApp(options)
  await resize(opened, usual)
  return opened
}

export async function closeForGood({ close, home }: OpenApp): Promise<void> {
  await close()
  await removeHome(home)
}

/** Makes the window's inside this large. */
export async function resize({ app, page }: OpenApp, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(size.width)
}

/** Waits until no picture on the page is still on its way, or about to be followed by a better one. */
export async function picturesHaveCome(page: Page): Promise<void> {
  let before = ''
  await expect(async () => {
    const now = await page.evaluate(() => {
      const pictures = [...document.images]
      return pictures.every(one => one.complete) ? pictures.map(one => one.currentSrc).join() : null
    })
    const isSame = now === before
    before = now ?? ''
    expect(now === null ? 'on the way' : isSame).toBe(true)
  }).toPass({ intervals: [400], timeout: 60_000 })
}

type Take = (path: string) => Promise<void>

const takePage =
  (page: Page): Take =>
  async path => {
    await page.screenshot({ path, animations: 'disabled', caret: 'initial' })
  }

/** Takes the whole window: of a page that is zoomed in, the other way would only show a part. */
export const takeWindow =
  ({ app, page }: OpenApp): Take =>
  async path => {
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
    const picture = await app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return (await window?.webContents.capturePage())?.toPNG().toString('base64') ?? ''
    })
    writeFileSync(path, Buffer.from(picture, 'base64'))
  }

/** Writes a picture of the page as it stands, dark and light. */
export async function shoot(page: Page, name: string, take = takePage(page)): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const root = page.locator('html')
  const kept = await root.getAttribute('data-theme')
  for (const theme of ['dark', 'light']) {
    await root.evaluate((html, look) => html.setAttribute('data-theme', look), theme)
    await take(join(folder, `${name}-${theme}.png`))
  }
  await root.evaluate((html, look) => html.setAttribute('data-theme', look), kept ?? 'dark')
}

/** The words of every beat. */
export const beatTexts = (page: Page): Locator => page.getByRole('textbox', { name: /^Words of beat/ })

/** Takes the sample in and waits for its pictures. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample', exact: true }).click()
  await expect(beatTexts(page)).toHaveCount(7, { timeout: 30_000 })
  await expect(page.locator('[data-beat] img').first()).toBeVisible()
  await picturesHaveCome(page)
}

export const clip = (page: Page, beat: number): Locator =>
  page
    .getByRole('grid', { name: `Clips on beat ${beat}`, exact: true })
    .getByRole('row')
    .first()
