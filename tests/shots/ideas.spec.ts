import { expect, type Page, test } from '@playwright/test'
import type { Prompt } from '@shared/domain/prompt'
import { cards, column, keepIdeas, newField, openIdeas } from '../e2e/ideas-page'
import { aClip, aFilm, aScript, aVideo, footage, scriptId } from '../support/builders'
import type { OpenApp } from '../support/launch'
import { layRows, rowsIn } from '../support/lay-rows'
import { closeForGood, openApp, shoot, takeWindow } from './gallery'

const texts = [
  'One day of my work in sixty seconds, filmed hour by hour',
  '#BehindTheScenes #SmallBusiness',
  'Why I stopped answering mails before noon',
  'https://example.com/how-phones-are-made',
  'What a customer taught me about pricing, and the number I should have asked for in the first year',
  'Things I would tell myself on the first day',
  'Packing an order from start to end, no talking',
  'The cheapest light that makes a kitchen table look like a studio',
  'Three myths about charging your phone that nearly everybody believes',
  'The mistake that cost me my first hundred followers',
]

/** A picture as a page would have one, in base64. */
function paint(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const canvas = new OffscreenCanvas(480, 270)
    const pen = canvas.getContext('2d')
    if (!pen) return ''
    const wash = pen.createLinearGradient(0, 0, 480, 270)
    wash.addColorStop(0, '#27406b')
    wash.addColorStop(1, '#d98a5b')
    pen.fillStyle = wash
    pen.fillRect(0, 0, 480, 270)
    pen.fillStyle = '#f4e3c8'
    pen.fillRect(200, 60, 80, 150)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
    return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())))
  })
}

const tags = [['series'], [], ['kitchen', 'light'], ['founder'], [], ['series', 'founder', 'work', 'phone']]
const excerpt =
  'A walk through a factory in which four hundred hands touch every phone before it is switched on for the first time.'

/** Gives the ideas the stages, tags, page and scripts that they would have in time. */
async function growOlder(page: Page): Promise<void> {
  const picture = await paint(page)
  const kept = (await rowsIn(page, 'prompts')).sort((a, b) => (a.created_at < b.created_at ? 1 : -1))
  const prompts = kept.map((row, place): Prompt => {
    const created_at = new Date(Date.UTC(2026, 10, 24 - place * 3, 9)).toISOString()
    const read = { title: 'How phones are made', excerpt, site: 'Example', text: excerpt, picture, read_at: created_at }
    const link = row.link && { ...row.link, ...read }
    const stage = place === 9 ? 'parked' : link || place === 2 || place === 3 ? 'shortlisted' : 'new'
    return { ...row, created_at, link, stage, tags: tags[place % tags.length] ?? [] }
  })
  const scripts = [4, 5, 8].flatMap((place, number) => {
    const prompt = prompts[place]
    if (!prompt) return []
    const title = ['The number I should have asked for', 'Mails before noon', 'Packing an order'][number] ?? ''
    const given = { script_id: scriptId(number), prompt_id: prompt.prompt_id, title }
    return [aScript({ ...given, status: number === 0 ? 'approved' : 'draft' })]
  })
  const film = aVideo({ script_id: scriptId(2), film: aFilm(footage(1, { clips: [aClip(1)] })) })
  await layRows(page, { prompts, scripts, video_assets: [film] })
  await expect(cards(page.locator('main')).first()).toBeVisible()
}

test('the Ideas screen', async () => {
  const opened = await openApp()
  const { page } = opened
  await openIdeas(page)
  await shoot(page, 'ideas-empty')
  await keepIdeas(page, ...texts)
  await growOlder(page)
  await expect(page.locator('main img')).toBeVisible()
  await shoot(page, 'ideas-board')
  await cards(column(page, 'New')).first().click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await shoot(page, 'ideas-chosen')
  await page.keyboard.press('Escape')

  await cards(column(page, 'Shortlisted')).filter({ hasText: 'How phones' }).dblclick()
  await expect(page.getByRole('complementary', { name: 'Idea' })).toBeVisible()
  await shoot(page, 'ideas-detail')
  await page.keyboard.press('ControlOrMeta+n')
  await page.keyboard.type(
    'A thought that came while another one was looked at, and is told in more words than a message has room for',
  )
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog', { name: 'Idea kept' })).toBeVisible()
  await shoot(page, 'ideas-message')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('alertdialog', { name: 'Idea kept' })).toBeHidden()
  await page.keyboard.press('m')
  await expect(page.getByRole('menu')).toBeVisible()
  await shoot(page, 'ideas-menu')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Topics' }).click()
  await shoot(page, 'ideas-topics')
  await page.getByRole('button', { name: 'Topics', exact: true }).click()
  await newField(page).fill('three myths about charging a phone that everybody believes')
  await expect(page.getByText('Already kept')).toBeVisible()
  await shoot(page, 'ideas-older')
  await newField(page).fill('')
  await page.getByRole('radio', { name: 'Table' }).click()
  await shoot(page, 'ideas-table')

  const card = page.locator('main [data-idea]').first()
  await page.getByRole('radio', { name: 'Board' }).click()
  await card.hover()
  await page.mouse.down()
  await page.mouse.move(320, 500, { steps: 5 })
  await expect(page.getByText('by what was made of it').first()).toBeVisible()
  await shoot(page, 'ideas-drag')
  await page.mouse.up()
  await page.getByRole('button', { name: 'Hashtag sets' }).click()
  await page.getByRole('button', { name: 'New set' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Small business')
  await page.getByRole('textbox', { name: 'Hashtags' }).fill('#SmallBusiness #BehindTheScenes #PackAnOrder')
  await page.getByRole('button', { name: 'Keep set' }).click()
  await shoot(page, 'ideas-sets')
  await page.keyboard.press('Escape')
  await zoomIn(opened)
  await closeForGood(opened)
})

/** The screen at twice its size, with all that may lie over the ideas. */
async function zoomIn(opened: OpenApp): Promise<void> {
  const { page } = opened
  await opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(640)
  await cards(column(page, 'New')).first().click()
  await page.keyboard.press('Shift+ArrowDown')
  await shoot(page, 'ideas-zoomed-chosen', takeWindow(opened))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Idea' })).toBeVisible()
  await shoot(page, 'ideas-zoomed', takeWindow(opened))
  await page.getByRole('complementary', { name: 'Idea' }).getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Topics', exact: true }).click()
  await shoot(page, 'ideas-zoomed-topics', takeWindow(opened))
}
