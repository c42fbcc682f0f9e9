import { PatientImage } from '@renderer/components/patient-image'
import { useWords } from '@renderer/words/words'
import type { Clip } from '@shared/domain/clip'
import { cropOf, moveFocus } from '@shared/domain/crop'
import { formatSize } from '@shared/domain/format'
import type { Media } from '@shared/domain/media'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { areaStyle, CroppedFrame, frameAt, posterOf } from './cropped-frame'
import { nudgeFocus, setLook } from './edit-clip'
import type { Board } from './use-board'

/** The largest box for the whole picture, in pixels. */
const stage = { width: 288, height: 208 }

type CropStageProps = { readonly board: Board; readonly clip: Clip; readonly media: Media }

/** The focus while the hand or the keys move it, written when they rest. */
function useFocusDrag(board: Board, clip: Clip) {
  const [held, setHeld] = useState<Clip['focus'] | null>(null)
  const start = useRef<{ x: number; y: number; width: number; height: number } | null>(null)
  const write = (focus: Clip['focus']) => setLook(board.script_id, clip.clip_id, { focus })
  const focusAt = (event: PointerEvent) => {
    if (!start.current) return clip.focus
    const { x, y, width, height } = start.current
    return moveFocus(clip.focus, (event.clientX - x) / width, (event.clientY - y) / height)
  }
  return {
    focus: held ?? clip.focus,
    drag: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        const picture = event.currentTarget.parentElement?.getBoundingClientRect()
        if (!picture) return
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, y: event.clientY, width: picture.width, height: picture.height }
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (start.current) setHeld(focusAt(event))
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        if (!start.current) return
        const focus = focusAt(event)
        start.current = null
        void write(focus).finally(() => setHeld(null))
      },
      onPointerCancel() {
        start.current = null
        setHeld(null)
      },
    },
    onKeyDown(event: KeyboardEvent) {
      const step = event.shiftKey ? 0.1 : 0.01
      const steps: Record<string, readonly [number, number]> = {
        ArrowLeft: [-step, 0],
        ArrowRight: [step, 0],
        ArrowUp: [0, -step],
        ArrowDown: [0, step],
      }
      const [right, down] = steps[event.key] ?? [0, 0]
      if (right === 0 && down === 0) return
      event.preventDefault()
      void nudgeFocus(board.script_id, clip.clip_id, right, down)
    },
  }
}

/** The whole picture with the part that the film shows outlined, and beside it the frame of the film. */
export function CropStage({ board, clip, media }: CropStageProps) {
  const t = useWords()
  const { focus, drag, onKeyDown } = useFocusDrag(board, clip)
  const { width, height } = media.facts
  const scale = Math.min(stage.width / Math.max(1, width), stage.height / Math.max(1, height))
  const { seen } = cropOf({ width, height }, formatSize[board.format], { ...clip, focus })
  const at = (clip.from + clip.to) / 2
  const [across, down] = focus.map(value => Math.round(value * 100))
  return (
    <div className="flex shrink-0 items-center gap-3" dir="ltr">
      <div
        className="relative overflow-hidden rounded-md bg-black"
        style={{ width: Math.round(width * scale), height: Math.round(height * scale) }}
      >
        <PatientImage src={frameAt(media, at)} first={posterOf(media)} className="absolute inset-0 size-full" />
        <button
          type="button"
          aria-label={t('board:focus', { across: across ?? 50, down: down ?? 50 })}
          onKeyDown={onKeyDown}
          {...drag}
          className="absolute cursor-move touch-none shadow-[0_0_0_999px_rgb(0_0_0/55%)] outline-2 outline-white outline-offset-0 focus-visible:outline-accent"
          style={areaStyle(seen)}
        >
          <span aria-hidden className="absolute inset-y-0 inset-x-1/3 border-white/35 border-x" />
          <span aria-hidden className="absolute inset-x-0 inset-y-1/3 border-white/35 border-y" />
        </button>
        <span
          aria-hidden
          className="pointer-events-none absolute size-3 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-white bg-accent-solid shadow-float"
          style={{ left: `${focus[0] * 100}%`, top: `${focus[1] * 100}%` }}
        />
      </div>
      <CroppedFrame
        media={media}
        at={at}
        look={{ ...clip, focus }}
        format={board.format}
        className={board.format === 'landscape' ? 'w-28 rounded-md' : 'h-40 rounded-md'}
      />
    </div>
  )
}
