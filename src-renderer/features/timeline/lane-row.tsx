import { useWords } from '@renderer/words/words'
import { unreachable } from '@shared/domain/unreachable'
import { Flag } from 'lucide-react'
import { BeatCell } from './beat-cell'
import { ClipCell } from './clip-cell'
import { LaneCell } from './lane-cell'
import { type Cell, type LaneRow as RowName, rowOf } from './lane-cells'
import { rowHeights, useLook } from './lane-look'
import { isInSight, pixelsOf } from './scale'
import { MusicCell, VoiceCell } from './sound-cell'
import { useLane } from './use-lane'

type LaneRowProps = { readonly row: RowName; readonly index: number; readonly current: string | null }

/** How high a row is, in pixels. */
export function rowHeight(row: RowName, clips: number): number {
  if (row === 'markers') return 0
  return row === 'clips' ? clips : rowHeights[row]
}

/** The cells of one row that are about in sight; the one that Tab leads to is always there. */
export function LaneRow({ row, index, current }: LaneRowProps) {
  const t = useWords()
  const { cells } = useLane()
  const { zoom, fps, sight, clips } = useLook()
  const own = cells.filter(cell => rowOf(cell) === row)
  const isSeen = (cell: Cell) =>
    cell.key === current ||
    isInSight(sight, pixelsOf(cell.start, zoom, fps), pixelsOf(cell.start + cell.frames, zoom, fps) + 24)
  const seen = own.filter(isSeen)
  const named = { role: 'row', 'aria-label': t(`timeline:row.${row}`), 'aria-rowindex': index + 1 }
  return (
    <div
      {...(seen.length > 0 ? named : { role: 'presentation' })}
      data-row={row}
      className="relative"
      style={{ height: rowHeight(row, clips), marginBottom: row === 'markers' ? 0 : rowHeights.gap }}
    >
      {seen.map(cell => (
        <LaneCell key={cell.key} cell={cell} isCurrent={cell.key === current} className={lookOf(row)}>
          <Inside cell={cell} />
        </LaneCell>
      ))}
    </div>
  )
}

function lookOf(row: RowName): string | undefined {
  if (row === 'markers') return '-top-6 bottom-auto h-6 -translate-x-1/2'
  return row === 'clips' || row === 'over' ? 'cursor-grab bg-sunken' : undefined
}

function Inside({ cell }: { readonly cell: Cell }) {
  const t = useWords()
  const { fps } = useLook()
  const { matter } = cell
  switch (matter.row) {
    case 'markers':
      return <Flag aria-hidden className="absolute inset-x-0 bottom-0.5 mx-auto size-3.5 fill-warn text-warn" />
    case 'beats':
      return <BeatCell matter={matter} seconds={cell.frames / fps} />
    case 'end':
      return (
        <div aria-hidden className="flex h-full items-center truncate bg-wash px-2 text-ink-faint text-small">
          {t('timeline:endCard')}
        </div>
      )
    case 'over':
    case 'clips':
      return <ClipCell cell={cell} matter={matter} />
    case 'words':
      return (
        <div aria-hidden className="h-full truncate bg-wash px-1.5 text-ink-soft text-micro leading-[18px]">
          <bdi>{matter.text}</bdi>
        </div>
      )
    case 'voice':
      return <VoiceCell cell={cell} matter={matter} />
    case 'music':
      return <MusicCell cell={cell} matter={matter} />
    default:
      return unreachable(matter)
  }
}
