import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { clockChangeOn, firstOfMonth, monthAfter, todayIn } from '@shared/domain/calendar-grid'
import type { Post } from '@shared/domain/post'
import { dayAfter } from '@shared/domain/wall-time'
import { accountId, postId, videoId } from '../support/builders'
import { dayCell, hourCell, openCalendar, postsOn } from '../support/calendar-page'
import { aFinishedFilm, anAccount, aPlannedPost, aSetting } from '../support/calendar-rows'
import { launchApp, type OpenApp, removeHome } from '../support/launch'
import { layRows, rowsIn } from '../support/lay-rows'

const zone = 'Europe/Berlin'
const today = todayIn(zone, Date.now())
const first = firstOfMonth(monthAfter(firstOfMonth(today), 1))
const day = (number: number) => dayAfter(first, number - 1)

let opened: OpenApp
let folder: string

test.beforeEach(async () => {
  opened = await launchApp()
  folder = mkdtempSync(join(tmpdir(), 'beatreel-calendar-'))
  await opened.page.getByRole('navigation').waitFor()
})

test.afterEach(async () => {
  await opened.close()
  await removeHome(opened.home)
  rmSync(folder, { recursive: true, force: true })
})

const post = (number: number, wall: string, given: Partial<Post> = {}) =>
  aPlannedPost(number, wall, zone, {
    ...{ platform: 'TikTok', account_id: accountId(1), video_id: videoId(1), title: `Post ${number}` },
    ...given,
  })

/** Lays films, accounts and posts into the library and shows the month after this one. */
async function lay(page: Page, posts: readonly Post[], settings: Parameters<typeof aSetting>[] = []): Promise<void> {
  const films = ['The night sky', 'Charge your phone'].map((title, at) => aFinishedFilm(at + 1, title))
  await layRows(page, {
    scripts: films.map(({ script }) => script),
    video_assets: films.map(({ film }) => film),
    social_accounts: [anAccount(1, 'TikTok', '@nightsky'), anAccount(2, 'SpillApp', '@sky')],
    posts,
    settings: [aSetting('workspace_zone', zone), ...settings.map(one => aSetting(...one))],
  })
  await openCalendar(page)
  await page.getByRole('button', { name: 'Next month' }).click()
}

const wallOf = async (page: Page, number: number) =>
  (await rowsIn(page, 'posts')).find(({ post_id }) => post_id === postId(number))?.wall

async function dragTo(page: Page, what: ReturnType<Page['locator']>, where: ReturnType<Page['locator']>, down = 60) {
  await what.hover()
  await page.mouse.down()
  const box = await where.boundingBox()
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + down, { steps: 6 })
}

test('a post dragged to another day keeps its time of day, and undo takes it back', async () => {
  const { page } = opened
  await lay(page, [post(1, `${day(3)}T18:30`)])
  await dragTo(page, postsOn(dayCell(page, day(3))), dayCell(page, day(10)))
  await page.mouse.up()
  await expect(postsOn(dayCell(page, day(10)))).toContainText('Post 1')
  await expect.poll(() => wallOf(page, 1)).toBe(`${day(10)}T18:30`)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(postsOn(dayCell(page, day(3)))).toContainText('Post 1')
  expect(await wallOf(page, 1)).toBe(`${day(3)}T18:30`)
})

test('let go beside the calendar, or given up by Escape, a drag changes nothing; what is out stays and says why', async () => {
  const { page } = opened
  await lay(page, [
    post(1, `${day(3)}T18:30`),
    post(2, `${day(4)}T10:00`, { delivery: 'published', status: 'published' }),
  ])
  await dragTo(page, postsOn(dayCell(page, day(3))), dayCell(page, day(10)))
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await dragTo(page, postsOn(dayCell(page, day(3))), page.getByRole('banner'), 10)
  await page.mouse.up()
  await dragTo(page, postsOn(dayCell(page, day(4))), dayCell(page, day(11)))
  await page.mouse.up()
  await expect(page.getByText('what is published stays where it is')).toBeVisible()
  expect([await wallOf(page, 1), await wallOf(page, 2)]).toEqual([`${day(3)}T18:30`, `${day(4)}T10:00`])
})

test('chosen posts move together by key as one step; Space picks one up and Enter lays it down', async () => {
  const { page } = opened
  await lay(page, [post(1, `${day(8)}T18:30`), post(2, `${day(9)}T09:00`)])
  const one = page.locator(`[data-post="${postId(1)}"]`)
  await one.click({ modifiers: ['ControlOrMeta'] })
  await page.locator(`[data-post="${postId(2)}"]`).click({ modifiers: ['ControlOrMeta'] })
  await page.keyboard.press('ControlOrMeta+ArrowRight')
  await expect.poll(() => wallOf(page, 1)).toBe(`${day(9)}T18:30`)
  await expect.poll(() => wallOf(page, 2)).toBe(`${day(10)}T09:00`)
  await page.keyboard.press('ControlOrMeta+z')
  await expect
    .poll(async () => [await wallOf(page, 1), await wallOf(page, 2)])
    .toEqual([...[`${day(8)}T18:30`, `${day(9)}T09:00`]])
  await one.focus()
  await page.keyboard.press('Escape')
  await one.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(() => wallOf(page, 1)).toBe(`${day(16)}T18:30`)
  await expect(one).toBeFocused()
})

test('in the week a post goes to another hour by mouse and by key; R gives it a time by hand, and the past is refused', async () => {
  const { page } = opened
  await lay(page, [post(1, `${day(9)}T10:00`)])
  await dayCell(page, day(9)).focus()
  await page.keyboard.press('w')
  const one = page.locator(`[data-post="${postId(1)}"]`)
  await expect(hourCell(page, day(9), 10).locator('[data-post]')).toBeVisible()
  await dragTo(page, one, hourCell(page, day(9), 13), 30)
  await page.mouse.up()
  await expect.poll(() => wallOf(page, 1)).toMatch(new RegExp(`^${day(9)}T1[23]:`))
  const before = await wallOf(page, 1)
  await one.focus()
  await page.keyboard.press('ControlOrMeta+ArrowDown')
  await expect.poll(() => wallOf(page, 1)).not.toBe(before)
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog', { name: 'Reschedule post' })
  await dialog.getByLabel('Day').fill('2020-01-01')
  await expect(dialog.getByRole('alert')).toContainText('That time is over')
  await expect(dialog.getByRole('button', { name: 'Reschedule' })).toBeDisabled()
  await dialog.getByLabel('Day').fill(day(12))
  await dialog.getByLabel('Time', { exact: true }).fill('07:15')
  await dialog.getByRole('button', { name: 'Reschedule' }).click()
  await expect.poll(() => wallOf(page, 1)).toBe(`${day(12)}T07:15`)
})

/** The next day from tomorrow on whose clocks leap forward. */
function nextLeap(): string {
  for (let one = dayAfter(today, 2); ; one = dayAfter(one, 1)) {
    const change = clockChangeOn(one, zone)
    if (change?.kind === 'leap' && change.minutes > 0) return one
  }
}

test('a move onto a time that the clocks leap over says so and offers the other one', async () => {
  const { page } = opened
  const leap = nextLeap()
  await lay(page, [post(1, `${dayAfter(leap, -1)}T02:30`)])
  while (!(await dayCell(page, leap).isVisible())) await page.getByRole('button', { name: 'Next month' }).click()
  await page.locator(`[data-post="${postId(1)}"]`).focus()
  await page.keyboard.press('ControlOrMeta+ArrowRight')
  await expect(page.getByText('The clocks of Berlin leap over')).toBeVisible()
  await expect.poll(() => wallOf(page, 1)).toBe(`${leap}T03:00`)
  await page.getByRole('button', { name: /^At 1:59/ }).click()
  await expect.poll(() => wallOf(page, 1)).toBe(`${leap}T01:59`)
})

test('a film dragged to a day becomes drafts there, one step of undo; filters hide them and say so', async () => {
  const { page } = opened
  await lay(page, [])
  await dragTo(page, page.locator(`[data-film="${videoId(2)}"]`), dayCell(page, day(10)))
  await page.mouse.up()
  const dialog = page.getByRole('dialog', { name: 'New post' })
  await dialog.getByText('TikTok · @nightsky').click()
  await dialog.getByText('Spill · @sky').click()
  await dialog.getByRole('button', { name: 'Keep as draft' }).click()
  await expect(postsOn(dayCell(page, day(10)))).toHaveCount(2)
  await page.getByRole('button', { name: 'Filters' }).click()
  await page.getByRole('dialog', { name: 'Filters' }).getByText('Spill', { exact: true }).click()
  await expect(page.getByText('1 post hidden')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(postsOn(dayCell(page, day(10)))).toHaveCount(1)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(postsOn(dayCell(page, day(10)))).toHaveCount(2)
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => (await rowsIn(page, 'posts')).length).toBe(0)
})

test('a file of posts shows its faults and changes nothing before it is taken; what was saved is all there already', async () => {
  const { app, page } = opened
  await lay(page, [post(1, `${day(3)}T18:30`)])
  const rows = [
    'film,platform,account,date,time',
    `The night sky,TikTok,@nightsky,${day(5)},18:30`,
    `No such film,TikTok,,${day(6)},18:30`,
    `Charge your phone,Spill,,${day(7)},18:30`,
    `The night sky,TikTok,@nightsky,${day(3)},18:30`,
  ]
  writeFileSync(join(folder, 'posts.csv'), rows.join('\n'))
  const input = page.locator('input[type=file]')
  await input.setInputFiles(join(folder, 'posts.csv'))
  const dialog = page.getByRole('dialog', { name: 'Import posts.csv' })
  await expect(dialog.getByText('1 row becomes a post')).toBeVisible()
  await expect(dialog.getByText('1 row is there already')).toBeVisible()
  await expect(dialog.getByRole('listitem')).toHaveText([
    ...['Line 3, filmNo film is called “No such film”.', /^Line 4, platform“Spill” is no platform/],
  ])
  expect(await rowsIn(page, 'posts')).toHaveLength(1)
  await dialog.getByRole('button', { name: 'Import 1 post' }).click()
  await expect(postsOn(dayCell(page, day(5)))).toHaveCount(1)

  await app.evaluate(({ dialog: system }, to) => {
    const answer = async (_window: unknown, { filters }: { filters: { extensions: string[] }[] }) => ({
      ...{ canceled: false, filePath: `${to}/out.${filters[0]?.extensions[0]}` },
    })
    system.showSaveDialog = answer as unknown as typeof system.showSaveDialog
  }, folder)
  const kinds = { 'Save all posts as CSV…': 'csv', 'Save as calendar (ICS)…': 'ics' }
  for (const [name, kind] of Object.entries(kinds)) {
    await page.getByRole('button', { name: 'Import and export' }).click()
    await page.getByRole('menuitem', { name }).click()
    await expect(page.getByText(`Saved as out.${kind}`)).toBeVisible()
  }
  await expect.poll(() => readFileSync(join(folder, 'out.ics'), 'utf8')).toContain('SUMMARY:TikTok · @nightsky')
  await input.setInputFiles(join(folder, 'out.csv'))
  await expect(page.getByText('2 rows are there already')).toBeVisible()
})

test('what needs somebody stands on top, and the three views keep nobody out', async () => {
  const { page } = opened
  const times = [{ account_id: accountId(1), zone, perDay: null, times: [{ weekday: 3, time: '18:00' }] }]
  const crowd = [2, 3, 4, 5, 6, 7, 8].map(number => post(number, `${day(9)}T1${number}:00`, { delivery: 'queued' }))
  const missed = post(1, `${dayAfter(today, -1)}T18:30`, { delivery: 'missed', status: 'failed' })
  await lay(page, [missed, ...crowd], [['posting_times', times]])
  await expect(page.getByRole('region', { name: 'What needs you' }).getByText('1 post was missed')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Free posting time/ }).first()).toBeVisible()
  for (const view of ['Month', 'Week', 'List']) {
    await page.getByRole('radio', { name: view }).click()
    await expect(page.locator('[data-view]')).toHaveAttribute('data-view', view.toLowerCase())
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)}`)),
      view,
    ).toEqual([])
  }
  await page.getByRole('radio', { name: 'Month' }).click()
  await page.getByRole('button', { name: /more$/ }).click()
  await expect(page.getByRole('dialog').locator('[data-post]')).toHaveCount(7)
})

test('a month of 500 posts draws no more than fits, and a key is answered at once', async () => {
  const { page } = opened
  const many = Array.from({ length: 500 }, (_, at) =>
    post(at + 1, `${day((at % 28) + 1)}T${String(6 + (at % 17)).padStart(2, '0')}:${at % 2 ? '15' : '45'}`),
  )
  await lay(page, many)
  await expect(page.getByText(/^\+\d+ more$/).first()).toBeVisible()
  expect(await page.locator('[data-post]').count()).toBeLessThan(42 * 8)
  await dayCell(page, day(8)).focus()
  const waited = await page.evaluate(async () => {
    const times: number[] = []
    for (let step = 0; step < 10; step += 1) {
      const start = performance.now()
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: step % 2 ? 'ArrowLeft' : 'ArrowRight', code: 'ArrowRight', bubbles: true }),
      )
      await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
      times.push(performance.now() - start)
    }
    return times.sort((a, b) => a - b)[5] ?? Number.POSITIVE_INFINITY
  })
  console.log(`A step over a month of 500 posts: ${Math.round(waited)} ms until it is drawn`)
  expect(waited).toBeLessThan(250)
  await page.getByRole('radio', { name: 'List' }).click()
  await expect(page.locator('[data-view=list] [data-post]')).toHaveCount(500)
})
