import { ChoiceGroup } from '@renderer/components/choice-group'
import { Slider } from '@renderer/components/slider'
import { useWords } from '@renderer/words/words'
import { type Clip, fits } from '@shared/domain/clip'
import type { ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { type Look, setLook } from './edit-clip'

type ClipLookProps = { readonly script_id: ScriptId; readonly clip: Clip; readonly media: Media }

/** Steps of the speed slider: slow ones close together, fast ones apart. */
const speeds = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]

const nearest = (speed: number) =>
  speeds.reduce((best, one, index) => (Math.abs(one - speed) < Math.abs((speeds[best] ?? 1) - speed) ? index : best), 0)

/** How a clip meets the frame, how fast it runs and how loud its own sound is. */
export function ClipLook({ script_id, clip, media }: ClipLookProps) {
  const t = useWords()
  const set = (look: Look) => void setLook(script_id, clip.clip_id, look)
  return (
    <div className="flex min-w-0 grow flex-col gap-3">
      <div>
        <ChoiceGroup
          label={t('board:fitIn')}
          value={clip.fit}
          choices={fits.map(fit => ({ id: fit, label: t(`board:fitIn.${fit}`) }))}
          onChange={fit => set({ fit })}
        />
      </div>
      <Slider
        label={t('board:zoom')}
        value={clip.zoom}
        min={1}
        max={4}
        step={0.05}
        shown={t('board:times', { speed: Number(clip.zoom.toFixed(2)) })}
        onChange={zoom => set({ zoom })}
      />
      <Slider
        label={t('board:speed')}
        value={nearest(clip.speed)}
        min={0}
        max={speeds.length - 1}
        step={1}
        shown={t('board:times', { speed: clip.speed })}
        onChange={index => set({ speed: speeds[index] ?? 1 })}
      />
      {media.facts.audioCodec ? (
        <Slider
          label={t('board:volume')}
          value={clip.volume}
          min={0}
          max={2}
          step={0.05}
          shown={t('board:percent', { percent: Math.round(clip.volume * 100) })}
          onChange={volume => set({ volume })}
        />
      ) : (
        <p className="text-ink-faint text-small">{t('board:silent')}</p>
      )}
    </div>
  )
}
