import { useMemo } from 'react'
import { DraftBubble, DraftMarks } from './draft-bubble'
import { LaneGrid, type Open, shownRows } from './lane-grid'
import { LookContext, leastClips, rowHeights } from './lane-look'
import { rowHeight } from './lane-row'
import { Playhead } from './playhead'
import { RowNames } from './row-names'
import { Ruler } from './ruler'
import { laneStart, pixelsOf, roomAtEnd } from './scale'
import { useHand } from './use-hand'
import { type Lane, LaneContext } from './use-lane'
import { useView } from './use-view'
import { useWheel } from './use-wheel'

/**
 * The rows over their common time. Time runs from left to right in every language, as it does on the films' own clocks; the names stand where
 * the language's lines begin.
 */
export function LaneView({ lane, open }: { readonly lane: Lane; readonly open: Open }) {
  const { fps, frames } = lane.layout
  const { scroller, zoom, sight, height } = useView(lane.storedLayout.frames / fps)
  useWheel(scroller)
  const hand = useHand({ lane, zoom, scroller })
  const rows = shownRows(lane.cells)
  const others = rows
    .filter(row => row !== 'clips' && row !== 'markers')
    .reduce((sum, row) => sum + rowHeight(row, 0) + rowHeights.gap, 0)
  const clips = Math.max(leastClips, Math.min(120, height - rowHeights.ruler - others - rowHeights.gap))
  const look = useMemo(() => ({ zoom, fps, sight, clips }), [zoom, fps, sight, clips])
  const clipsTop =
    rowHeights.ruler +
    rows
      .slice(0, rows.indexOf('clips'))
      .reduce((sum, row) => sum + (row === 'markers' ? 0 : rowHeight(row, 0) + rowHeights.gap), 0)
  return (
    <LaneContext value={lane}>
      <LookContext value={look}>
        <div data-lane-rows className="flex min-h-0 grow overflow-y-auto overflow-x-hidden">
          <RowNames rows={rows} clips={clips} />
          <div ref={scroller} dir="ltr" data-lane className="min-h-full min-w-0 grow overflow-x-auto overflow-y-hidden">
            <div
              {...hand}
              className="relative min-h-full select-none"
              style={{
                marginLeft: laneStart,
                minWidth: `calc(100% - ${laneStart}px)`,
                width: pixelsOf(frames, zoom, fps) + roomAtEnd,
              }}
            >
              <div className="relative border-line border-b" style={{ height: rowHeights.ruler }}>
                <Ruler />
              </div>
              <LaneGrid scroller={scroller} open={open} />
              <DraftMarks clipsTop={clipsTop} />
              <Playhead scroller={scroller} />
            </div>
          </div>
        </div>
        <DraftBubble />
      </LookContext>
    </LaneContext>
  )
}
