import { expect, test } from '@playwright/test'
import { fakeModels } from '../support/fake-model/fake-models'
import { type FakeModel, startFakeModel } from '../support/fake-model/start-fake-model'
import type { OpenApp } from '../support/launch'
import { askAgain, chooseModel, chooseWriter, openWriteDialog, setUpModel } from '../support/writing-page'
import { closeForGood, openApp, shoot } from './gallery'

const idea = 'Three mistakes everyone makes when they photograph the Milky Way with a phone'

let opened: OpenApp
let fake: FakeModel

test.beforeAll(async () => {
  fake = await startFakeModel()
  opened = await openApp()
})

test.afterAll(async () => {
  await closeForGood(opened)
  await fake.close()
})

test('writing by the built-in writer', async () => {
  const { page } = opened
  await openWriteDialog(page, idea)
  await shoot(page, 'write-empty')
  await page.getByRole('radiogroup', { name: 'Variants' }).getByRole('radio', { name: '3' }).click()
  await page.getByRole('button', { name: 'Write', exact: true }).focus()
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByRole('tab', { name: 'Draft 2' }).click()
  await shoot(page, 'write-variants')
  await page.getByRole('button', { name: 'Use this version' }).click()
})

test('proposals', async () => {
  const { page } = opened
  await page.getByRole('button', { name: 'Rewrite beat 1' }).click()
  await shoot(page, 'rewrite-menu')
  await page.getByRole('menuitem', { name: 'Five hooks' }).click()
  await page.getByRole('button', { name: 'Rewrite beat 3' }).click()
  await page.getByRole('menuitem', { name: 'Edgy' }).click()
  await expect(page.getByRole('button', { name: 'Take', exact: true })).toHaveCount(2)
  await page.getByRole('textbox', { name: /^Words of beat 1/ }).scrollIntoViewIfNeeded()
  await shoot(page, 'proposals')
})

test('writing by a model', async () => {
  const { page } = opened
  await askAgain(page)
  await chooseWriter(page, 'Model')
  await shoot(page, 'write-no-model')
  await page.keyboard.press('Escape')
  await fake.set({ pace: 120 })
  await setUpModel(opened, fake.base_url, fakeModels.writer)
  await askAgain(page)
  await page.keyboard.press('ControlOrMeta+Enter')
  const showing = page.getByRole('dialog', { name: /^What is sent to/ })
  await expect(showing).toBeVisible()
  await shoot(page, 'write-sending')
  await showing.getByText('Don’t show this again').click()
  await showing.getByRole('button', { name: 'Send', exact: true }).click()
  await expect.poll(() => page.getByRole('region', { name: 'Drafts' }).getByRole('listitem').count()).toBeGreaterThan(2)
  await shoot(page, 'write-streaming')
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('What came so far', { exact: false })).toBeVisible()
  await shoot(page, 'write-stopped')
  await page.getByRole('button', { name: 'Close drafts' }).click()
  await chooseModel(page, fakeModels.limited)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await shoot(page, 'write-failed')
  await page.keyboard.press('Escape')
})

test('the list of scripts on their way', async () => {
  const { page } = opened
  await page.getByRole('button', { name: /to look at/ }).click()
  await shoot(page, 'write-list')
  await page.keyboard.press('Escape')
})

test('a translation', async () => {
  const { page } = opened
  await fake.set({ pace: 0 })
  await chooseModel(page, fakeModels.writer)
  await page.getByRole('button', { name: 'Write with help' }).click()
  await page.getByRole('menuitem', { name: 'Translate' }).click()
  await page.getByRole('button', { name: 'Translate', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Make a copy' })).toBeVisible()
  await shoot(page, 'translate')
  await page.keyboard.press('Escape')
})

test('the settings', async () => {
  const { page } = opened
  await page.getByRole('banner').getByRole('button', { name: 'Settings' }).click()
  for (const side of ['General', 'Making films', 'Writing', 'About']) {
    await page.getByRole('tab', { name: side }).click()
    await page.waitForTimeout(500)
    await shoot(page, `settings-${side.split(' ').at(-1)?.toLowerCase()}`)
  }
  await page.getByRole('tab', { name: 'Writing' }).click()
  await page.getByRole('button', { name: 'Test' }).click()
  await expect(page.getByText(/answers\.$/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Budget a month' }).scrollIntoViewIfNeeded()
  await shoot(page, 'settings-writing-end')
})
