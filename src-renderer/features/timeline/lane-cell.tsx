import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import type { ReactNode } from 'react'
import { cellName } from './cell-name'
import type { Cell } from './lane-cells'
import { useLook } from './lane-look'
import { pixelsOf } from './scale'
import { choose, useTimelineStore } from './timeline-store'
import { useLane } from './use-lane'

/** Pixels of a cell that shows nothing, so that it can still be seen and taken hold of. */
const leastWidth = 24

type LaneCellProps = {
  readonly cell: Cell
  readonly className?: string | undefined
  /** Is it the one that Tab leads to? */
  readonly isCurrent: boolean
  readonly children?: ReactNode
}

/** One cell of the grid, where it lies in the film. */
export function LaneCell({ cell, className, isCurrent, children }: LaneCellProps) {
  const t = useWords()
  const lane = useLane()
  const { zoom, fps } = useLook()
  const isChosen = useTimelineStore(state => state.chosen === cell.key)
  const left = pixelsOf(cell.start, zoom, fps)
  const width = cell.frames > 0 ? Math.max(2, pixelsOf(cell.frames, zoom, fps) - 1) : leastWidth
  const name = cellName(t, cell, { media: lane.media, fps })
  // A beat shows its number and length without their words, so that a name beside them would say something else.
  const isNamedInside = cell.matter.row === 'beats'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be laid out along the time
    <div
      role="gridcell"
      data-cell={cell.key}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={isNamedInside ? undefined : name}
      aria-selected={isChosen}
      onFocus={event => {
        if (event.target === event.currentTarget) choose(cell.key)
      }}
      className={joinClasses(
        'group/cell absolute inset-y-0 overflow-hidden rounded-sm outline-none after:pointer-events-none after:absolute after:inset-0 after:z-20 after:rounded-sm focus-visible:after:shadow-[inset_0_0_0_2px_var(--color-accent)]',
        isChosen && 'z-10 after:shadow-[inset_0_0_0_2px_var(--color-accent)]',
        className,
      )}
      style={{ left, width }}
    >
      {isNamedInside ? <span className="sr-only">{name}</span> : null}
      {children}
    </div>
  )
}
