import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import type { CalendarEntry } from '@shared/domain/calendar-entries'
import { clockChangeOn } from '@shared/domain/calendar-grid'
import { Plus } from 'lucide-react'
import { memo } from 'react'
import { showBox, useCalendarStore } from './calendar-store'
import { ClockNote } from './clock-note'
import { dayNumber, dayText } from './day-words'
import { type Drawn, EntryChip } from './entry-chip'
import { SlotButton } from './slot-button'
import type { FreeSlot } from './use-slots'

/** In pixels with the gap below: a post on a line, and one on two where its day has room. */
export const [line, tall] = [26, 46]

type MonthCellProps = Drawn & {
  readonly day: string
  readonly name: string
  readonly lines: number
  readonly isStop: boolean
  readonly isOutside: boolean
  readonly entries: readonly CalendarEntry[]
  readonly slots: readonly FreeSlot[]
}

/** A day of a month; drawn anew only when something of it changes. */
export const MonthCell = memo(function MonthCell(props: MonthCellProps) {
  const { calendar, crowding, day, name, lines, isStop, isOutside, entries, slots } = props
  const t = useWords()
  const isOver = useCalendarStore(({ hand }) => hand?.over?.day === day)
  const isToday = day === calendar.today
  const isPast = day < calendar.today
  const fits = entries.length > lines ? lines - 1 : lines
  const isTall = entries.length * tall <= lines * line
  const left = Math.floor((lines * line - entries.length * (isTall ? tall : line)) / line)
  const more = Math.max(0, entries.length - fits)
  const change = clockChangeOn(day, calendar.zone)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be laid out by the height that there is
    <div
      role="gridcell"
      data-day={day}
      tabIndex={isStop ? 0 : -1}
      aria-current={isToday ? 'date' : undefined}
      className={joinClasses(
        'group/cell flex min-h-0 min-w-0 flex-col gap-0.5 overflow-hidden border-line border-e border-b px-1 pb-1 -outline-offset-2',
        isOutside || isPast ? 'bg-surface' : 'bg-canvas',
        isOver && 'bg-accent-wash ring-2 ring-accent ring-inset',
      )}
    >
      <div className="flex h-7 shrink-0 items-center gap-1">
        <span className="sr-only">{t('calendar:dayCell', { day: name, count: entries.length })}</span>
        <span
          aria-hidden
          className={joinClasses(
            'flex h-5 min-w-5 items-center justify-center rounded-full px-1 text-small tabular-nums',
            isToday ? 'bg-accent-solid font-semibold text-white' : isOutside ? 'text-ink-faint' : 'text-ink-soft',
          )}
        >
          {dayNumber(day)}
        </span>
        {change ? <ClockNote change={change} /> : null}
        <span className="grow" />
        {isPast ? null : (
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('calendar:newOn', { day: dayText(day, 'short') })}
            className="flex size-5 items-center justify-center rounded-sm text-ink-soft opacity-0 hover:bg-wash-strong group-hover/cell:opacity-100"
            onClick={() => showBox({ kind: 'new', beginning: { video_id: null, account_id: null, day, time: null } })}
          >
            <Plus className="size-3.5" aria-hidden />
          </button>
        )}
      </div>
      {entries.slice(0, Math.max(0, fits)).map(entry => (
        <EntryChip
          key={entry.post.post_id}
          {...{ calendar, crowding, entry, isStop }}
          shape={isTall ? 'tall' : 'line'}
        />
      ))}
      {more > 0 ? (
        <button
          type="button"
          tabIndex={isStop ? 0 : -1}
          className="h-5 shrink-0 rounded-sm px-1 text-start font-medium text-ink-soft text-small hover:bg-wash hover:text-ink"
          onClick={() => showBox({ kind: 'day', day })}
        >
          {fits > 0 ? t('calendar:more', { count: more }) : t('calendar:postCount', { count: more })}
        </button>
      ) : null}
      {slots.slice(0, Math.max(0, left)).map(slot => (
        <SlotButton key={`${slot.account_id}${slot.at}`} {...{ slot, isStop }} shape="line" />
      ))}
    </div>
  )
})
