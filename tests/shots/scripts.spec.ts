import { expect, test } from '@playwright/test'
import { beatTexts, closeForGood, openApp, openSample, picturesHaveCome, shoot } from './gallery'

const openings = [
  'Nobody reads your landing page.',
  'I filmed one minute a day for a year.',
  'Your first line is too long.',
]

test('the list of scripts', async () => {
  const opened = await openApp()
  const { page } = opened
  const back = page.getByRole('button', { name: 'All scripts' })
  await openSample(page)
  await back.click()
  await expect(page.getByRole('heading', { name: 'Scripts' })).toBeVisible()
  await picturesHaveCome(page)
  await shoot(page, 'scripts-one')

  await page.getByRole('button', { name: /^More for/ }).click()
  await shoot(page, 'script-menu')
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await shoot(page, 'rename')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^More for/ }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await shoot(page, 'delete-confirm')
  await page.keyboard.press('Escape')

  for (let made = 0; made < 29; made += 1) {
    await page.getByRole('button', { name: 'New script', exact: true }).click()
    await expect(beatTexts(page)).toHaveCount(3)
    const opening = openings[made % 4]
    if (opening) await beatTexts(page).first().fill(opening)
    if (opening) await page.getByRole('textbox', { name: 'Title' }).fill(opening.slice(0, 24))
    await back.click()
  }
  await page.getByRole('button', { name: 'Open the sample', exact: true }).click()
  await expect(beatTexts(page)).toHaveCount(7)
  await back.click()
  await expect(page.getByRole('listitem')).toHaveCount(31)
  await picturesHaveCome(page)
  await shoot(page, 'scripts-many')

  await page
    .getByRole('button', { name: /^More for/ })
    .nth(1)
    .click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible()
  await shoot(page, 'scripts-deleted')
  await closeForGood(opened)
})
