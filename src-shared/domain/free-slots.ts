import { z } from 'zod'
import { AccountId } from './ids'
import type { Platform } from './platform'
import { scheduleAt } from './schedule'
import { dayAfter, dayOf, momentIn, type WallMoment, weekdayOf } from './wall-time'

/** When an account is posted to in a usual week. */
export const PostingTimes = z.strictObject({
  account_id: AccountId,
  zone: z.string().max(80),
  /** `weekday`: 1 for Monday to 7 for Sunday · `time`: `18:30` by that zone's clock. */
  times: z
    .array(z.strictObject({ weekday: z.int().min(1).max(7), time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }))
    .max(200),
  /** The most posts on one day by that clock; null for as many as the platform takes. */
  perDay: z.int().min(1).max(100).nullable(),
})
export type PostingTimes = z.infer<typeof PostingTimes>

const dayMs = 24 * 3_600_000

/**
 * The most posts in any 24 hours. Sources: TikTok Content Sharing Guidelines (about 15); Instagram Content Publishing (50 where it says both 50
 * and 100; its own answer counts); Facebook Reels Publishing API; YouTube inserts of a project, which begin anew at midnight Pacific.
 */
export const postsPerDay: Record<Platform, number | null> = {
  TikTok: 15,
  Instagram: 50,
  Facebook: 30,
  YouTube: 100,
  SpillApp: null,
  FanBase: null,
}

/** Would one more post at a moment make more than `most` in some 24 hours? All in milliseconds since 1970. */
export function isTooMany(at: number, others: readonly number[], most: number): boolean {
  const near = [...others.filter(other => Math.abs(other - at) < dayMs), at].sort((a, b) => a - b)
  return near.some(from => near.filter(one => one >= from && one < from + dayMs).length > most)
}

type Wanted = {
  readonly posting: PostingTimes
  readonly platform: Platform
  /** When the account's other posts go out or went out. */
  readonly taken: readonly number[]
  readonly now: number
  /** How many days from today on are looked at, at most a year. */
  readonly days: number
}

/** The chosen times that are free, in order: not past, no other post of the account in that minute, and within the limits for a day. */
export function freeSlots({ posting, platform, taken, now, days }: Wanted): WallMoment[] {
  const today = momentIn(now, posting.zone)
  if (!today) return []
  const count = Math.min(366, Math.max(0, Math.floor(days)))
  const dayList = Array.from({ length: count }, (_, index) => dayAfter(dayOf(today.wall), index))
  const minutes = new Set(taken.map(minuteOf))
  const moments = dayList.flatMap(day => momentsOn(day, posting, now)).filter(({ at }) => !minutes.has(minuteOf(at)))
  const most = postsPerDay[platform]
  const onDay = countByDay(taken, posting.zone)
  return moments.filter(
    ({ at, wall }) =>
      (posting.perDay === null || (onDay.get(dayOf(wall)) ?? 0) < posting.perDay) &&
      (most === null || !isTooMany(at, taken, most)),
  )
}

const minuteOf = (at: number) => Math.floor(at / 60_000)

/** Each chosen time of a day once, also where a leap of the clocks brings two together. */
function momentsOn(day: string, { times, zone }: PostingTimes, now: number): WallMoment[] {
  const weekday = weekdayOf(day)
  const found = times.flatMap(one => {
    const scheduled = one.weekday === weekday ? scheduleAt({ wall: `${day}T${one.time}`, zone }, now) : null
    return scheduled?.ok ? scheduled.value.moment : []
  })
  return [...new Map(found.map(moment => [moment.at, moment])).values()].sort((a, b) => a.at - b.at)
}

function countByDay(taken: readonly number[], zone: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const at of taken) {
    const day = dayOf(momentIn(at, zone)?.wall ?? '')
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return counts
}
