import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import { Repeat, Snowflake } from 'lucide-react'
import { useLook } from './lane-look'
import { isInSight, pixelsOf } from './scale'
import { useLane } from './use-lane'

/** What fills beats whose clips are too short, and beats that are still cards: behind the clips, in nobody's way. */
export function FilledParts() {
  const t = useWords()
  const { layout } = useLane()
  const { zoom, fps, sight } = useLook()
  const parts = layout.beats.flatMap(beat => [
    ...beat.filled,
    ...(beat.clips.some(clip => clip.frames > 0)
      ? []
      : [{ kind: 'card' as const, start: beat.start, frames: beat.frames }]),
  ])
  return parts
    .map(part => ({ ...part, left: pixelsOf(part.start, zoom, fps), width: pixelsOf(part.frames, zoom, fps) - 1 }))
    .filter(({ left, width }) => isInSight(sight, left, left + width))
    .map(({ kind, start, left, width }) => (
      <div
        key={`${kind}:${start}`}
        aria-hidden
        className={joinClasses(
          '@container absolute inset-y-0 flex items-center justify-center gap-1 overflow-hidden rounded-sm text-ink-faint text-micro [&>svg]:size-3',
          kind === 'card' ? 'border border-line-strong border-dashed' : 'bg-wash',
        )}
        style={{ left, width }}
      >
        {kind === 'held' ? <Snowflake /> : kind === 'loop' ? <Repeat /> : null}
        <span className="hidden truncate @min-[4rem]:inline">{t(`timeline:filled.${kind}`)}</span>
      </div>
    ))
}
