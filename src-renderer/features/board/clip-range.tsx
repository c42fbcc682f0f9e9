import { fineTime } from '@renderer/components/format-time'
import { TextField } from '@renderer/components/text-field'
import { TimeDirection } from '@renderer/components/time-direction'
import { useWords } from '@renderer/words/words'
import { type Clip, clipLength, trimClip } from '@shared/domain/clip'
import type { Format } from '@shared/domain/format'
import type { ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { readTimecode, timecode } from '@shared/domain/timecode'
import { type KeyboardEvent, useState } from 'react'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import type { ClipEnd } from './board-store'
import { setEnd } from './edit-clip'
import { Filmstrip } from './filmstrip'
import { trimByKey } from './use-trim-drag'

type ClipRangeProps = {
  readonly script_id: ScriptId
  readonly clip: Clip
  readonly media: Media
  readonly format: Format
}

/** Seconds that a hand on the slider cannot feel; keys go by frames. */
const finest = 0.001

/** The whole media as a strip with the clip's stretch marked on it, and its ends as numbers. */
export function ClipRange({ script_id, clip, media, format }: ClipRangeProps) {
  const t = useWords()
  const [held, setHeld] = useState<Clip | null>(null)
  const { from, to } = held ?? clip
  const whole = media.facts.duration ?? Math.max(clip.to, 10)

  /** One gesture moves one end; what the slider's rounding makes of the other is left out. */
  const movedTo = ([nextFrom = from, nextTo = to]: number[]): { end: ClipEnd; at: number } | null => {
    const [fromBy, toBy] = [Math.abs(nextFrom - clip.from), Math.abs(nextTo - clip.to)]
    if (Math.max(fromBy, toBy) <= finest) return null
    return fromBy > toBy ? { end: 'from', at: nextFrom } : { end: 'to', at: nextTo }
  }
  const pull = (values: number[]) => {
    const moved = movedTo(values)
    setHeld(moved && trimClip(clip, { [moved.end]: moved.at }, media.facts))
  }
  const settle = async (values: number[]) => {
    const moved = movedTo(values)
    if (moved) await setEnd(script_id, clip.clip_id, media, moved.end, moved.at)
    setHeld(null)
  }
  const trim = (event: KeyboardEvent<HTMLElement>) => {
    const thumb = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-end]') : null
    if (!thumb) return
    const end: ClipEnd = thumb.dataset.end === 'from' ? 'from' : 'to'
    if (!trimByKey({ script_id, clip, media, end }, event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <TimeDirection>
      <div className="flex items-end gap-3">
        <TimeField
          label={t('board:in')}
          at={from}
          onChange={at => setEnd(script_id, clip.clip_id, media, 'from', at)}
        />
        <div onKeyDownCapture={trim} className="min-w-0 grow">
          <Slider
            aria-label={t('board:stretch')}
            value={[from, to]}
            minValue={0}
            maxValue={whole}
            step={finest}
            onChange={pull}
            onChangeEnd={values => void settle(values)}
          >
            <SliderTrack className="h-12">
              {({ state }) => (
                <>
                  <div className="absolute inset-0 overflow-hidden rounded-md bg-sunken">
                    <Filmstrip
                      clip={{ ...clip, from: 0 as Clip['from'], to: whole as Clip['to'] }}
                      media={media}
                      format={format}
                      height={48}
                    />
                    <div
                      className="absolute inset-y-0 start-0 bg-canvas/75"
                      style={{ width: `${state.getThumbPercent(0) * 100}%` }}
                    />
                    <div
                      className="absolute inset-y-0 end-0 bg-canvas/75"
                      style={{ width: `${(1 - state.getThumbPercent(1)) * 100}%` }}
                    />
                  </div>
                  {(['from', 'to'] as const).map((end, index) => (
                    <SliderThumb
                      key={end}
                      index={index}
                      data-end={end}
                      aria-label={t(end === 'from' ? 'board:clipIn' : 'board:clipOut', { name: media.name })}
                      className="top-1/2 h-12 w-2 cursor-ew-resize rounded-full bg-accent shadow-float data-dragging:w-2.5 data-focus-visible:outline-2"
                    />
                  ))}
                </>
              )}
            </SliderTrack>
          </Slider>
        </div>
        <TimeField label={t('board:out')} at={to} onChange={at => setEnd(script_id, clip.clip_id, media, 'to', at)} />
        <span className="flex h-8 items-center text-ink-soft text-small tabular-nums">
          {t('board:lasts', { seconds: fineTime(clipLength({ ...clip, from, to })) })}
        </span>
      </div>
    </TimeDirection>
  )
}

type TimeFieldProps = {
  readonly label: string
  readonly at: Clip['from']
  readonly onChange: (at: number) => Promise<void>
}

/** A place in the media as text: what is typed is taken by Enter or when the field is left; what is no time is put back. */
function TimeField({ label, at, onChange }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    const read = typed === null ? null : readTimecode(typed)
    setTyped(null)
    if (read !== null) void onChange(read)
  }
  return (
    <div onKeyDownCapture={event => event.key === 'Enter' && take()}>
      <TextField
        label={label}
        value={typed ?? timecode(at)}
        onChange={setTyped}
        onBlur={take}
        inputClass="w-18 tabular-nums"
      />
    </div>
  )
}
