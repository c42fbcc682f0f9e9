import type { Caption } from '@shared/domain/caption'
import { moveCaptionEnd } from '@shared/domain/caption-edits'
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react'
import { editCaptions } from './edit-captions'
import type { CaptionedBeat } from './use-captioned-beats'

/** Where a caption begins or ends, in seconds of the beat. */
export type Border = { readonly index: number; readonly end: 'from' | 'to'; readonly at: number }

/** Moves borders of captions by pointer (shown at once, written when let go, left as they were by Escape) and by arrow keys. */
export function useBorderDrag(target: CaptionedBeat, lane: RefObject<HTMLElement | null>) {
  const { captions, fps, frames } = target
  const length = frames / fps
  const held = useRef<{ x: number; at: number } | null>(null)
  const [shown, setShown] = useState<readonly Caption[] | null>(null)

  const whole = (at: number) => Math.round(at * fps) / fps
  const placeOf = (x: number) => {
    const width = lane.current?.getBoundingClientRect().width ?? 1
    const moved = ((x - (held.current?.x ?? x)) / width) * length
    return whole((held.current?.at ?? 0) + moved)
  }
  const move = (index: number, end: Border['end'], at: number, merge?: string) =>
    editCaptions(target, 'captions:edit.border', now => moveCaptionEnd(now, index, end, at, length), merge)
  const letGo = () => {
    held.current = null
    setShown(null)
  }
  return {
    captions: shown ?? captions,
    drag: (index: number, end: Border['end']) => ({
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        held.current = { x: event.clientX, at: captions[index]?.[end] ?? 0 }
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (held.current) setShown(moveCaptionEnd(captions, index, end, placeOf(event.clientX), length))
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        if (!held.current) return
        const [at, isMoved] = [placeOf(event.clientX), event.clientX !== held.current.x]
        held.current = null
        if (isMoved) void move(index, end, at).finally(letGo)
        else letGo()
      },
      onPointerCancel: letGo,
    }),
    nudge(index: number, end: Border['end'], event: KeyboardEvent<HTMLElement>) {
      if (event.key === 'Escape' && held.current) {
        event.stopPropagation()
        letGo()
        return
      }
      const isLater = event.key === 'ArrowRight'
      if (!isLater && event.key !== 'ArrowLeft') return
      if (event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      const by = (isLater ? 1 : -1) * (event.shiftKey ? 10 : 1)
      void editCaptions(
        target,
        'captions:edit.border',
        now => moveCaptionEnd(now, index, end, whole((now[index]?.[end] ?? 0) + by / fps), length),
        `border ${index} ${end}`,
      )
    },
  }
}
