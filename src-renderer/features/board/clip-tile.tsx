import { fineTime } from '@renderer/components/format-time'
import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import { type Clip, clipLength } from '@shared/domain/clip'
import { timecode } from '@shared/domain/timecode'
import { GripVertical, Unplug, VolumeX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button, GridListItem } from 'react-aria-components'
import { useBoardStore, useTrimmed } from './board-store'
import { Filmstrip } from './filmstrip'
import { TrimHandle } from './trim-handle'
import type { Board } from './use-board'

/** Height of a lane in pixels: a vertical frame is just wide enough to be recognised. */
export const laneHeight = 88

/** Takes the focus when the clip was moved here by keyboard. */
function useFocusAfterMove(clip: Clip, index: number) {
  const ref = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a move shows as another index, or as a new tile
  useEffect(() => {
    if (useBoardStore.getState().focusNext !== clip.clip_id) return
    useBoardStore.setState({ focusNext: null })
    // The list that lost the clip gives its own focus to a neighbour in this same turn, so ours comes after it.
    const frame = requestAnimationFrame(() => ref.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [clip.clip_id, index])
  return ref
}

/** Laid over the tile: an outline would be hidden by its frames, or cut off by the lane. */
const ring =
  '[--ring:inset_0_0_0_2px_var(--color-accent)] after:pointer-events-none after:absolute after:inset-0 after:z-20 after:rounded-md data-focus-visible:after:shadow-(--ring) data-drop-target:after:shadow-(--ring)'

type ClipTileProps = {
  readonly clip: Clip
  readonly index: number
  readonly board: Board
  /** Would files that hang over the lane go right before it? */
  readonly isNext: boolean
}

/** A clip on a beat: its frames, as wide as it is long, with a grip at either end. */
export function ClipTile({ clip: stored, index, board, isNext }: ClipTileProps) {
  const t = useWords()
  const ref = useFocusAfterMove(stored, index)
  const clip = useTrimmed(stored)
  const isEdited = useBoardStore(state => state.editing === stored.clip_id)
  const media = board.media.get(clip.media_id)
  const isMissing = !media || board.missing.has(clip.media_id)
  const name = media?.name ?? t('board:unknownMedia')
  const length = fineTime(clipLength(clip))
  return (
    <GridListItem
      ref={ref}
      id={clip.clip_id}
      value={stored}
      textValue={t('board:clipNamed', { name, seconds: length })}
      style={{ flexGrow: clipLength(clip) }}
      className={joinClasses(
        'group/tile @container relative h-full min-w-18 basis-0 cursor-grab overflow-hidden rounded-md bg-sunken outline-none ring-1 ring-line ring-inset data-dragging:opacity-40',
        ring,
        isEdited && 'after:shadow-(--ring)',
      )}
    >
      {isMissing || !media ? (
        <MissingClip name={name} />
      ) : (
        <Filmstrip clip={clip} media={media} format={board.format} height={laneHeight} />
      )}
      <div className="pointer-events-none absolute inset-x-0 bottom-0 flex items-end gap-2 bg-linear-to-t from-black/80 to-black/0 px-2.5 pt-5 pb-1 font-medium text-micro text-white tabular-nums">
        <span className="shrink-0 rounded-sm bg-black/50 px-1">{t('board:seconds', { seconds: length })}</span>
        <span className="invisible truncate opacity-80 @min-[9rem]:visible" dir="ltr">
          {timecode(clip.from)}–{timecode(clip.to)}
        </span>
      </div>
      <TileMarks clip={clip} />
      {isNext ? <span aria-hidden className="absolute inset-y-0 start-0 z-20 w-1 bg-accent" /> : null}
      <Button
        slot="drag"
        className="absolute inset-e-2.5 top-1 flex size-6 items-center justify-center rounded-sm bg-black/55 text-white opacity-0 group-data-hovered/tile:opacity-100 data-focus-visible:opacity-100"
      >
        <GripVertical className="size-4" aria-hidden />
      </Button>
      {media && !isMissing
        ? (['from', 'to'] as const).map(end => (
            <TrimHandle
              key={end}
              script_id={board.script_id}
              clip={stored}
              media={media}
              end={end}
              format={board.format}
            />
          ))
        : null}
    </GridListItem>
  )
}

/** What was set on a clip and cannot be seen in its frames. */
function TileMarks({ clip }: { readonly clip: Clip }) {
  const t = useWords()
  if (clip.speed === 1 && clip.volume > 0) return null
  return (
    <div className="pointer-events-none absolute inset-s-2.5 top-1.5 flex gap-1 text-micro text-white">
      {clip.speed === 1 ? null : (
        <span className="rounded-sm bg-black/60 px-1 tabular-nums">{t('board:times', { speed: clip.speed })}</span>
      )}
      {clip.volume > 0 ? null : (
        <span className="rounded-sm bg-black/60 p-0.5">
          <VolumeX className="size-3" aria-label={t('board:muted')} />
        </span>
      )}
    </div>
  )
}

const stripes = 'bg-[repeating-linear-gradient(135deg,var(--color-wash)_0_6px,var(--color-wash-strong)_6px_12px)]'

function MissingClip({ name }: { readonly name: string }) {
  const t = useWords()
  return (
    <div className={joinClasses('absolute inset-0 flex flex-col items-center justify-center gap-1 px-3 pb-4', stripes)}>
      <span className="flex items-center gap-1.5 text-bad text-small">
        <Unplug className="size-3.5" aria-hidden />
        {t('board:fileMissing')}
      </span>
      <bdi className="max-w-full truncate text-ink-soft text-micro">{name}</bdi>
    </div>
  )
}
