import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import type { CalendarEntry, Laid } from '@shared/domain/calendar-entries'
import { timeAt } from '@shared/domain/calendar-grid'
import { type CSSProperties, memo } from 'react'
import { useCalendarStore } from './calendar-store'
import { dayText, wallTimeText } from './day-words'
import { type Drawn, EntryChip } from './entry-chip'
import { SlotButton } from './slot-button'
import type { FreeSlot } from './use-slots'

/** In pixels. */
export const hourHeight = 52

export type HourThings = readonly Laid<
  | { readonly minute: number; readonly entry: CalendarEntry; readonly slot: null }
  | { readonly minute: number; readonly entry: null; readonly slot: FreeSlot }
>[]

type HourCellProps = Drawn & {
  readonly day: string
  readonly hour: number
  readonly isStop: boolean
  readonly things: HourThings
}

/** Where in its hour something lies, and beside what. */
const placeOf = ({ one, lane, lanes }: HourThings[number]): CSSProperties => ({
  top: ((one.minute % 60) / 60) * hourHeight + 1,
  left: `calc(${(lane / lanes) * 100}% + 2px)`,
  width: `calc(${100 / lanes}% - 4px)`,
})

/** An hour of a day; drawn anew only when something of it changes. */
export const HourCell = memo(function HourCell(props: HourCellProps) {
  const { calendar, crowding, day, hour, isStop, things } = props
  const t = useWords()
  const over = useCalendarStore(({ hand }) =>
    hand?.over?.day === day && hand.over.minute !== null && Math.floor(hand.over.minute / 60) === hour
      ? hand.over.minute
      : null,
  )
  const isPast = day < calendar.today
  const wall = `${day}T${timeAt(hour * 60)}`
  const count = things.filter(({ one }) => one.entry !== null).length
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table has no cells that lie over its rows
    <div
      role="gridcell"
      data-day={day}
      data-hour={hour}
      tabIndex={isStop ? 0 : -1}
      className={joinClasses(
        'relative border-line border-s border-b -outline-offset-2',
        isPast ? 'bg-surface' : 'bg-canvas',
      )}
    >
      <span className="sr-only">
        {t('calendar:hourCell', { day: dayText(day, 'short'), time: wallTimeText(wall), count })}
      </span>
      {things.map(laid =>
        laid.one.entry ? (
          <EntryChip
            key={laid.one.entry.post.post_id}
            {...{ calendar, crowding, isStop }}
            entry={laid.one.entry}
            shape="block"
            style={{ ...placeOf(laid), height: hourHeight - 6, zIndex: 1 + laid.lane }}
          />
        ) : (
          <SlotButton
            key={`${laid.one.slot.account_id}${laid.one.slot.at}`}
            slot={laid.one.slot}
            isStop={isStop}
            shape="block"
            style={placeOf(laid)}
          />
        ),
      )}
      {over === null ? null : (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-x-0.5 z-10 flex h-12 rounded-md border-2 border-accent bg-accent-wash px-1.5 font-medium text-small"
          style={{ top: ((over % 60) / 60) * hourHeight }}
        >
          {wallTimeText(`${day}T${timeAt(over)}`)}
        </span>
      )}
    </div>
  )
})
