import { expect, test } from '@playwright/test'
import { firstOfMonth, monthAfter, todayIn } from '@shared/domain/calendar-grid'
import type { AccountId } from '@shared/domain/ids'
import { frameUrl } from '@shared/domain/media-url'
import type { Platform } from '@shared/domain/platform'
import type { Post } from '@shared/domain/post'
import { contentOf } from '@shared/domain/post-approval'
import { seconds } from '@shared/domain/time'
import { dayAfter } from '@shared/domain/wall-time'
import { accountId, userId, videoId } from '../support/builders'
import { openCalendar } from '../support/calendar-page'
import { aFinishedFilm, anAccount, aPlannedPost, aSetting } from '../support/calendar-rows'
import type { OpenApp } from '../support/launch'
import { layRows, rowsIn } from '../support/lay-rows'
import { accountIsKept } from '../support/posts-page'
import { connect, playPerson, startPublishFakes } from '../support/publish-fakes'
import { zoomTo } from '../support/window-look'
import { closeForGood, openApp, resize, shoot, takeWindow, usual } from './gallery'

const zone = 'Europe/Berlin'
const wide = { width: 1_920, height: 1_080 }
/** The smallest window. */
const narrow = { width: 960, height: 640 }
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

/** Four that are signed in to, as people have them, and one by hand: who presses the button differs between them. */
const connected = ['TikTok', 'Instagram', 'YouTube', 'Facebook'] as const
let accounts: AccountId[] = []
const accountAt = (at: number): AccountId => accounts[at] ?? accountId(5)

const platformOf: Platform[] = ['TikTok', 'Instagram', 'YouTube', 'Facebook', 'SpillApp']
const states: Post['delivery'][] = ['draft', 'queued', 'draft', 'held-by-platform', 'queued', 'draft', 'queued']

/** Only some platforms hold a film for its time. */
const stateOf = (at: number, platform: Platform): Post['delivery'] => {
  const state = states[at % 7] ?? 'draft'
  return state === 'held-by-platform' && platform !== 'YouTube' && platform !== 'Facebook' ? 'queued' : state
}

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
        account_id: accountAt(at % 5),
        video_id: videoId((at % 6) + 1),
        title: titles[at % 6] ?? '',
      },
      delivery: stateOf(at, platform),
    })
  })
  const past = (['published', 'missed', 'unknown', 'failed', 'handed-to-you'] as const).map((delivery, at) =>
    aPlannedPost(100 + at, `${dayAfter(today, -1 - at)}T18:30`, zone, {
      ...{ platform: platformOf[at] ?? 'TikTok', account_id: accountAt(at), video_id: videoId(at + 1) },
      ...{ title: titles[at] ?? '', delivery, status: delivery === 'published' ? 'published' : 'scheduled' },
    }),
  )
  const asked = aPlannedPost(200, on(6, '18:00'), zone, {
    ...{ platform: 'Instagram', account_id: accountAt(1), video_id: videoId(2), title: titles[1] ?? '' },
  })
  const waiting = { state: 'asked', user_id: userId(1), at: asked.created_at, why: '' } as const
  const draft = { scheduled_time: null, wall: null, title: '' } as const
  return [
    ...ahead,
    ...past,
    { ...asked, approval: { ...waiting, of: contentOf(asked, null) } },
    aPlannedPost(201, on(6, '18:00'), zone, {
      ...{ platform: 'YouTube', account_id: accountAt(2), video_id: videoId(3), ...draft },
    }),
  ]
}

const times = (account: number, ...pairs: readonly (readonly [number, string])[]) => ({
  ...{ account_id: accountAt(account - 1), zone, perDay: null },
  times: pairs.map(([weekday, time]) => ({ weekday, time })),
})

async function fill(opened: OpenApp): Promise<void> {
  const { page } = opened
  for (const platform of connected) {
    const { account_id } = await connect(opened, platform)
    await accountIsKept(page, account_id)
    accounts = [...accounts, account_id]
  }
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
    social_accounts: [anAccount(5, 'SpillApp', '@nightsky')],
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
  const fakes = await startPublishFakes()
  const opened = await openApp({ env: fakes.env })
  await playPerson(opened)
  const { page } = opened
  await page.getByRole('navigation').waitFor()
  await openCalendar(page)
  await expect(page.getByText('Nothing to plan yet')).toBeVisible()
  await shoot(page, 'calendar-empty')
  await page.keyboard.press('ControlOrMeta+2')
  await fill(opened)
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
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.getByRole('button', { name: 'Clear filters' })).toHaveCount(0)
  await page.getByRole('radio', { name: 'Month' }).click()
  await expect(page.locator('[data-view]')).toHaveAttribute('data-view', 'month')
  await resize(opened, narrow)
  await shoot(page, 'calendar-narrow')
  await resize(opened, usual)
  await zoomTo(opened, 2)
  await shoot(page, 'calendar-zoomed', takeWindow(opened))
  await closeForGood(opened)
  await fakes.close()
})
