import { spokenLocale } from '@renderer/words/words'

/** A moment as one speaks of it: the time alone today, the day with it before. `iso` is ISO 8601. */
export function momentText(iso: string, today: Date = new Date()): string {
  const at = new Date(iso)
  const isToday = at.toDateString() === today.toDateString()
  const isThisYear = at.getFullYear() === today.getFullYear()
  const day = isToday ? {} : { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) }
  return new Intl.DateTimeFormat(spokenLocale(), {
    ...(day as Intl.DateTimeFormatOptions),
    hour: 'numeric',
    minute: '2-digit',
  }).format(at)
}

/** A moment, for people and for programs. */
export function Moment({ iso }: { readonly iso: string }) {
  return (
    <time dateTime={iso} className="tabular-nums">
      {momentText(iso)}
    </time>
  )
}
