import { useWords } from '@renderer/words/words'
import type { BeatDifference } from '@shared/domain/compare-beats'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { DifferenceRow } from './difference-row'

type DifferenceListProps = { readonly rows: readonly BeatDifference[]; readonly language: string }

/** A row of one line of words, in pixels; a first guess, each is measured once it is shown. */
const usualRow = 60

const keyOf = (row: BeatDifference) => (row.kind === 'removed' ? `- ${row.before.beat.id}` : row.after.beat.id)

/** A comparison beat by beat. Only what is in view is drawn and compared word by word, so that a script of any length opens at once. */
export function DifferenceList({ rows, language }: DifferenceListProps) {
  const t = useWords()
  const scroller = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualRow,
    getItemKey: index => {
      const row = rows[index]
      return row ? keyOf(row) : index
    },
    overscan: 4,
  })
  return (
    <section
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
      tabIndex={0}
      aria-label={t('versions:comparison')}
      className="min-h-0 grow overflow-y-auto overscroll-contain -outline-offset-2"
    >
      <ol className="relative my-2" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          return row ? (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              <DifferenceRow difference={row} language={language} />
            </li>
          ) : null
        })}
      </ol>
    </section>
  )
}
