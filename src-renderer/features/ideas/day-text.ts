import { spokenLocale } from '@renderer/words/words'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs more than a card does: one a language is kept. */
function formatOf(locale: string): Intl.DateTimeFormat {
  const kept =
    formats.get(locale) ?? new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' })
  formats.set(locale, kept)
  return kept
}

/** The day of a timestamp in the user's language. */
export const dayText = (timestamp: string): string => formatOf(spokenLocale()).format(new Date(timestamp))
