import { fineTime } from '@renderer/components/format-time'
import { joinClasses } from '@renderer/components/join-classes'
import { seek, usePlayback } from '@renderer/playback/playback-store'
import { useWords } from '@renderer/words/words'
import type { FactsByMedia } from '@shared/domain/beat-length'
import { useRef } from 'react'
import { type Heard, heardOn } from './heard-on'
import { type Border, useBorderDrag } from './use-border-drag'
import type { CaptionedBeat } from './use-captioned-beats'
import { usePeaks } from './use-peaks'
import { wavePath } from './wave-path'

type CaptionLaneProps = { readonly target: CaptionedBeat; readonly facts: FactsByMedia }

const columns = 600

/** A beat's captions over its sound; their borders are dragged, or moved by arrow keys. */
export function CaptionLane({ target, facts }: CaptionLaneProps) {
  const t = useWords()
  const lane = useRef<HTMLFieldSetElement>(null)
  const { captions, drag, nudge } = useBorderDrag(target, lane)
  const { script_id, start, frames, fps, number } = target
  const playhead = usePlayback(state => (state.script_id === script_id ? state.frame - start : -1))
  const length = frames / fps
  const share = (seconds: number) => `${(Math.min(1, seconds / length) * 100).toFixed(3)}%`
  const borders = captions.flatMap(({ from, to }, index): Border[] => {
    const isShared = Math.abs((captions[index - 1]?.to ?? -1) - from) < 1e-3
    const own: Border[] = isShared ? [] : [{ index, end: 'from', at: from }]
    return [...own, { index, end: 'to', at: to }]
  })
  const seekTo = (x: number) => {
    const box = lane.current?.getBoundingClientRect()
    if (!box) return
    seek(start + Math.floor(((x - box.left) / box.width) * frames))
  }
  return (
    <div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the playhead has keys of its own */}
      <fieldset
        ref={lane}
        dir="ltr"
        aria-label={t('captions:lane', { number })}
        onClick={event => event.target === event.currentTarget && seekTo(event.clientX)}
        className="relative h-24 min-w-0 touch-none rounded-md bg-sunken ring-1 ring-line ring-inset"
      >
        <Wave heard={heardOn(target.footage, facts)} length={length} />
        {captions.map(({ from, to, text }, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a caption is its place in the row
            key={index}
            style={{ left: share(from), width: share(to - from) }}
            className="pointer-events-none absolute inset-y-1.5 overflow-hidden rounded-sm bg-accent/20 ring-1 ring-accent ring-inset"
          >
            <span dir="auto" className="block truncate px-2 py-0.5 text-small">
              {text}
            </span>
          </div>
        ))}
        {playhead >= 0 && playhead < frames ? (
          <div
            style={{ left: share(playhead / fps) }}
            className="pointer-events-none absolute inset-y-0 w-0.5 bg-bad"
          />
        ) : null}
        {borders.map(({ index, end, at }) => (
          <div
            key={`${index} ${end}`}
            role="slider"
            tabIndex={0}
            aria-label={t(end === 'from' ? 'captions:from' : 'captions:to', { number: index + 1 })}
            aria-valuemin={0}
            aria-valuemax={Math.round(length * 1_000) / 1_000}
            aria-valuenow={Math.round(at * 1_000) / 1_000}
            aria-valuetext={t('captions:at', { time: at.toFixed(2) })}
            style={{ left: `calc(${share(at)} - 12px)` }}
            {...drag(index, end)}
            onKeyDown={event => nudge(index, end, event)}
            className={joinClasses(
              'group absolute inset-y-0 w-6 cursor-ew-resize outline-none',
              'after:absolute after:inset-y-3 after:left-1/2 after:w-1 after:-translate-x-1/2 after:rounded-full after:bg-accent',
              'focus-visible:after:w-1.5 focus-visible:after:bg-ink focus-visible:after:outline-2 focus-visible:after:outline-accent',
            )}
          />
        ))}
      </fieldset>
      <p className="mt-1 flex justify-between gap-4 text-ink-soft text-small tabular-nums">
        <span>{t('captions:hint')}</span>
        <span>{fineTime(length)}</span>
      </p>
    </div>
  )
}

type WaveProps = {
  readonly heard: Heard | null
  readonly length: number
}

function Wave({ heard, length }: WaveProps) {
  const t = useWords()
  const peaks = usePeaks(heard?.media_id ?? null)
  if (peaks === null || peaks === 'none' || !heard) {
    return (
      <span className="pointer-events-none absolute inset-0 flex items-end justify-center pb-1 text-ink-faint text-small">
        {t(peaks === null ? 'captions:listening' : 'captions:noSound')}
      </span>
    )
  }
  const path = wavePath(peaks, { from: heard.from, seconds: length * heard.speed }, columns)
  return (
    <svg
      aria-hidden
      viewBox={`0 -1 ${columns} 2`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-0 size-full fill-ink-faint opacity-60"
    >
      <path d={path} />
    </svg>
  )
}
