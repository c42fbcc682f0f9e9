import { spokenLocale } from '@renderer/words/words'

/** A moment as a zone's clock shows it, with its day. @param at milliseconds since 1970 */
export const wallText = (at: number, zone: string): string =>
  new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(at)

/** The same to the second, for a log. */
export const exactText = (iso: string, zone: string): string =>
  new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'medium', timeStyle: 'medium', timeZone: zone }).format(
    Date.parse(iso),
  )
