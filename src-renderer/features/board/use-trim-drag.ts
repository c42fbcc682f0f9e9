import { type Clip, trimClip } from '@shared/domain/clip'
import type { ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { type ClipEnd, useBoardStore } from './board-store'
import { nudgeEnd, setEnd } from './edit-clip'

type Handle = {
  readonly script_id: ScriptId
  readonly clip: Clip
  readonly media: Media
  readonly end: ClipEnd
}

const letGo = () => useBoardStore.setState({ trim: null })

/** Trims one end of a clip by pointer: what it holds is shown at once and written when it is let go; Escape leaves it as it was. */
export function useTrimDrag({ script_id, clip, media, end }: Handle) {
  const start = useRef<{ x: number; secondsPerPixel: number } | null>(null)

  const placeAt = (x: number): number => {
    if (!start.current) return clip[end]
    return clip[end] + (x - start.current.x) * start.current.secondsPerPixel
  }
  const show = (x: number) => {
    const { clip_id, from, to } = trimClip(clip, { [end]: placeAt(x) }, media.facts)
    useBoardStore.setState({ trim: { clip_id, end, from, to } })
  }
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      event.stopPropagation()
      const tile = event.currentTarget.closest('[role=row]')
      if (event.button !== 0 || !tile) return
      event.currentTarget.setPointerCapture(event.pointerId)
      start.current = { x: event.clientX, secondsPerPixel: (clip.to - clip.from) / tile.getBoundingClientRect().width }
      show(event.clientX)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (start.current) show(event.clientX)
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (!start.current) return
      const at = placeAt(event.clientX)
      start.current = null
      void setEnd(script_id, clip.clip_id, media, end, at).finally(letGo)
    },
    onPointerCancel() {
      start.current = null
      letGo()
    },
    /** True when the key ended a drag. */
    giveUp(): boolean {
      if (!start.current) return false
      start.current = null
      letGo()
      return true
    },
  }
}

/** Trims one end of a clip by keys: arrows a frame, with Shift ten, Home and End as far as it goes. True when the key was one of them. */
export function trimByKey({ script_id, clip, media, end }: Handle, event: KeyboardEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false
  const frame = (event.shiftKey ? 10 : 1) / (media.facts.fps ?? 30)
  const { clip_id } = clip
  switch (event.key) {
    case 'ArrowLeft':
      void nudgeEnd(script_id, clip_id, media, end, -frame)
      return true
    case 'ArrowRight':
      void nudgeEnd(script_id, clip_id, media, end, frame)
      return true
    case 'Home':
      void setEnd(script_id, clip_id, media, end, 0)
      return true
    case 'End':
      void setEnd(script_id, clip_id, media, end, media.facts.duration ?? clip.to)
      return true
    default:
      return false
  }
}
