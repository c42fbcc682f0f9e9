import { TimeDirection } from '@renderer/components/time-direction'
import { useWords } from '@renderer/words/words'
import { firstWeekday, isSameMonth, monthOf } from '@shared/domain/calendar-grid'
import { useRef } from 'react'
import { dayText, monthText, weekdayText } from './day-words'
import type { Drawn } from './entry-chip'
import { line, MonthCell } from './month-cell'
import { useHeight } from './use-height'
import { useSlots } from './use-slots'
import { useWantedFocus } from './use-wanted-focus'

/** In pixels: the number of a day with its edges. */
const cellHead = 30

/** The same each time: a cell whose list is another one is drawn anew. */
const nothing: readonly never[] = []

type MonthViewProps = Drawn & { readonly day: string; readonly locale: string }

/** The weeks of a month. As many lines stand in a cell as fit; the rest is a press away. */
export function MonthView({ calendar, crowding, day, locale }: MonthViewProps) {
  const t = useWords()
  const body = useRef<HTMLDivElement>(null)
  const weeks = monthOf(day, firstWeekday(locale))
  const height = useHeight(body)
  const lines = Math.max(1, Math.floor((height / weeks.length - cellHead) / line))
  const slots = useSlots(calendar, weeks.at(-1)?.[6] ?? day)
  useWantedFocus(body, calendar)
  return (
    <TimeDirection>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be laid out by the height that there is */}
      <div role="grid" aria-label={monthText(day)} className="flex min-h-0 grow flex-col" data-view="month">
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: its cells are walked over by keys */}
        <div role="row" className="grid shrink-0 grid-cols-7 border-line border-b">
          {(weeks[0] ?? []).map(one => (
            // biome-ignore lint/a11y/useSemanticElements: see above
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            <div key={one} role="columnheader" className="px-2 py-1 text-ink-faint text-small">
              {weekdayText(one)}
            </div>
          ))}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div
          ref={body}
          role="rowgroup"
          className="grid min-h-0 grow"
          style={{ gridTemplateRows: `repeat(${weeks.length}, minmax(0, 1fr))` }}
        >
          {weeks.map(week => (
            // biome-ignore lint/a11y/useSemanticElements: see above
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            <div key={week[0]} role="row" className="grid min-h-0 grid-cols-7">
              {week.map(one => (
                <MonthCell
                  key={one}
                  {...{ calendar, crowding, lines }}
                  day={one}
                  name={dayText(one, 'long')}
                  isStop={one === day}
                  isOutside={!isSameMonth(one, day)}
                  entries={calendar.days.get(one) ?? nothing}
                  slots={slots.get(one) ?? nothing}
                />
              ))}
            </div>
          ))}
        </div>
        <p className="sr-only">{t('calendar:gridHelp')}</p>
      </div>
    </TimeDirection>
  )
}
