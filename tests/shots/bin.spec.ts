import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { bin, binCards } from '../e2e/bin-page'
import { dropFiles } from '../support/drop-files'
import { project } from '../support/launch'
import { layRows, rowsIn } from '../support/lay-rows'
import { knowClips, manyClips } from '../support/many-clips'
import { closeForGood, openApp, openSample, picturesHaveCome, shoot } from './gallery'

const folder = mkdtempSync(join(tmpdir(), 'beatreel-shots-bin-'))
cpSync(join(project, 'resources/sample'), folder, { recursive: true })
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a bin of 2,000 clips as cards and as a list, some files missing', async () => {
  const first = await openApp()
  await openSample(first.page)
  const films = readdirSync(folder).filter(name => /\.(mp4|webm|jpg|png)$/.test(name))
  await dropFiles(
    bin(first.page),
    films.map(name => join(folder, name)),
  )
  await expect(binCards(first.page).first()).toBeVisible()
  await picturesHaveCome(first.page)
  // The page writes on for a moment, and rows laid meanwhile would be counted wrong.
  await first.page.waitForTimeout(3_000)
  const taken = (await rowsIn(first.page, 'media')).filter(({ facts }) => facts.kind !== 'audio')
  const many = manyClips(taken, 2_000)
  await layRows(first.page, { media: many })
  await first.close()
  knowClips(first.home, taken, many, place => place > 1_900 && place % 7 === 3)

  const opened = await openApp({ home: first.home })
  const { page } = opened
  await page
    .getByRole('button', { name: /^Open (?!the sample)/ })
    .first()
    .click()
  await expect(bin(page).getByText('files are missing')).toBeVisible()
  await picturesHaveCome(page)
  await shoot(page, 'bin-cards')
  await bin(page).getByRole('radio', { name: 'List' }).click()
  await picturesHaveCome(page)
  await shoot(page, 'bin-list')
  await bin(page).getByRole('button', { name: 'Filter and sort' }).click()
  await expect(page.getByRole('menu', { name: 'Filter and sort' })).toBeVisible()
  await shoot(page, 'bin-filter')
  await page.keyboard.press('Escape')
  await bin(page).getByRole('button', { name: 'Show', exact: true }).click()
  await bin(page).getByRole('radio', { name: 'Cards' }).click()
  await expect(page.getByText('File missing').first()).toBeVisible()
  await shoot(page, 'bin-missing')
  await bin(page).getByRole('button', { name: 'Show all' }).click()

  await binCards(page).nth(0).click()
  for (const place of [1, 2])
    await binCards(page)
      .nth(place)
      .click({ modifiers: ['ControlOrMeta'] })
  await expect(bin(page).getByText('3 chosen')).toBeVisible()
  await shoot(page, 'bin-chosen')
  await bin(page).getByRole('button', { name: 'Choose none' }).click()
  await page.getByRole('searchbox', { name: 'Search media' }).fill('milky')
  await binCards(page).filter({ hasText: 'on 1 beat' }).first().click({ button: 'right' })
  await expect(page.getByRole('menu').getByText('Used in')).toBeAttached()
  await page.getByText('Used in').scrollIntoViewIfNeeded()
  await shoot(page, 'bin-used-in')
  await closeForGood(opened)
})
