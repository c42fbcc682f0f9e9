import { expect, type Page, test } from '@playwright/test'
import { boxOf, cells, goToFrame, grid, tool } from '../e2e/timeline-page'
import type { OpenApp } from '../support/launch'
import { closeForGood, openApp, openSample, picturesHaveCome, resize, shoot, usual } from './gallery'

let opened: OpenApp

test.beforeAll(async () => {
  opened = await openApp()
  await openSample(opened.page)
})

test.afterAll(() => closeForGood(opened))

const large = { width: 2_560, height: 1_440 }

/** Waits until the lane's sounds and pictures have come: each strip is a background that was asked for. */
async function laneHasCome(page: Page): Promise<void> {
  await expect.poll(() => grid(page).locator('canvas').count()).toBeGreaterThan(7)
  await expect(async () => {
    const bare = await cells(page, 'Clips').evaluateAll(found =>
      found.filter(cell => !cell.querySelector('[style*="background-image"]')).map(cell => cell.ariaLabel),
    )
    expect(bare).toEqual([])
  }).toPass({ timeout: 60_000 })
  await picturesHaveCome(page)
}

test('the timeline with B-roll and markers', async () => {
  const { page } = opened
  await goToFrame(page, 250)
  await tool(page, 'Lay a clip over the film').click()
  await page.getByRole('menuitem', { name: 'meteor.mp4' }).click()
  await expect(cells(page, 'B-roll')).toHaveCount(1)
  await goToFrame(page, 400)
  await page.keyboard.press('m')
  await goToFrame(page, 330)
  await page.getByRole('heading', { name: 'Media' }).click()
  await laneHasCome(page)
  await shoot(page, 'timeline')
  await resize(opened, large)
  await laneHasCome(page)
  await shoot(page, 'timeline-large')
  await resize(opened, usual)
})

test('an end in the hand, closer', async () => {
  const { page } = opened
  await tool(page, 'Closer').click()
  await tool(page, 'Closer').click()
  await laneHasCome(page)
  const { x, y, width, height } = await boxOf(cells(page, 'Clips').nth(3))
  await page.mouse.move(x + width - 3, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width - 60, y + height / 2, { steps: 6 })
  await picturesHaveCome(page)
  await shoot(page, 'timeline-trim')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await page.keyboard.press('z')
})

test('suggestions', async () => {
  const { page } = opened
  await tool(page, 'Suggestions').click()
  await page.getByRole('menuitem', { name: 'Clips for bare beats' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
  await picturesHaveCome(page)
  await shoot(page, 'timeline-suggestions')
  await page.keyboard.press('Escape')
})

test('a film that is still bare', async () => {
  const { page } = opened
  await page.getByRole('button', { name: 'All scripts' }).click()
  await page.getByRole('button', { name: 'New script' }).first().click()
  await expect(grid(page)).toBeVisible()
  await shoot(page, 'timeline-bare')
})
