import { expect, type Page, test } from '@playwright/test'
import { launchApp, type OpenApp, removeHome } from '../support/launch'
import { cards, column, keepIdeas, newField, openIdeas, textsIn } from './ideas-page'

let opened: OpenApp

test.beforeEach(async () => {
  opened = await launchApp()
  await openIdeas(opened.page)
})

test.afterEach(async () => {
  await opened.close()
  await removeHome(opened.home)
})

/** Keeps an idea in the dialog that any screen has. */
async function keepFromAnywhere(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+n')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'New idea' })).toBeHidden()
}

test('an idea half typed is there again when its field is, until it is kept', async () => {
  const { page } = opened
  await newField(page).fill('Typed on the screen')
  await page.keyboard.press('ControlOrMeta+2')
  await expect(page.getByRole('button', { name: 'New script', exact: true })).toBeVisible()
  const field = page.getByRole('dialog', { name: 'New idea' }).getByRole('textbox', { name: 'New idea' })
  await page.keyboard.press('ControlOrMeta+n')
  await page.keyboard.type('Typed in')
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await page.keyboard.press('ControlOrMeta+n')
  await expect(field).toHaveValue('Typed in')
  await page.keyboard.type(' the dialog')
  await expect(field).toHaveValue('Typed in the dialog')
  await page.keyboard.press('Enter')
  await expect(field).toBeHidden()
  await page.keyboard.press('ControlOrMeta+n')
  await expect(field).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await page.keyboard.press('ControlOrMeta+1')
  await expect(newField(page)).toHaveValue('Typed on the screen')
  await expect.poll(() => textsIn(page, 'New')).toEqual(['Typed in the dialog'])
})

test('what is half written of a page that was not read stays with its idea while another one is looked at', async () => {
  const { page } = opened
  await keepIdeas(page, 'https://example.com/a', 'https://example.com/b')
  const detail = page.getByRole('complementary', { name: 'Idea' })
  const title = detail.getByRole('textbox', { name: 'Title of the page' })
  const text = detail.getByRole('textbox', { name: 'What it says' })
  const ideas = cards(column(page, 'New'))
  await expect(ideas).toHaveCount(2)
  await ideas.first().dblclick()
  await title.fill('How phones are made')
  await text.fill('By many hands.')
  await ideas.last().click()
  await expect(detail.getByText('https://example.com/a').first()).toBeVisible()
  await expect(title).toHaveValue('')
  await expect(text).toHaveValue('')
  await detail.getByRole('button', { name: 'Close' }).click()
  await ideas.first().dblclick()
  await expect(title).toHaveValue('How phones are made')
  await expect(text).toHaveValue('By many hands.')
  await detail.getByRole('button', { name: 'Keep' }).click()
  await expect(ideas.first()).toContainText('How phones are made')
})

test('an Undo that is seen undoes: it goes with the edit that follows, and says which idea it speaks of', async () => {
  const { page } = opened
  await keepFromAnywhere(page, 'The first idea')
  const message = page.getByRole('alertdialog').filter({ hasText: 'Idea kept' })
  const undo = message.getByRole('button', { name: 'Undo' })
  await expect(message.filter({ hasText: 'The first idea' })).toBeVisible()
  await keepFromAnywhere(page, 'The second idea')
  await expect(message.filter({ hasText: 'The second idea' })).toBeVisible()
  await expect(undo).toHaveCount(1)
  await cards(column(page, 'New')).first().dblclick()
  const write = await page.getByRole('button', { name: 'Write script' }).boundingBox()
  const box = await message.boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0), 'what can be pressed stays free').toBeLessThan(write?.y ?? 0)
  await undo.click()
  await expect.poll(() => textsIn(page, 'New')).toEqual(['The first idea'])
  await expect(undo).toHaveCount(0)
})

test('where a script is written from a link that was not read it is said that only its address counts', async () => {
  const { page } = opened
  await keepIdeas(page, 'https://example.com/a', 'A thought')
  const unread = page.getByRole('dialog').getByText('Page not read: only the address is used')
  const ideas = cards(column(page, 'New'))
  await expect(ideas).toHaveCount(2)
  await ideas.first().dblclick()
  await page.getByRole('button', { name: 'Write script' }).click()
  await expect(page.getByRole('dialog').getByText('A thought')).toBeVisible()
  await expect(unread).toHaveCount(0)
  await page.keyboard.press('Escape')
  await ideas.last().dblclick()
  await page.getByRole('button', { name: 'Write script' }).click()
  await expect(unread).toBeVisible()
})
