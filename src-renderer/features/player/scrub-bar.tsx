import { seek, usePlayback } from '@renderer/playback/playback-store'
import { useWords } from '@renderer/words/words'
import { seconds } from '@shared/domain/time'
import { timecode } from '@shared/domain/timecode'
import { useEffect, useRef } from 'react'

const timeOf = (frame: number, fps: number) => timecode(seconds(frame / fps))

/** The film from its start to its end, with the playhead in it. Written to from outside React: it moves with every frame. */
export function ScrubBar() {
  const t = useWords()
  const bar = useRef<HTMLInputElement>(null)
  const text = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const write = ({ frame, frames, fps }: ReturnType<typeof usePlayback.getState>) => {
      const last = Math.max(0, frames - 1)
      if (bar.current) {
        bar.current.max = String(last)
        bar.current.value = String(frame)
        bar.current.style.setProperty('--share', `${last > 0 ? (frame / last) * 100 : 0}%`)
        bar.current.setAttribute('aria-valuetext', timeOf(frame, fps))
      }
      if (text.current) text.current.textContent = `${timeOf(frame, fps)} / ${timeOf(frames, fps)}`
    }
    write(usePlayback.getState())
    return usePlayback.subscribe(write)
  }, [])
  return (
    <div className="flex items-center gap-3">
      <input
        ref={bar}
        type="range"
        min={0}
        step={1}
        dir="ltr"
        aria-label={t('player:playhead')}
        data-own-arrows
        onChange={event => seek(Number(event.currentTarget.value))}
        className="scrub-bar h-6 min-w-0 grow cursor-pointer appearance-none bg-transparent"
      />
      <span ref={text} dir="ltr" className="shrink-0 text-ink-soft text-small tabular-nums" />
    </div>
  )
}
