import { joinClasses } from '@renderer/components/join-classes'
import { TimeDirection } from '@renderer/components/time-direction'
import { useWords } from '@renderer/words/words'
import { grouped, layDay } from '@shared/domain/calendar-entries'
import { clockChangeOn, firstWeekday, timeAt, weekOf } from '@shared/domain/calendar-grid'
import { dayAfter, momentIn } from '@shared/domain/wall-time'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { useCalendarStore } from './calendar-store'
import { ClockNote } from './clock-note'
import { dayNumber, shortTimeText, spanText, weekdayText } from './day-words'
import type { Drawn } from './entry-chip'
import { HourCell, type HourThings, hourHeight } from './hour-cell'
import { useSlots } from './use-slots'
import { useWantedFocus } from './use-wanted-focus'

/** So many minutes a post takes up on the screen. */
export const blockMinutes = 52
const hours = Array.from({ length: 24 }, (_, hour) => hour)
/** The same each time: an hour whose list is another one is drawn anew. */
const nothing: readonly never[] = []
const columns = { gridTemplateColumns: '3.5rem repeat(7, minmax(0, 1fr))' }

type WeekViewProps = Drawn & { readonly day: string; readonly locale: string }

/** Seven days by their hours. */
export function WeekView({ calendar, crowding, day, locale }: WeekViewProps) {
  const t = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const focusedHour = useCalendarStore(state => Math.floor(state.minute / 60))
  const start = weekOf(day, firstWeekday(locale))[0] ?? day
  const week = useMemo(() => Array.from({ length: 7 }, (_, index) => dayAfter(start, index)), [start])
  const slots = useSlots(calendar, week[6] ?? day)
  const things = useMemo(() => new Map(week.map(one => [one, laidOn(calendar, slots, one)])), [calendar, slots, week])
  useWantedFocus(scroller, calendar)
  useMorning(scroller)
  return (
    <TimeDirection>
      {/* biome-ignore lint/a11y/useSemanticElements: a table has no cells that lie over its rows */}
      <div
        ref={scroller}
        role="grid"
        aria-label={spanText(week[0] ?? day, week[6] ?? day)}
        data-view="week"
        className="relative min-h-0 grow overflow-y-auto"
      >
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: its cells are walked over by keys */}
        <div role="row" className="sticky top-0 z-20 grid border-line border-b bg-surface" style={columns}>
          {/* biome-ignore lint/a11y/useSemanticElements: see above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
          <div role="columnheader" className="sr-only">
            {t('calendar:hour')}
          </div>
          <span aria-hidden />
          {week.map(one => (
            <DayHead key={one} calendar={calendar} day={one} />
          ))}
        </div>
        {hours.map(hour => (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div key={hour} role="row" className="grid" style={{ ...columns, height: hourHeight }}>
            {/* biome-ignore lint/a11y/useSemanticElements: see above */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
            <div
              role="rowheader"
              className="-mt-2 pe-2 text-end text-ink-faint text-micro tabular-nums whitespace-nowrap"
            >
              <span className={hour === 0 ? 'sr-only' : ''}>{shortTimeText(`2026-01-01T${timeAt(hour * 60)}`)}</span>
            </div>
            {week.map(one => (
              <HourCell
                key={one}
                {...{ calendar, crowding, hour }}
                day={one}
                isStop={one === day && hour === focusedHour}
                things={things.get(one)?.get(hour) ?? nothing}
              />
            ))}
          </div>
        ))}
        <NowLine calendar={calendar} week={week} />
      </div>
    </TimeDirection>
  )
}

/** Posts and free times of a day side by side, by their hour. */
function laidOn(
  calendar: Drawn['calendar'],
  slots: ReturnType<typeof useSlots>,
  day: string,
): ReadonlyMap<number, HourThings> {
  const posts = (calendar.days.get(day) ?? []).map(entry => ({ minute: entry.minute, entry, slot: null }))
  const free = (slots.get(day) ?? []).map(slot => ({ minute: slot.minute, entry: null, slot }))
  return grouped(layDay([...posts, ...free], blockMinutes), ({ one }) => Math.floor(one.minute / 60))
}

function DayHead({ calendar, day }: { readonly calendar: Drawn['calendar']; readonly day: string }) {
  const change = clockChangeOn(day, calendar.zone)
  const isOver = useCalendarStore(({ hand }) => hand?.over?.day === day && hand.over.minute === null)
  const isToday = day === calendar.today
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      role="columnheader"
      data-day={day}
      className={joinClasses('flex h-10 items-center gap-1.5 border-line border-s px-2', isOver && 'bg-accent-wash')}
    >
      <span className="text-ink-faint text-small">{weekdayText(day)}</span>
      <span
        className={joinClasses(
          'flex h-6 min-w-6 items-center justify-center rounded-full px-1 font-medium text-base tabular-nums',
          isToday && 'bg-accent-solid text-white',
        )}
      >
        {dayNumber(day)}
      </span>
      {change ? <ClockNote change={change} /> : null}
    </div>
  )
}

function NowLine({ calendar, week }: { readonly calendar: Drawn['calendar']; readonly week: readonly string[] }) {
  const at = week.indexOf(calendar.today)
  const wall = momentIn(calendar.now, calendar.zone)?.wall
  if (at < 0 || !wall) return null
  const minute = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute z-10 border-bad border-t-2"
      style={{
        top: 41 + (minute / 60) * hourHeight,
        left: `calc(3.5rem + (100% - 3.5rem) / 7 * ${at})`,
        width: 'calc((100% - 3.5rem) / 7)',
      }}
    />
  )
}

/** Begins in the morning: nobody plans for the night. */
function useMorning(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    scroller.current?.scrollTo({ top: 7 * hourHeight - 12 })
  }, [scroller])
}
