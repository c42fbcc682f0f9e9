import { PatientImage } from '@renderer/components/patient-image'
import { frameUrl } from '@shared/domain/media-url'
import { seconds } from '@shared/domain/time'
import { createPortal } from 'react-dom'
import { useLook } from './lane-look'
import { pixelsOf } from './scale'
import { type LiveFrame, useTimelineStore } from './timeline-store'

/** Frames are asked for at tenths of a second: most of them are made already when the hand comes by again. */
const frameOf = ({ media_id, at }: LiveFrame): string => frameUrl(media_id, seconds(Math.round(at * 10) / 10))

/** Pixels that the bubble and its pictures are high at most, and half as wide as they may be. */
const tallest = 230
const half = 130

/** The frames at the edge in the hand, and what it does, beside the pointer. */
export function DraftBubble() {
  const draft = useTimelineStore(state => state.draft)
  if (!draft || draft.said === '') return null
  const { x, y } = draft.at
  const level = y > tallest ? { bottom: innerHeight - y + 20 } : { top: y + 20 }
  return createPortal(
    <div
      aria-hidden
      className="pointer-events-none fixed z-50 flex -translate-x-1/2 flex-col items-center gap-1.5 rounded-lg bg-raised p-1.5 shadow-float"
      style={{ left: Math.min(innerWidth - half, Math.max(half, x)), ...level }}
    >
      {draft.pictures.length > 0 ? (
        <div className="flex gap-1">
          {draft.pictures.map((picture, place) => (
            <PatientImage
              // biome-ignore lint/suspicious/noArrayIndexKey: a side of the border, whatever it shows
              key={place}
              src={frameOf(picture)}
              className="h-36 max-w-52 rounded-sm bg-black object-contain"
            />
          ))}
        </div>
      ) : null}
      <span className="px-1 text-ink text-small tabular-nums">{draft.said}</span>
    </div>,
    document.body,
  )
}

/** The line at what was snapped to, and where a clip in the hand would go. */
export function DraftMarks({ clipsTop }: { readonly clipsTop: number }) {
  const draft = useTimelineStore(state => state.draft)
  const { zoom, fps, clips } = useLook()
  return (
    <>
      {draft?.snapped != null ? (
        <div
          aria-hidden
          data-snapped
          className="pointer-events-none absolute inset-y-0 z-40 w-px bg-warn"
          style={{ left: pixelsOf(draft.snapped, zoom, fps) }}
        />
      ) : null}
      {draft?.place ? (
        <div
          aria-hidden
          data-drop-place
          className="pointer-events-none absolute z-40 w-1 -translate-x-0.5 rounded-full bg-accent shadow-[0_0_0_3px_var(--color-accent-wash)]"
          style={{ left: pixelsOf(draft.place.start, zoom, fps), top: clipsTop, height: clips }}
        />
      ) : null}
    </>
  )
}
