import { Temporal } from 'temporal-polyfill'
import { fail, ok, type Result } from './result'

/** A moment as a zone's clock shows it. `at`: milliseconds since 1970 · `wall`: `2026-03-29T18:30` · `offset` from UTC: `+02:00`. */
export type WallMoment = { readonly at: number; readonly wall: string; readonly zone: string; readonly offset: string }

export const canBeZone = (zone: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

const momentOf = (zoned: Temporal.ZonedDateTime): WallMoment => ({
  at: zoned.epochMilliseconds,
  wall: zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }),
  zone: zoned.timeZoneId,
  offset: zoned.offset,
})

const zonedAt = (at: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone)

/** Farther from 1970 than that, no moment has a date in every zone. */
const farthest = 8.64e15 - 24 * 3_600_000

/** A moment in a zone; null where there is no such zone or moment. */
export function momentIn(at: number, zone: string): WallMoment | null {
  return canBeZone(zone) && Math.abs(at) <= farthest ? momentOf(zonedAt(at, zone)) : null
}

/** What a zone's clock shows at a moment, to the minute. */
export const wallIn = (at: number, zone: string): string | null => momentIn(at, zone)?.wall ?? null

/**
 * When a zone's clock shows a time. `gap`: it never does, the clocks leap over it; `earlier` is the last minute before, `later` the first
 * after. `fold`: it does so twice.
 */
export type WallReading =
  | { readonly kind: 'once'; readonly moment: WallMoment }
  | { readonly kind: 'gap' | 'fold'; readonly earlier: WallMoment; readonly later: WallMoment }

export type WallFault = 'no-such-time' | 'no-such-zone'

function plainOf(wall: string): Temporal.PlainDateTime | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall)) return null
  try {
    return Temporal.PlainDateTime.from(wall, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** Reads a wall-clock time, `2026-03-29T02:30`, in a zone. */
export function readWall(wall: string, zone: string): Result<WallReading, WallFault> {
  const plain = plainOf(wall)
  if (!plain) return fail('no-such-time')
  if (!canBeZone(zone)) return fail('no-such-zone')
  const [first, second] = (['earlier', 'later'] as const).map(disambiguation =>
    plain.toZonedDateTime(zone, { disambiguation }),
  )
  if (!first || !second || first.equals(second)) {
    return ok({ kind: 'once', moment: momentOf(first ?? plain.toZonedDateTime(zone)) })
  }
  if (first.toPlainDateTime().equals(plain)) {
    return ok({ kind: 'fold', earlier: momentOf(first), later: momentOf(second) })
  }
  return ok({ kind: 'gap', ...aroundLeap(first) })
}

const minute = { minutes: 1 } as const

/** The minutes on both sides of the leap that follows a moment. */
function aroundLeap(before: Temporal.ZonedDateTime) {
  const leap = before.getTimeZoneTransition('next') ?? before
  const floor = (zoned: Temporal.ZonedDateTime) => zoned.round({ smallestUnit: 'minute', roundingMode: 'floor' })
  return {
    earlier: momentOf(floor(leap.subtract(minute))),
    later: momentOf(leap.round({ smallestUnit: 'minute', roundingMode: 'ceil' })),
  }
}

/** The day of a wall-clock time, and its time of day. */
export const dayOf = (wall: string): string => wall.slice(0, 10)
export const timeOf = (wall: string): string => wall.slice(11)

/** A day so many days later. */
export const dayAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek
