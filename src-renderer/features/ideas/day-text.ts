import { spokenLocale } from '@renderer/words/words'

type DayFormats = { readonly short: Intl.DateTimeFormat; readonly long: Intl.DateTimeFormat }
const formats = new Map<string, DayFormats>()

/** Making a format costs more than a card does: those of a language are kept. */
function formatsOf(locale: string): DayFormats {
  const day = { day: 'numeric', month: 'short' } as const
  const kept = formats.get(locale) ?? {
    short: new Intl.DateTimeFormat(locale, day),
    long: new Intl.DateTimeFormat(locale, { ...day, year: 'numeric' }),
  }
  formats.set(locale, kept)
  return kept
}

/** The day of a timestamp in the user's language, the year only where it is not this one. */
export function dayText(timestamp: string): string {
  const day = new Date(timestamp)
  const { short, long } = formatsOf(spokenLocale())
  return (day.getFullYear() === new Date().getFullYear() ? short : long).format(day)
}
