import { fineTime } from '@renderer/components/format-time'
import { useWords } from '@renderer/words/words'
import type { Clip } from '@shared/domain/clip'
import { clipLength } from '@shared/domain/clip'
import type { Format } from '@shared/domain/format'
import type { Media } from '@shared/domain/media'
import { timecode } from '@shared/domain/timecode'
import { type CSSProperties, type RefObject, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ClipEnd } from './board-store'
import { CroppedFrame } from './cropped-frame'

/** More room than this, in pixels, the bubble never takes. */
const tallest = 200

type TrimBubbleProps = {
  readonly anchor: RefObject<HTMLElement | null>
  readonly clip: Clip
  readonly media: Media
  readonly end: ClipEnd
  readonly format: Format
}

/** The last frame of a stretch is the one before its end. */
const frameTime = (clip: Clip, end: ClipEnd) => (end === 'to' ? Math.max(clip.from, clip.to - 0.05) : clip.from)

/** The frame at the end that is being moved, beside its grip. */
export function TrimBubble({ anchor, clip, media, end, format }: TrimBubbleProps) {
  const t = useWords()
  const [place, setPlace] = useState<CSSProperties | null>(null)
  const at = clip[end]

  // biome-ignore lint/correctness/useExhaustiveDependencies: the grip moves when its clip's end does
  useLayoutEffect(() => {
    const grip = anchor.current?.getBoundingClientRect()
    if (!grip) return
    const left = end === 'from' ? grip.left : grip.right
    const level = grip.top > tallest ? { bottom: innerHeight - grip.top + 8 } : { top: grip.bottom + 8 }
    setPlace({ left: Math.min(innerWidth - 80, Math.max(80, left)), ...level })
  }, [anchor, end, at])

  if (!place) return null
  return createPortal(
    <div
      aria-hidden
      className="pointer-events-none fixed z-50 flex -translate-x-1/2 flex-col items-center gap-1 rounded-lg bg-raised p-1.5 shadow-float"
      style={place}
    >
      <CroppedFrame media={media} at={frameTime(clip, end)} look={clip} format={format} className="h-36 rounded-sm" />
      <span className="px-1 text-ink text-small tabular-nums">
        {timecode(at)}
        <span className="text-ink-faint"> · {t('board:lasts', { seconds: fineTime(clipLength(clip)) })}</span>
      </span>
    </div>,
    document.body,
  )
}
