import { useWords } from '@renderer/words/words'
import type { ClockChange } from '@shared/domain/calendar-grid'
import { ClockAlert } from 'lucide-react'

/** Says on a day that the clocks change. */
export function ClockNote({ change }: { readonly change: ClockChange }) {
  const t = useWords()
  const said =
    change.kind === 'skipped'
      ? t('calendar:daySkipped')
      : t(change.minutes > 0 ? 'calendar:clocksOn' : 'calendar:clocksBack', { count: Math.abs(change.minutes) })
  return (
    <span title={said} className="flex shrink-0 text-warn">
      <ClockAlert className="size-3.5" aria-hidden />
      <span className="sr-only">{said}</span>
    </span>
  )
}
