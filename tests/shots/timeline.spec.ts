import { expect, test } from '@playwright/test'
import type { OpenApp } from '../support/launch'
import { closeForGood, openApp, openSample, picturesHaveCome, resize, shoot, usual } from './gallery'

let opened: OpenApp

test.beforeAll(async () => {
  opened = await openApp()
  await openSample(opened.page)
})

test.afterAll(() => closeForGood(opened))

const large = { width: 2_560, height: 1_440 }

test('the timeline', async () => {
  const { page } = opened
  const lane = page.getByRole('grid', { name: 'Beats on the timeline' })
  await expect(lane.getByRole('gridcell').first()).toBeVisible()
  await expect.poll(() => lane.locator('canvas').count()).toBeGreaterThan(0)
  await picturesHaveCome(page)
  await shoot(page, 'timeline')
  await resize(opened, large)
  await picturesHaveCome(page)
  await shoot(page, 'timeline-large')
  await resize(opened, usual)
})
