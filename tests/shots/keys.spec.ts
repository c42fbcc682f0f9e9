import { expect, test } from '@playwright/test'
import { closeForGood, openApp, openSample, shoot } from './gallery'

test('keys', async () => {
  const opened = await openApp()
  const { page } = opened
  await openSample(page)
  await page.keyboard.press('ControlOrMeta+Shift+p')
  const palette = page.getByRole('dialog', { name: 'Find something to do' })
  await expect(palette).toBeVisible()
  await shoot(page, 'palette')
  await page.keyboard.type('film')
  await expect(palette.getByRole('menuitem').first()).toContainText('film')
  await shoot(page, 'palette-found')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)

  await page.keyboard.press('ControlOrMeta+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('tab', { name: 'Keys', exact: true }).click()
  await expect(settings.getByRole('listitem', { name: 'Settings' })).toBeVisible()
  await shoot(page, 'keys-settings')
  await settings.getByRole('button', { name: 'Add keys to “Settings”' }).click()
  await page.keyboard.press('ControlOrMeta+KeyN')
  await expect(settings.getByRole('alert')).toBeVisible()
  await shoot(page, 'keys-taken')
  await closeForGood(opened)
})
