import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { launchApp, type OpenApp, removeHome } from '../support/launch'
import { cards, column, dropText, keepIdeas, newField, openIdeas, textsIn } from './ideas-page'

let opened: OpenApp

test.beforeEach(async () => {
  opened = await launchApp()
  await openIdeas(opened.page)
})

test.afterEach(async () => {
  await opened.close()
  await removeHome(opened.home)
})

/** The idea that has the focus. */
const focused = (page: Page) => page.locator('[data-idea]:focus')

test('by keyboard alone ideas are added, walked over, tagged, shortlisted, found, parked, and brought back', async () => {
  const { page } = opened
  await page.keyboard.press('n')
  for (const text of ['Charge your phone', 'A day at work', 'My first mistake']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await expect(newField(page)).toHaveValue('')
  }
  await expect(cards(column(page, 'New'))).toHaveCount(3)
  await page.keyboard.press('ArrowDown')
  await expect(focused(page)).toContainText('My first mistake')
  await page.keyboard.press('j')
  await expect(focused(page)).toContainText('A day at work')

  await page.keyboard.press('m')
  await page.getByRole('menuitem', { name: 'Shortlisted' }).press('Enter')
  await expect.poll(() => textsIn(page, 'Shortlisted')).toEqual(['A day at work'])
  await expect(focused(page)).toContainText('A day at work')

  await page.keyboard.press('Enter')
  const detail = page.getByRole('complementary', { name: 'Idea' })
  await detail.getByRole('combobox', { name: 'Add a tag' }).focus()
  await page.keyboard.type('series')
  await page.keyboard.press('Enter')
  await expect(cards(column(page, 'Shortlisted')).getByText('series')).toBeVisible()
  await page.keyboard.press('Escape')
  await detail.getByRole('button', { name: 'Close' }).press('Enter')
  await expect(detail).toBeHidden()

  await page.keyboard.press('/')
  await page.keyboard.type('SERIES work')
  await expect(cards(page.locator('main'))).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(cards(page.locator('main'))).toHaveCount(3)
  await page.keyboard.press('Enter')
  await expect(focused(page)).toContainText('A day at work')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Home')
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 ideas chosen')).toBeVisible()
  await page
    .getByRole('toolbar', { name: 'With the chosen ideas' })
    .getByRole('button', { name: 'Park' })
    .press('Enter')
  await expect.poll(() => textsIn(page, 'Parked')).toEqual(['My first mistake', 'Charge your phone'])
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => textsIn(page, 'New')).toEqual(['My first mistake', 'Charge your phone'])
})

test('Ctrl+N keeps an idea from any screen, and what was thought of before is offered while it is typed', async () => {
  const { page } = opened
  await keepIdeas(page, 'Three myths about charging your phone')
  await page.keyboard.press('ControlOrMeta+2')
  await expect(page.getByRole('button', { name: 'New script', exact: true })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+n')
  const dialog = page.getByRole('dialog', { name: 'New idea' })
  await page.keyboard.type('A bird')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('ControlOrMeta+n')
  await page.keyboard.type('three myths about charging a phone')
  await expect(dialog.getByText('Already kept')).toBeVisible()
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(focused(page)).toContainText('Three myths about charging your phone')
  await expect(page.getByRole('complementary', { name: 'Idea' })).toBeVisible()
  await expect(cards(column(page, 'New'))).toHaveCount(2)
})

test('a card is dragged to another stage by mouse, with the others that are chosen; stages that follow from work refuse and say why', async () => {
  const { page } = opened
  await keepIdeas(page, 'One', 'Two', 'Three')
  const card = (text: string) => cards(page.locator('main')).filter({ hasText: text })
  await card('One').click()
  await card('Two').click({ modifiers: ['ControlOrMeta'] })
  await card('Two').hover()
  await page.mouse.down()
  await page.mouse.move(500, 400, { steps: 4 })
  await expect(column(page, 'Shot').getByText('by what was made of it')).toBeVisible()
  await expect(column(page, 'Posted').getByText('by what was made of it')).toBeVisible()
  const target = await column(page, 'Shortlisted').boundingBox()
  await page.mouse.move((target?.x ?? 0) + 60, (target?.y ?? 0) + 200, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => textsIn(page, 'Shortlisted')).toEqual(['Two', 'One'])
  await expect.poll(() => textsIn(page, 'New')).toEqual(['Three'])
  await expect(page.getByText('by what was made of it')).toHaveCount(0)
})

test('a card is dragged by keyboard at its grip', async () => {
  const { page } = opened
  await keepIdeas(page, 'One')
  await page.getByRole('button', { name: 'Drag to another stage' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Move to Shortlisted' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Move to Parked' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => textsIn(page, 'Parked')).toEqual(['One'])
})

test('texts and links dropped on the screen or pasted become ideas; a link that cannot be read keeps a field for it', async () => {
  const { page } = opened
  await dropText(page, { 'text/uri-list': 'https://example.com/a', 'text/plain': 'An article' })
  await expect(cards(column(page, 'New'))).toHaveCount(1)
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'A thought from elsewhere')
    document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData }))
  })
  await expect(cards(column(page, 'New'))).toHaveCount(2)
  await cards(column(page, 'New')).last().dblclick()
  const detail = page.getByRole('complementary', { name: 'Idea' })
  await expect(detail.getByText('https://example.com/a').first()).toBeVisible()
  await expect(detail.getByRole('button', { name: 'Try again' })).toBeVisible()
  await detail.getByRole('textbox', { name: 'Title of the page' }).fill('How phones are made')
  await detail.getByRole('textbox', { name: 'What it says' }).fill('By many hands.')
  await detail.getByRole('button', { name: 'Keep' }).click()
  await expect(detail.getByText('By many hands.')).toBeVisible()
  await expect(cards(column(page, 'New')).last()).toContainText('How phones are made')
})

test('the table shows the same ideas, in the order asked for, and stays chosen after a reload', async () => {
  const { page } = opened
  await keepIdeas(page, 'Banana', 'Apple', 'Cherry')
  await page.getByRole('radio', { name: 'Table' }).click()
  const table = page.getByRole('grid', { name: 'Ideas' })
  const texts = () => cards(table).locator('bdi:first-child').allTextContents()
  await expect.poll(texts).toEqual(['Cherry', 'Apple', 'Banana'])
  await table.getByRole('button', { name: 'Idea', exact: true }).click()
  await expect.poll(texts).toEqual(['Apple', 'Banana', 'Cherry'])
  await page.reload()
  await expect(table).toBeVisible()
})

test('an idea with a script asks before it goes with it, and undo brings both back', async () => {
  const { page } = opened
  await page.keyboard.press('ControlOrMeta+2')
  await page.getByRole('button', { name: 'New script', exact: true }).click()
  await page.getByRole('textbox', { name: 'Words of beat 1 of 3' }).fill('Nobody reads this.')
  await page.keyboard.press('ControlOrMeta+1')
  await expect(page.getByText('Keep every thought in one place')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+2')
  await page.getByRole('button', { name: 'Open the sample', exact: true }).click()
  await expect(page.getByRole('textbox', { name: /^Words of beat/ })).toHaveCount(7)
  await page.keyboard.press('ControlOrMeta+1')
  const idea = cards(column(page, 'Shot'))
  await expect(idea).toHaveCount(1)
  await idea.focus()
  await page.keyboard.press('Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(cards(page.locator('main'))).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(idea).toHaveCount(1)
  await idea.getByRole('button', { name: '1 script' }).click()
  await expect(page.getByRole('textbox', { name: /^Words of beat/ })).toHaveCount(7)
})

/** Everything axe complains of, as `rule: element`. */
async function complaints(page: Page): Promise<string[]> {
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
  // Legacy: axe would open a page of its own to put its findings together, which Electron refuses.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 200)}`))
}

for (const look of ['dark', 'light']) {
  test(`the Ideas screen keeps nobody out, in the ${look} look`, async () => {
    const { page } = opened
    await page.locator('html').evaluate((html, theme) => html.setAttribute('data-theme', theme), look)
    expect(await complaints(page), 'empty').toEqual([])
    await page.getByRole('button', { name: 'Try some examples' }).click()
    await expect(cards(column(page, 'New'))).toHaveCount(4)
    await cards(column(page, 'New')).first().click()
    await cards(column(page, 'New'))
      .last()
      .click({ modifiers: ['Shift'] })
    expect(await complaints(page), 'board').toEqual([])
    await cards(column(page, 'New')).first().dblclick()
    await expect(page.getByRole('complementary', { name: 'Idea' })).toBeVisible()
    expect(await complaints(page), 'detail').toEqual([])
    await page.keyboard.press('m')
    await expect(page.getByRole('menu')).toBeVisible()
    expect(await complaints(page), 'menu').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Topics' }).click()
    expect(await complaints(page), 'topics').toEqual([])
    await page.getByRole('radio', { name: 'Table' }).click()
    expect(await complaints(page), 'table').toEqual([])
  })
}
