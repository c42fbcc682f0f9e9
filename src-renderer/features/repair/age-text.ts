import { spokenLocale } from '@renderer/words/words'

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** How long ago that was, in words: "2 hours ago". */
export function ageText(timestamp: string, now = Date.now()): string {
  const seconds = (now - Date.parse(timestamp)) / 1_000
  const inWords = new Intl.RelativeTimeFormat(spokenLocale(), { numeric: 'auto' })
  const [unit, length] = units.find(([, size]) => seconds >= size) ?? ['minute', 60]
  return inWords.format(-Math.round(seconds / length), unit)
}
