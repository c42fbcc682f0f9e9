import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import type { PostingTimes } from '@shared/domain/free-slots'
import { timesInHour } from '@shared/domain/posting-week'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useLocale } from 'react-aria-components'
import { type Cell, gridStep } from './grid-step'
import { hourText, timeText, weekdayName } from './week-words'

type WeekGridProps = {
  readonly posting: PostingTimes
  readonly onToggle: (weekday: number, hour: number) => void
}

const weekdays = [1, 2, 3, 4, 5, 6, 7]
const hours = Array.from({ length: 24 }, (_, hour) => hour)
/** Every third hour is named over the grid: more do not fit. */
const namedHours = hours.filter(hour => hour % 3 === 0)

const idOf = ({ row, column }: Cell) => `${row}-${column}`

/** A week by the hour: a press, Enter or Space puts a time in an hour or takes it away, arrows walk. */
export function WeekGrid({ posting, onToggle }: WeekGridProps) {
  const t = useWords()
  const { direction } = useLocale()
  const table = useRef<HTMLTableElement>(null)
  const [here, setHere] = useState<Cell>({ row: 0, column: 9 })
  const walk = (event: KeyboardEvent) => {
    const size = { rows: 7, columns: 24, isRightToLeft: direction === 'rtl' }
    const next = gridStep(event.key, here, size)
    if (!next) return
    event.preventDefault()
    setHere(next)
    table.current?.querySelector<HTMLElement>(`[data-cell="${idOf(next)}"]`)?.focus()
  }
  return (
    <div className="overflow-x-auto rounded-lg p-1">
      <table ref={table} aria-label={t('accounts:week')} className="border-separate border-spacing-0.5">
        <thead>
          <tr>
            <td />
            {namedHours.map(hour => (
              <th key={hour} scope="colgroup" colSpan={3} className="text-start font-normal text-ink-faint text-micro">
                {hourText(hour)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday, row) => (
            <tr key={weekday}>
              <th scope="row" className="pe-2 text-start font-normal text-ink-soft text-small">
                {weekdayName(weekday, 'short')}
              </th>
              {hours.map(hour => {
                const cell = { row, column: hour }
                return (
                  <td key={hour} className="p-0">
                    <HourCell
                      cell={cell}
                      times={timesInHour(posting, weekday, hour).map(one => one.time)}
                      isHere={idOf(here) === idOf(cell)}
                      onFocus={() => setHere(cell)}
                      onKeyDown={walk}
                      onToggle={() => onToggle(weekday, hour)}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type HourCellProps = {
  readonly cell: Cell
  readonly times: readonly string[]
  readonly isHere: boolean
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onToggle: () => void
}

function HourCell({ cell, times, isHere, onFocus, onKeyDown, onToggle }: HourCellProps) {
  const t = useWords()
  const [first] = times
  const hour = `${String(cell.column).padStart(2, '0')}:00`
  const name = t('accounts:hourOf', {
    day: weekdayName(cell.row + 1),
    time: times.map(timeText).join(', ') || timeText(hour),
  })
  return (
    <button
      type="button"
      data-cell={idOf(cell)}
      tabIndex={isHere ? 0 : -1}
      aria-pressed={times.length > 0}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={onToggle}
      className={joinClasses(
        'relative flex h-7 w-7 items-center justify-center rounded-sm text-micro tabular-nums',
        first ? 'bg-accent-solid font-semibold text-white' : 'bg-wash text-transparent hover:bg-wash-strong',
      )}
    >
      <span className="sr-only">{name}</span>
      {/* Minutes tell what the column does not. */}
      <span aria-hidden>{times.length > 1 ? `×${times.length}` : first ? `:${first.slice(3)}` : ''}</span>
    </button>
  )
}
