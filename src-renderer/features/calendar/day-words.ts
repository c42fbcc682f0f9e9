import { spokenLocale } from '@renderer/words/words'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs more than a hundred uses of it, and a month asks for five hundred times. */
function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${spokenLocale()} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(spokenLocale(), { ...options, timeZone: 'UTC' })
  formats.set(key, known)
  return known
}

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)

/** A day in words: `long` Sunday, 29 March 2026 · `short` Sun, 29 Mar. */
export const dayText = (day: string, length: 'long' | 'short'): string =>
  formatOf(
    length === 'long'
      ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
      : { weekday: 'short', day: 'numeric', month: 'short' },
  ).format(dateOf(day))

export const monthText = (day: string): string => formatOf({ month: 'long', year: 'numeric' }).format(dateOf(day))

export const weekdayText = (day: string): string => formatOf({ weekday: 'short' }).format(dateOf(day))

export const dayNumber = (day: string): string => formatOf({ day: 'numeric' }).format(dateOf(day))

/** From one day to another, as `2 – 8 March 2026`. */
export const spanText = (from: string, to: string): string =>
  formatOf({ day: 'numeric', month: 'long', year: 'numeric' }).formatRange(dateOf(from), dateOf(to))

/** The time of day of a wall-clock time, as the language writes it. */
export const wallTimeText = (wall: string): string =>
  formatOf({ hour: 'numeric', minute: '2-digit' }).format(new Date(`${wall}:00Z`))

/** The same where there is little room: without the minutes of a full hour, where the language says AM and PM. */
export const shortTimeText = (wall: string): string =>
  wall.endsWith(':00') && formatOf({ hour: 'numeric' }).resolvedOptions().hour12
    ? formatOf({ hour: 'numeric' }).format(new Date(`${wall}:00Z`))
    : wallTimeText(wall)

/** A day and its time. */
export const wallText = (wall: string): string =>
  formatOf({ weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }).format(
    new Date(`${wall}:00Z`),
  )

/** A zone's city, as people speak of it: `Europe/Berlin` as Berlin. */
export const zoneText = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
