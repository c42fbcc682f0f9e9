import { togglePlaying } from '@renderer/playback/playback-store'
import { useWords } from '@renderer/words/words'
import type { BeatId, ClipId } from '@shared/domain/ids'
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { FilledParts } from './filled-parts'
import { moveByKey } from './grid-keys'
import { type Cell, laneRows, type LaneRow as RowName, rowOf } from './lane-cells'
import { rowHeights, useLook } from './lane-look'
import { LaneRow } from './lane-row'
import { pixelsOf, scrollToShow } from './scale'
import { choose, useTimelineStore } from './timeline-store'
import { type Lane, useLane } from './use-lane'
import { walkCells } from './walk-cells'

/** What Enter and a double click open: a clip, a beat, a marker's note. */
export type Open = {
  readonly clip: (clip_id: ClipId) => void
  readonly beat: (beat_id: BeatId) => void
  readonly marker: (index: number) => void
}

/** The rows that hold anything; clips always, and B-roll while a clip is held over its beat. */
export const shownRows = (cells: readonly Cell[]): RowName[] =>
  laneRows.filter(row => row === 'clips' || cells.some(cell => rowOf(cell) === row))

/** Brings the cell that was walked to under the focus, and into sight; also where the one that had it is gone, or now lies on another row. */
function useWalking(scroller: RefObject<HTMLElement | null>, current: Cell | undefined) {
  const grid = useRef<HTMLDivElement>(null)
  const wanted = useRef(false)
  const isHeld = useRef(false)
  const { zoom, fps } = useLook()
  const key = current?.key
  useEffect(() => {
    const leave = (event: Event) => {
      if (!grid.current?.contains(event.target as Node)) isHeld.current = false
    }
    const kinds = ['pointerdown', 'focusin'] as const
    for (const kind of kinds) document.addEventListener(kind, leave, { capture: true })
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, leave, { capture: true })
    }
  }, [])
  useLayoutEffect(() => {
    const isLost = isHeld.current && document.activeElement === document.body
    if (!key || !current || !(wanted.current || isLost)) return
    wanted.current = false
    const element = scroller.current
    const x = pixelsOf(current.start, zoom, fps)
    const left = element && scrollToShow(x, element.scrollLeft, element.clientWidth)
    if (element && left !== null) element.scrollLeft = left
    grid.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`)?.focus({ preventScroll: true })
  })
  return {
    grid,
    walkTo(next: string) {
      wanted.current = true
      choose(next)
    },
    hold: () => {
      isHeld.current = true
    },
  }
}

/** The cell that was chosen; where it is gone, the one of its row nearest to where it was; else the first beat. */
function useCurrent(cells: readonly Cell[]): Cell | undefined {
  const chosen = useTimelineStore(state => state.chosen)
  const last = useRef<Cell | null>(null)
  const found = cells.find(cell => cell.key === chosen)
  useEffect(() => {
    if (found) last.current = found
    else if (chosen !== null) choose(null)
  }, [found, chosen])
  const before = last.current
  if (found || !before) return found ?? cells.find(cell => cell.matter.row === 'beats')
  const row = cells.filter(cell => rowOf(cell) === rowOf(before))
  const near = (cell: Cell) => Math.abs(cell.start - before.start)
  return row.toSorted((one, other) => near(one) - near(other))[0] ?? cells.find(cell => cell.matter.row === 'beats')
}

function openCell({ matter, key }: Cell, open: Open): void {
  if (matter.row === 'clips') open.clip(matter.laid.clip_id)
  if (matter.row === 'beats') open.beat(key as BeatId)
  if (matter.row === 'markers') open.marker(matter.index)
}

type LaneGridProps = { readonly scroller: RefObject<HTMLElement | null>; readonly open: Open }

/** The film as a grid: its beats, and what lies on them row by row. Tab leads to one cell, arrows on from it. */
export function LaneGrid({ scroller, open }: LaneGridProps) {
  const t = useWords()
  const lane = useLane()
  const look = useLook()
  const { cells } = lane
  const current = useCurrent(cells)
  const walk = useWalking(scroller, current)
  const rows = shownRows(cells)
  const top = rowHeights.beats + rowHeights.gap + (rows.includes('over') ? rowHeights.over + rowHeights.gap : 0)
  return (
    <>
      <div className="absolute inset-x-0" style={{ top: rowHeights.ruler + top, height: look.clips }}>
        <FilledParts />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be laid out along the time */}
      <div
        ref={walk.grid}
        role="grid"
        aria-label={t('timeline:grid')}
        tabIndex={-1}
        onFocus={walk.hold}
        onDoubleClick={event => {
          const key = (event.target as Element).closest<HTMLElement>('[data-cell]')?.dataset.cell
          const cell = cells.find(one => one.key === key)
          if (cell) openCell(cell, open)
        }}
        onKeyDown={event => onKeyDown(event, { lane, current, open, walkTo: walk.walkTo })}
        className="outline-none"
      >
        {rows.map((row, index) => (
          <LaneRow key={row} row={row} index={index} current={current?.key ?? null} />
        ))}
      </div>
    </>
  )
}

type Keyed = {
  readonly lane: Lane
  readonly current: Cell | undefined
  readonly open: Open
  readonly walkTo: (key: string) => void
}

function onKeyDown(event: KeyboardEvent<HTMLElement>, { lane, current, open, walkTo }: Keyed): void {
  const isCell = event.target instanceof HTMLElement && event.target.dataset.cell === current?.key
  if (!current || !isCell || event.metaKey) return
  const take = () => {
    event.preventDefault()
    event.stopPropagation()
  }
  if (event.altKey) {
    if (!event.ctrlKey && moveByKey(lane, current, event.key, event.shiftKey)) take()
    return
  }
  if (event.key === ' ') {
    take()
    togglePlaying()
    return
  }
  if (event.key === 'Enter' && !event.ctrlKey && !event.shiftKey) {
    take()
    openCell(current, open)
    return
  }
  const next = event.shiftKey ? null : walkCells(lane.cells, current.key, event.key, event.ctrlKey)
  const isWalk = /^(Arrow|Home$|End$)/.test(event.key)
  if (next !== null || (isWalk && !event.shiftKey)) take()
  if (next !== null) walkTo(next)
}
