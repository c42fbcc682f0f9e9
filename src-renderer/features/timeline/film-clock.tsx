import { usePlayback } from '@renderer/playback/playback-store'
import { useEffect, useRef } from 'react'
import { filmTime } from './ruler-ticks'

/** Where the playhead is and how long the film; it turns with every frame, so it reads the playback beside React. */
export function FilmClock({ fps, frames }: { readonly fps: number; readonly frames: number }) {
  const ref = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const show = (frame: number) => {
      if (ref.current) ref.current.textContent = filmTime(frame, fps)
    }
    show(usePlayback.getState().frame)
    return usePlayback.subscribe(({ frame }) => show(frame))
  }, [fps])
  return (
    <span dir="ltr" aria-hidden className="me-1 whitespace-nowrap text-small tabular-nums">
      <span ref={ref} className="font-medium text-ink" />
      <span className="text-ink-faint"> / {filmTime(frames, fps)}</span>
    </span>
  )
}
