import { ChoiceGroup } from '@renderer/components/choice-group'
import { Slider } from '@renderer/components/slider'
import { useWords } from '@renderer/words/words'
import { type Clip, fits } from '@shared/domain/clip'
import type { ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { useState } from 'react'
import { type Look, setLook } from './edit-clip'

type ClipLookProps = { readonly script_id: ScriptId; readonly clip: Clip; readonly media: Media }

/** Steps of the speed slider: slow ones close together, fast ones apart. */
const speeds = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]

const nearest = (speed: number) =>
  speeds.reduce((best, one, index) => (Math.abs(one - speed) < Math.abs((speeds[best] ?? 1) - speed) ? index : best), 0)

/** A number that keys change faster than it is written: what was chosen last, until the clip as it is read has it. */
function useHeld(stored: number, write: (value: number) => Promise<void>) {
  const [held, setHeld] = useState<{ readonly value: number; readonly isWritten: boolean } | null>(null)
  if (held?.isWritten && held.value === stored) setHeld(null)
  const choose = async (value: number) => {
    const mine = { value, isWritten: false }
    const settle = (next: typeof held) => setHeld(now => (now === mine ? next : now))
    setHeld(mine)
    await write(value).then(
      () => settle({ value, isWritten: true }),
      () => settle(null),
    )
  }
  return [held?.value ?? stored, choose] as const
}

/** How a clip meets the frame, how fast it runs and how loud its own sound is. */
export function ClipLook({ script_id, clip, media }: ClipLookProps) {
  const t = useWords()
  const set = (look: Look) => setLook(script_id, clip.clip_id, look)
  const [zoom, setZoom] = useHeld(clip.zoom, value => set({ zoom: value }))
  const [speed, setSpeed] = useHeld(clip.speed, value => set({ speed: value }))
  const [volume, setVolume] = useHeld(clip.volume, value => set({ volume: value }))
  return (
    <div className="flex min-w-0 grow flex-col gap-3">
      <div>
        <ChoiceGroup
          label={t('board:fitIn')}
          value={clip.fit}
          choices={fits.map(fit => ({ id: fit, label: t(`board:fitIn.${fit}`) }))}
          onChange={fit => void set({ fit })}
        />
      </div>
      <Slider
        label={t('board:zoom')}
        value={zoom}
        min={1}
        max={4}
        step={0.05}
        shown={t('board:times', { speed: Number(zoom.toFixed(2)) })}
        onChange={value => void setZoom(value)}
      />
      <Slider
        label={t('board:speed')}
        value={nearest(speed)}
        min={0}
        max={speeds.length - 1}
        step={1}
        shown={t('board:times', { speed })}
        onChange={index => void setSpeed(speeds[index] ?? 1)}
      />
      {media.facts.audioCodec ? (
        <Slider
          label={t('board:volume')}
          value={volume}
          min={0}
          max={2}
          step={0.05}
          shown={t('board:percent', { percent: Math.round(volume * 100) })}
          onChange={value => void setVolume(value)}
        />
      ) : (
        <p className="text-ink-faint text-small">{t('board:silent')}</p>
      )}
    </div>
  )
}
