import { expect, test } from '@playwright/test'
import { closeForGood, openApp, openSample, shoot } from './gallery'

test.setTimeout(200_000)

test('the preview plays the film from its beats', async () => {
  const opened = await openApp()
  const { page } = opened
  page.on('console', line => console.log('page:', line.type(), line.text()))
  page.on('pageerror', error => console.log('error:', error.message))
  await openSample(page)
  const stage = page.getByRole('region', { name: 'Preview' })
  await expect(stage).toBeVisible()
  await page.waitForTimeout(6000)
  await shoot(page, 'preview')
  const playhead = page.getByRole('slider', { name: 'Playhead' })
  for (const frame of [100, 200, 300]) {
    await playhead.fill(String(frame))
    await page.waitForTimeout(1500)
    await page.locator('[data-stage]').screenshot({ path: `/tmp/stage-${frame}.png` })
  }
  await playhead.fill('0')
  await stage.getByRole('button', { name: 'Play' }).click()
  await page.waitForTimeout(6000)
  console.log(await playhead.inputValue())
  await shoot(page, 'preview-playing')
  await page.waitForTimeout(3000)
  console.log(await playhead.inputValue())
  await closeForGood(opened)
})
