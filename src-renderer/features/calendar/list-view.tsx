import { EmptyState } from '@renderer/components/empty-state'
import { TimeDirection } from '@renderer/components/time-direction'
import { useWords } from '@renderer/words/words'
import { isSameMonth } from '@shared/domain/calendar-grid'
import { CalendarDays } from 'lucide-react'
import { useRef } from 'react'
import { useCalendarStore } from './calendar-store'
import { dayText, monthText } from './day-words'
import { type Drawn, EntryChip } from './entry-chip'
import { useWantedFocus } from './use-wanted-focus'

type ListViewProps = Drawn & { readonly day: string }

/** The posts of a month, one below the other. */
export function ListView({ calendar, crowding, day }: ListViewProps) {
  const t = useWords()
  const ground = useRef<HTMLDivElement>(null)
  const current = useCalendarStore(state => state.current)
  const days = [...calendar.days].filter(([one]) => isSameMonth(one, day))
  const all = days.flatMap(([, entries]) => entries)
  const stop = all.find(({ post }) => post.post_id === current) ?? all[0]
  useWantedFocus(ground, calendar)
  if (all.length === 0) {
    return <EmptyState icon={<CalendarDays />} text={t('calendar:nothingIn', { month: monthText(day) })} />
  }
  return (
    <TimeDirection>
      <div ref={ground} data-view="list" className="min-h-0 grow overflow-y-auto px-4 pb-6">
        {days.map(([one, entries]) => (
          <section
            key={one}
            data-day={one}
            aria-label={dayText(one, 'long')}
            className="[contain-intrinsic-size:auto_120px] [content-visibility:auto]"
          >
            <h2 className="sticky top-0 z-10 bg-canvas py-2 font-medium text-ink-soft text-small">
              {dayText(one, 'long')}
            </h2>
            <ul className="flex flex-col gap-1">
              {entries.map(entry => (
                <li key={entry.post.post_id}>
                  <EntryChip {...{ calendar, crowding, entry }} shape="row" isStop={entry === stop} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </TimeDirection>
  )
}
