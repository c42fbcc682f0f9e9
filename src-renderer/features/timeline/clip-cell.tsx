import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import { Unplug } from 'lucide-react'
import { mediaName } from './cell-name'
import { ClipGrip } from './clip-grip'
import { ClipStrip } from './clip-strip'
import type { Cell, CellMatter } from './lane-cells'
import { rowHeights, useLook } from './lane-look'
import { useTimelineStore } from './timeline-store'
import { useLane } from './use-lane'
import { Waveform } from './waveform'

/** What cannot be shown, as its file is not there. */
export const stripes =
  'bg-[repeating-linear-gradient(135deg,var(--color-wash)_0_6px,var(--color-wash-strong)_6px_12px)]'

type ClipCellProps = { readonly cell: Cell; readonly matter: Extract<CellMatter, { row: 'over' | 'clips' }> }

/** A clip's pictures and sound, with a grip at either end. */
export function ClipCell({ cell, matter: { row, laid, volume } }: ClipCellProps) {
  const t = useWords()
  const lane = useLane()
  const look = useLook()
  const isChosen = useTimelineStore(state => state.chosen === cell.key)
  const height = row === 'over' ? rowHeights.over : look.clips
  const media = lane.media.get(laid.media_id)
  if (!media || laid.isMissing) {
    return (
      <div className={joinClasses('flex h-full items-center gap-1 px-1.5 text-bad text-micro', stripes)}>
        <Unplug className="size-3.5 shrink-0" aria-hidden />
        <bdi className="truncate">{mediaName(t, lane.media, laid.media_id)}</bdi>
      </div>
    )
  }
  const isHeard = row === 'clips' && volume > 0 && media.facts.audioChannels > 0 && media.facts.duration !== null
  return (
    <div className="@container absolute inset-0 bg-sunken">
      <ClipStrip laid={laid} media={media} height={height} />
      {isHeard ? (
        <>
          <div className="absolute inset-x-0 bottom-0 h-3.5 bg-linear-to-t from-black/70 to-black/0" />
          <Waveform
            media_id={laid.media_id}
            heard={{
              ...{ from: laid.from, speed: laid.speed, volume },
              length: laid.frames / look.fps,
              fadeIn: 0,
              fadeOut: 0,
              loopsAt: null,
            }}
            start={laid.start}
            frames={laid.frames}
            height={12}
            stands="ground"
            className="text-white/80"
          />
        </>
      ) : null}
      <bdi className="invisible absolute top-0 left-0 max-w-full truncate rounded-br-sm bg-black/55 px-1.5 text-micro text-white @min-[5rem]:visible">
        {media.name}
      </bdi>
      {(['from', 'to'] as const).map(edge => (
        <ClipGrip key={edge} laid={laid} edge={edge} isReached={isChosen} />
      ))}
    </div>
  )
}
