import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import type { Edge } from '@shared/domain/cut/trim'
import type { LaidClip } from '@shared/domain/lay-clips'
import { mediaName } from './cell-name'
import { moveGripByKey } from './grip-keys'
import { filmTime } from './ruler-ticks'
import { useTimelineStore } from './timeline-store'
import { useLane } from './use-lane'

type ClipGripProps = {
  readonly laid: LaidClip
  readonly edge: Edge
  /** Tab leads on to the grips of the clip that is chosen. */
  readonly isReached: boolean
}

/** The end of a clip, to be dragged or moved by arrow keys; what else moves is the trim mode's to say. */
export function ClipGrip({ laid, edge, isReached }: ClipGripProps) {
  const t = useWords()
  const lane = useLane()
  const mode = useTimelineStore(state => state.mode)
  const name = mediaName(t, lane.media, laid.media_id)
  const frame = edge === 'from' ? laid.start : laid.start + laid.frames
  const at = filmTime(frame, lane.layout.fps)
  return (
    <div
      role="slider"
      tabIndex={isReached ? 0 : -1}
      data-grip={edge}
      aria-label={t(edge === 'from' ? 'timeline:grip.from' : 'timeline:grip.to', { name })}
      aria-valuemin={0}
      aria-valuemax={lane.layout.frames}
      aria-valuenow={frame}
      aria-valuetext={t(`timeline:grip.${mode}`, { at })}
      onKeyDown={event => moveGripByKey(event, lane, { clip_id: laid.clip_id, edge })}
      className={joinClasses(
        'group/grip absolute inset-y-0 z-10 w-2.5 max-w-1/3 cursor-ew-resize touch-none outline-none',
        edge === 'from' ? 'left-0' : 'right-0',
      )}
    >
      <span
        aria-hidden
        className={joinClasses(
          'absolute inset-y-0 w-1 bg-white/0 group-hover/cell:bg-white/50 group-hover/grip:bg-accent group-focus-visible/grip:bg-accent group-focus-visible/grip:w-1.5',
          edge === 'from' ? 'left-0' : 'right-0',
        )}
      />
    </div>
  )
}
