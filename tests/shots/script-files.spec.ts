import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { dropFiles } from '../support/drop-files'
import { beatTexts, closeForGood, openApp, openSample, shoot } from './gallery'

const folder = mkdtempSync(join(tmpdir(), 'beatreel-shots-'))
/** In milliseconds: the sample's pictures alone may take a minute. */
test.setTimeout(300_000)
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test('a script in and out: import, export menu, paper, teleprompter', async () => {
  const opened = await openApp()
  const { page } = opened
  await shoot(page, 'import-first')
  await openSample(page)
  await page.getByRole('button', { name: 'Export and print' }).click()
  await shoot(page, 'export-menu')
  await page.keyboard.press('Escape')

  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: 'Export and print' }).click()
  await page.getByRole('menuitem', { name: 'Print…' }).click()
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 794, height: 1_123 })
  await shoot(page, 'print')
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.setViewportSize({ width: 1_280, height: 800 })

  await page.getByRole('button', { name: 'Teleprompter', exact: true }).click()
  const prompter = page.getByRole('dialog', { name: /^Teleprompter/ })
  await expect(prompter).toBeVisible()
  await shoot(page, 'teleprompter')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await shoot(page, 'teleprompter-middle')
  await page.keyboard.press('m')
  await shoot(page, 'teleprompter-mirrored')
  await page.keyboard.press('m')
  await page.keyboard.press('Escape')
  await expect(prompter).toHaveCount(0)

  await page.getByRole('button', { name: 'All scripts' }).click()
  await dropFiles(page.getByRole('main', { name: 'Scripts' }), [
    write('lake.mp4', 'x'),
    write('a.txt', 'كل يوم دقيقة واحدة.\n\nهاتفك يستطيع تصوير درب التبانة.\n\nأرسله إلى صديق.'),
  ])
  await expect(beatTexts(page)).toHaveCount(3)
  await shoot(page, 'imported')
  await page.getByRole('button', { name: 'Teleprompter', exact: true }).click()
  await expect(prompter).toBeVisible()
  await shoot(page, 'teleprompter-right-to-left')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'All scripts' }).click()
  await shoot(page, 'scripts-import')
  await closeForGood(opened)
})
