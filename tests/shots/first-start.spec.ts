import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { beatTexts, closeForGood, openApp, openSample, shoot } from './gallery'

test('first start', async () => {
  const opened = await openApp()
  const { page } = opened
  await expect(page.getByRole('button', { name: 'Open the sample', exact: true })).toBeVisible()
  await shoot(page, 'first-start')
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByRole('tab', { name: 'General' })).toBeVisible()
  await shoot(page, 'settings')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await shoot(page, 'keys')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'New script', exact: true }).click()
  await expect(beatTexts(page)).toHaveCount(3)
  await shoot(page, 'script-new')
  await closeForGood(opened)
})

test('a screen that fails', async () => {
  const opened = await openApp()
  const { page } = opened
  await page.getByRole('button', { name: 'New script', exact: true }).click()
  await expect(beatTexts(page)).toHaveCount(3)
  // A row that no version of the app could have written.
  const id = await page.evaluate(async () => {
    const [found] = await indexedDB.databases()
    const request = indexedDB.open(found?.name ?? '')
    await new Promise(done => request.addEventListener('success', done, { once: true }))
    const script_id = window.location.hash.slice('#script/'.length).replace(/^.{8}/, '00000000')
    const write = request.result.transaction('scripts', 'readwrite')
    write.objectStore('scripts').put({ script_id, title: 'Broken', updated_at: '' })
    await new Promise(done => write.addEventListener('complete', done, { once: true }))
    request.result.close()
    return script_id
  })
  await page.evaluate(script_id => {
    window.location.hash = `script/${script_id}`
  }, id)
  await expect(page.getByRole('heading', { name: 'This screen stopped working' })).toBeVisible()
  await shoot(page, 'crash')
  await closeForGood(opened)
})

test('a library that lost its database', async () => {
  const first = await openApp()
  await openSample(first.page)
  await first.close()
  rmSync(join(first.home, 'user-data', 'IndexedDB'), { recursive: true })
  const second = await openApp({ home: first.home })
  await expect(second.page.getByText('Restore the copy')).toBeVisible()
  await shoot(second.page, 'repair')
  await closeForGood(second)
})

test('a library of a newer app', async () => {
  const opened = await openApp()
  const { page } = opened
  await expect(page.getByRole('button', { name: 'New script', exact: true })).toBeVisible()
  await page.evaluate(async () => {
    const [found] = await indexedDB.databases()
    const request = indexedDB.open(found?.name ?? '', 90_000)
    await new Promise(done => request.addEventListener('success', done, { once: true }))
    request.result.close()
  })
  await page.reload()
  await expect(page.getByText('newer version of Beatreel')).toBeVisible()
  await shoot(page, 'newer-library')
  await closeForGood(opened)
})
