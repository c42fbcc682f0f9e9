import { spokenLocale } from '@renderer/words/words'

/** A Monday; the days after it follow. */
const monday = Date.UTC(2024, 0, 1)
const dayMs = 24 * 3_600_000

const inUtc = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(spokenLocale(), { ...options, timeZone: 'UTC' })

/** A weekday's name. @param weekday 1 for Monday to 7 for Sunday */
export const weekdayName = (weekday: number, weekdayLength: 'long' | 'short' = 'long'): string =>
  inUtc({ weekday: weekdayLength }).format(monday + (weekday - 1) * dayMs)

/** A time of day as people read it. @param time as `18:30` */
export function timeText(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return inUtc({ hour: 'numeric', minute: '2-digit' }).format(monday + (hours * 60 + minutes) * 60_000)
}

/** An hour as short as it can be told. */
export const hourText = (hour: number): string => inUtc({ hour: 'numeric' }).format(monday + hour * 3_600_000)
