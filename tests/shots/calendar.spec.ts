import { expect, type Page, test } from '@playwright/test'
import type { RowOf } from '@renderer/database/tables'
import { firstOfMonth, monthAfter, todayIn } from '@shared/domain/calendar-grid'
import { frameUrl } from '@shared/domain/media-url'
import type { Platform } from '@shared/domain/platform'
import type { Post } from '@shared/domain/post'
import { contentOf } from '@shared/domain/post-approval'
import { seconds } from '@shared/domain/time'
import { dayAfter } from '@shared/domain/wall-time'
import { accountId, userId, videoId } from '../support/builders'
import { openCalendar } from '../support/calendar-page'
import { aFinishedFilm, anAccount, aPlannedPost, aSetting } from '../support/calendar-rows'
import { layRows, rowsIn } from '../support/lay-rows'
import { closeForGood, openApp, resize, shoot, usual } from './gallery'

const zone = 'Europe/Berlin'
const wide = { width: 1_920, height: 1_080 }
const now = Date.now()
const today = todayIn(zone, now)
const first = firstOfMonth(monthAfter(firstOfMonth(today), 1))
const on = (day: number, time: string) => `${dayAfter(first, day - 1)}T${time}`

const titles = [
  'Photograph the stars with your phone',
  'One day of my work',
  'Three myths about charging your phone',
  'The number I should have asked for',
  'Packing an order from start to end',
  'The cheapest light for a kitchen table',
]

const accounts: RowOf<'social_accounts'>[] = [
  anAccount(1, 'TikTok', '@nightsky'),
  anAccount(2, 'Instagram', '@nightsky.studio'),
  anAccount(3, 'YouTube', 'Night Sky'),
  anAccount(4, 'Facebook', 'Night Sky Studio'),
  anAccount(5, 'SpillApp', '@nightsky'),
]

const platformOf: Platform[] = ['TikTok', 'Instagram', 'YouTube', 'Facebook', 'SpillApp']
const states: Post['delivery'][] = ['draft', 'queued', 'draft', 'held-by-platform', 'queued', 'draft', 'queued']

/** Posts over the month after this one, and some of this one's past. */
function plan(): Post[] {
  const slots = [
    ...[
      1, 1, 2, 3, 3, 3, 3, 3, 4, 5, 5, 7, 8, 8, 9, 10, 10, 11, 12, 12, 14, 15, 16, 16, 17, 18, 19, 19, 21, 22, 24, 26,
    ],
  ]
  const times = ['18:30', '09:00', '12:15', '17:45', '20:00', '18:45', '07:30']
  const ahead = slots.map((day, at) => {
    const platform = platformOf[at % 5] ?? 'TikTok'
    const zoned = at === 9 ? 'America/New_York' : zone
    return aPlannedPost(at, on(day, times[at % 7] ?? '18:00'), zoned, {
      ...{
        platform,
        account_id: accountId((at % 5) + 1),
        video_id: videoId((at % 6) + 1),
        title: titles[at % 6] ?? '',
      },
      delivery: states[at % 7] ?? 'draft',
    })
  })
  const past = (['published', 'missed', 'unknown', 'failed', 'handed-to-you'] as const).map((delivery, at) =>
    aPlannedPost(100 + at, `${dayAfter(today, -1 - at)}T18:30`, zone, {
      ...{ platform: platformOf[at] ?? 'TikTok', account_id: accountId(at + 1), video_id: videoId(at + 1) },
      ...{ title: titles[at] ?? '', delivery, status: delivery === 'published' ? 'published' : 'scheduled' },
    }),
  )
  const asked = aPlannedPost(200, on(6, '18:00'), zone, {
    ...{ platform: 'Instagram', account_id: accountId(2), video_id: videoId(2), title: titles[1] ?? '' },
  })
  const waiting = { state: 'asked', user_id: userId(1), at: asked.created_at, why: '' } as const
  const draft = { scheduled_time: null, wall: null, title: '' } as const
  return [
    ...ahead,
    ...past,
    { ...asked, approval: { ...waiting, of: contentOf(asked, null) } },
    aPlannedPost(201, on(6, '18:00'), zone, {
      ...{ platform: 'YouTube', account_id: accountId(3), video_id: videoId(3), ...draft },
    }),
  ]
}

const times = (account: number, ...pairs: readonly (readonly [number, string])[]) => ({
  ...{ account_id: accountId(account), zone, perDay: null },
  times: pairs.map(([weekday, time]) => ({ weekday, time })),
})

async function fill(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(page.getByRole('textbox', { name: /^Words of beat/ })).toHaveCount(7)
  const media = (await rowsIn(page, 'media')).filter(({ facts }) => facts.kind === 'video')
  const films = [...titles, 'Why the moon looks larger', 'A lens for ten euros'].map((title, at) => {
    const picture = media[at % media.length]
    const thumbnail_url = picture ? frameUrl(picture.media_id, seconds(1 + (at % 3))) : null
    return aFinishedFilm(at + 1, title, { thumbnail_url })
  })
  await layRows(page, {
    scripts: films.map(({ script }) => script),
    video_assets: films.map(({ film }) => film),
    social_accounts: accounts,
    posts: plan(),
    settings: [
      aSetting('workspace_zone', zone),
      aSetting('posting_times', [
        times(1, [2, '18:30'], [4, '12:00'], [6, '10:00']),
        times(3, [3, '17:00'], [6, '17:00']),
      ]),
    ],
  })
}

test('the calendar', async () => {
  const opened = await openApp()
  const { page } = opened
  await page.getByRole('navigation').waitFor()
  await openCalendar(page)
  await expect(page.getByText('Nothing to plan yet')).toBeVisible()
  await shoot(page, 'calendar-empty')
  await page.keyboard.press('ControlOrMeta+2')
  await fill(page)
  await openCalendar(page)
  await expect(page.locator('[data-post]').first()).toBeVisible()
  await shoot(page, 'calendar-attention')
  await page.getByRole('button', { name: 'Next month' }).click()
  await expect(page.locator('[data-day] [data-post]').nth(12)).toBeVisible()
  await shoot(page, 'calendar-month')
  await resize(opened, wide)
  await shoot(page, 'calendar-month-wide')
  await resize(opened, usual)

  const film = page.locator('[data-film]').first()
  await film.hover()
  await page.mouse.down()
  const cell = await page.locator(`[data-day="${dayAfter(first, 13)}"]`).boundingBox()
  await page.mouse.move((cell?.x ?? 0) + 40, (cell?.y ?? 0) + 50, { steps: 5 })
  await shoot(page, 'calendar-drag')
  await page.mouse.up()
  await expect(page.getByRole('dialog', { name: 'New post' })).toBeVisible()
  await shoot(page, 'calendar-new')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /more$/ }).first().click()
  await shoot(page, 'calendar-day')
  await page.keyboard.press('Escape')

  await page.locator(`[data-day="${dayAfter(first, 2)}"]`).focus()
  await page.keyboard.press('w')
  await expect(page.getByRole('grid').locator('[data-hour]').first()).toBeAttached()
  await shoot(page, 'calendar-week')
  await resize(opened, wide)
  await shoot(page, 'calendar-week-wide')
  await resize(opened, usual)
  const post = page.locator('[data-hour] [data-post]').first()
  await post.hover()
  await page.mouse.down()
  await page.mouse.move(700, 500, { steps: 5 })
  await shoot(page, 'calendar-week-drag')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await post.focus()
  await page.keyboard.press('r')
  await expect(page.getByRole('dialog', { name: 'Reschedule post' })).toBeVisible()
  await shoot(page, 'calendar-reschedule')
  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  await expect(page.locator('[data-view=list]')).toBeVisible()
  await shoot(page, 'calendar-list')
  await page.getByRole('button', { name: 'Filters' }).click()
  await page.getByText('Drafts', { exact: true }).last().click()
  await shoot(page, 'calendar-filters')
  await page.keyboard.press('Escape')
  await closeForGood(opened)
})
