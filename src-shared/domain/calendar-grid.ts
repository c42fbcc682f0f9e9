import { Temporal } from 'temporal-polyfill'
import { dayAfter, momentIn, readWall, weekdayOf } from './wall-time'

type WeekInfo = { readonly firstDay: number }
type WithWeeks = Intl.Locale & { readonly getWeekInfo?: () => WeekInfo; readonly weekInfo?: WeekInfo }

/** The day that a week begins with, 1 for Monday to 7 for Sunday; Monday for a language that names no country. */
export function firstWeekday(locale: string): number {
  try {
    const known = new Intl.Locale(locale) as WithWeeks
    return known.getWeekInfo?.().firstDay ?? known.weekInfo?.firstDay ?? 1
  } catch {
    return 1
  }
}

/** The seven days of the week in which a day lies, `2026-03-29` each. @param first 1 for Monday to 7 for Sunday */
export function weekOf(day: string, first: number): string[] {
  const start = dayAfter(day, -((weekdayOf(day) - first + 7) % 7))
  return Array.from({ length: 7 }, (_, index) => dayAfter(start, index))
}

/** The weeks that a month touches, whole. `day` is any day of the month. */
export function monthOf(day: string, first: number): string[][] {
  const [from, to] = [firstOfMonth(day), lastOfMonth(day)]
  const weeks: string[][] = []
  for (
    let week = weekOf(from, first);
    week[0] !== undefined && week[0] <= to;
    week = weekOf(dayAfter(week[6] ?? to, 1), first)
  )
    weeks.push(week)
  return weeks
}

export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`

export const lastOfMonth = (day: string): string => {
  const date = Temporal.PlainDate.from(day)
  return date.with({ day: date.daysInMonth }).toString()
}

/** The same day some months later; the last of a month that is too short for it. */
export const monthAfter = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString()

export const isSameMonth = (one: string, other: string): boolean => one.slice(0, 7) === other.slice(0, 7)

/** A wall-clock time some days and minutes later by the same clock, as if no clock ever changed. Temporal adds no days and takes no minutes away at once. */
export const wallAfter = (wall: string, { days, minutes }: WallStep): string =>
  Temporal.PlainDateTime.from(wall).add({ days }).add({ minutes }).toString({ smallestUnit: 'minute' })

/** How far a post is carried by its own clock. */
export type WallStep = { readonly days: number; readonly minutes: number }

/** From one wall-clock time to another. */
export function stepBetween(from: string, to: string): WallStep {
  const [one, other] = [Temporal.PlainDateTime.from(from), Temporal.PlainDateTime.from(to)]
  const days = one.toPlainDate().until(other.toPlainDate(), { largestUnit: 'days' }).days
  return { days, minutes: minuteOf(to) - minuteOf(from) }
}

/** Minutes since midnight of a wall-clock time. */
export const minuteOf = (wall: string): number => Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))

/** Minutes since midnight as a time of day, `18:30`. */
export const timeAt = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':')

/**
 * Whether a zone's clocks change on a day, and how: `minutes` that they leap, below 0 where they go back. `skipped`: the zone has no such
 * day at all. Null on a usual day.
 */
export type ClockChange = { readonly kind: 'leap'; readonly minutes: number } | { readonly kind: 'skipped' }

export function clockChangeOn(day: string, zone: string): ClockChange | null {
  const [from, to] = [startOf(day, zone), startOf(dayAfter(day, 1), zone)]
  if (from === null || to === null) return null
  if (from === to) return { kind: 'skipped' }
  const minutes = Math.round(24 * 60 - (to - from) / 60_000)
  return minutes === 0 ? null : { kind: 'leap', minutes }
}

/** When a day begins in a zone, in milliseconds since 1970; where midnight is leapt over, the first moment after it. */
export function startOf(day: string, zone: string): number | null {
  const read = readWall(`${day}T00:00`, zone)
  if (!read.ok) return null
  if (read.value.kind === 'once') return read.value.moment.at
  return read.value.kind === 'gap' ? read.value.later.at : read.value.earlier.at
}

/** The day that it is in a zone. @param now milliseconds since 1970 */
export const todayIn = (zone: string, now: number): string =>
  (momentIn(now, zone)?.wall ?? new Date(now).toISOString()).slice(0, 10)
