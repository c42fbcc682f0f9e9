import { seek, step, usePlayback } from '@renderer/playback/playback-store'
import { useWords } from '@renderer/words/words'
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { useLook } from './lane-look'
import { filmTime } from './ruler-ticks'
import { pixelsOf, scrollToShow } from './scale'
import { useTimelineStore } from './timeline-store'

/** Keeps the playhead in sight, a page on as it leaves; not while the hand leads it. */
function follow(scroller: HTMLElement | null, x: number): void {
  if (!scroller || useTimelineStore.getState().isScrubbing) return
  const left = scrollToShow(x, scroller.scrollLeft, scroller.clientWidth)
  if (left !== null) scroller.scrollLeft = left
}

type PlayheadProps = { readonly scroller: RefObject<HTMLElement | null> }

/**
 * Where the film stands: a line over all rows with a head on the ruler, that arrow keys move. It reads the playback beside React, for it moves
 * with every frame.
 */
export function Playhead({ scroller }: PlayheadProps) {
  const t = useWords()
  const { zoom, fps } = useLook()
  const line = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const place = (frame: number) => {
      if (line.current) line.current.style.transform = `translateX(${pixelsOf(frame, zoom, fps)}px)`
      head.current?.setAttribute('aria-valuenow', String(frame))
      head.current?.setAttribute('aria-valuetext', filmTime(frame, fps))
    }
    place(usePlayback.getState().frame)
    return usePlayback.subscribe((now, before) => {
      if (now.frame === before.frame) return
      place(now.frame)
      follow(scroller.current, pixelsOf(now.frame, zoom, fps))
    })
  }, [zoom, fps, scroller])
  const frames = usePlayback(state => state.frames)
  return (
    <div ref={line} className="pointer-events-none absolute inset-y-0 left-0 z-30 w-0">
      <div
        ref={head}
        role="slider"
        tabIndex={0}
        data-playhead
        aria-label={t('timeline:playhead')}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, frames - 1)}
        aria-valuenow={0}
        onKeyDown={event => movePlayhead(event, fps, frames)}
        className="absolute top-0 -left-3 flex size-6 items-end justify-center rounded-sm outline-none focus-visible:shadow-[0_0_0_2px_var(--color-accent)]"
      >
        <svg aria-hidden viewBox="0 0 12 12" className="size-3 fill-accent">
          <path d="M1 1h10v5l-5 6-5-6z" />
        </svg>
      </div>
      <div aria-hidden className="absolute top-5 bottom-0 -left-px w-0.5 bg-accent" />
    </div>
  )
}

function movePlayhead(event: KeyboardEvent, fps: number, frames: number): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const far = event.shiftKey ? 10 : 1
  const deeds: Record<string, () => void> = {
    ArrowLeft: () => step(-far),
    ArrowRight: () => step(far),
    ArrowDown: () => step(-far),
    ArrowUp: () => step(far),
    PageUp: () => step(fps),
    PageDown: () => step(-fps),
    Home: () => seek(0),
    End: () => seek(frames),
  }
  const deed = deeds[event.key]
  if (!deed) return
  event.preventDefault()
  event.stopPropagation()
  deed()
}
