import { expect, test } from '@playwright/test'
import { freshHome, launchApp, type OpenApp, removeHome } from '../support/launch'

let home: string
test.beforeEach(() => {
  home = freshHome()
})
test.afterEach(() => removeHome(home))

const bin = ({ page }: OpenApp) => page.getByRole('region', { name: 'Media' })
const binWidth = async (opened: OpenApp) => Math.round((await bin(opened).boundingBox())?.width ?? 0)

test('the media bin is as wide as it was left, and the library asks not to be cleared', async () => {
  const first = await launchApp({ home })
  await first.page.getByRole('button', { name: 'New script' }).click()
  await expect(bin(first)).toBeVisible()
  const usual = await binWidth(first)
  await first.page.getByRole('separator', { name: 'Width of the media bin' }).focus()
  await first.page.keyboard.press('ArrowLeft')
  await expect.poll(() => binWidth(first)).toBeGreaterThan(usual)
  const left = await binWidth(first)
  await first.page.keyboard.press('ControlOrMeta+s')
  await expect(first.page.getByText('Everything is saved')).toBeVisible()
  await first.page.reload()
  await expect.poll(() => binWidth(first)).toBe(left)
  expect(await first.page.evaluate(() => navigator.storage.persisted())).toBe(true)
  await first.close()

  const second = await launchApp({ home })
  await second.page.getByRole('button', { name: 'Open Untitled script' }).click()
  await expect.poll(() => binWidth(second)).toBe(left)
  await second.close()
})

test('on a page twice as large nothing lies beyond the edge: the bin comes below the beats', async () => {
  const opened = await launchApp({ home })
  const { app, page, close } = opened
  await page.getByRole('button', { name: 'New script' }).click()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  await expect(page.getByRole('separator')).toHaveCount(0)
  const beats = await page.getByRole('list', { name: 'Beats' }).boundingBox()
  const media = await bin(opened).boundingBox()
  expect(media?.y ?? 0).toBeGreaterThanOrEqual((beats?.y ?? 0) + (beats?.height ?? 0))
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .filter(button => button.getBoundingClientRect().right > window.innerWidth)
      .map(button => button.ariaLabel ?? button.textContent),
  )
  expect(outside).toEqual([])
  await close()
})
