import { writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { cards, column, openIdeas } from '../../e2e/ideas-page'
import { launchApp, type OpenApp, removeHome } from '../../support/launch'
import { layRows, rowsIn } from '../../support/lay-rows'
import { median } from '../readings'
import { dropped, framesAtRest, framesScrolling, layBareList, mean, paintedAfter, watchPaints } from './frames'
import { manyIdeas } from './many-ideas'

/** Pixels a frame: 60 frames a second make it 7,200 a second, a hard fling. */
const fling = 120
const frames = 400

async function openWith(count: number): Promise<OpenApp> {
  const opened = await launchApp()
  const { page } = opened
  await opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1_280, 800))
  await openIdeas(page)
  const [user] = await rowsIn(page, 'users')
  if (!user) throw new Error('A workspace has no user')
  await layRows(page, { prompts: manyIdeas(count, user.user_id) })
  await expect(cards(column(page, 'New')).first()).toBeVisible()
  // Until the copy of the library that follows a start is made.
  await page.waitForTimeout(3_000)
  return opened
}

const scroller = (page: Page, within: string) =>
  page.locator(within).locator('.overflow-y-auto, .overflow-y-scroll').first()

/** The middle of how long letters of a search take to show what they found. */
async function filterSeconds(page: Page): Promise<number> {
  const search = page.getByRole('searchbox', { name: 'Search ideas' })
  await search.focus()
  await watchPaints(page)
  const taken: number[] = []
  for (const word of ['garden', 'bicycle']) {
    for (const letter of word) {
      await page.keyboard.press(letter)
      await page.waitForTimeout(400)
      taken.push(await paintedAfter(page))
    }
    await page.keyboard.press('Escape')
    await page.waitForTimeout(400)
  }
  return median(taken) ?? 0
}

test('ideas', async () => {
  const many = await openWith(5_000)
  const { page } = many
  const restFrame = median(await framesAtRest(page, 120)) ?? 0
  const bare = await framesScrolling(await layBareList(page), frames, fling)
  await page.locator('#bare').evaluate(element => element.remove())
  const board = await framesScrolling(scroller(page, '[data-stage="new"]'), frames, fling)
  await page.getByRole('radio', { name: 'Table' }).click()
  await expect(cards(page.getByRole('grid', { name: 'Ideas' })).first()).toBeVisible()
  const table = await framesScrolling(scroller(page, '[role=grid]'), frames, fling)
  const filter = await filterSeconds(page)
  await many.close()
  await removeHome(many.home)

  const few = await openWith(50)
  await few.page.getByRole('radio', { name: 'Table' }).click()
  const fewFilterSeconds = await filterSeconds(few.page)
  await few.close()
  await removeHome(few.home)

  const readings = {
    restFrame,
    bareFrame: mean(bare),
    bareDropped: dropped(bare, restFrame),
    boardFrame: mean(board),
    boardDropped: dropped(board, restFrame),
    tableFrame: mean(table),
    tableDropped: dropped(table, restFrame),
    filterSeconds: filter,
    fewFilterSeconds,
  }
  console.log(JSON.stringify({ ...readings, boardWorst: Math.max(...board), tableWorst: Math.max(...table) }))
  if (process.env.BEATREEL_READINGS) writeFileSync(process.env.BEATREEL_READINGS, JSON.stringify(readings))
})
