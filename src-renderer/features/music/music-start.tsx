import { Button } from '@renderer/components/button'
import { fineTime } from '@renderer/components/format-time'
import { useSnippet } from '@renderer/components/use-snippet'
import { WaveformSlider } from '@renderer/components/waveform-slider'
import { playableUrl, usePeaks } from '@renderer/database/media-sound'
import { useWords } from '@renderer/words/words'
import type { ScriptId } from '@shared/domain/ids'
import { type Media, playableLength } from '@shared/domain/media'
import { seconds } from '@shared/domain/time'
import { columnsOf, loudestPart } from '@shared/domain/waveform-shape'
import { Play, Square, TrendingUp } from 'lucide-react'
import { useMemo } from 'react'
import { type Bed, changeMusic } from './edit-music'
import { useHeld } from './use-held'

type MusicStartProps = { readonly script_id: ScriptId; readonly music: Bed; readonly media: Media }

const columnCount = 200
/** Seconds that the loudest part is looked for in: a short film, or what one hears of a long one. */
const loudFor = 20

/** Where the music starts, on its waveform: pulled, moved by keys, or put where it is loudest; and how it sounds from there. */
export function MusicStart({ script_id, music, media }: MusicStartProps) {
  const t = useWords()
  const peaks = usePeaks(media.media_id)
  const length = playableLength(media.facts)
  const { playing, play, stop } = useSnippet()
  const columns = useMemo(() => (peaks ? columnsOf(peaks, 0, length, columnCount) : []), [peaks, length])
  const [from, hold] = useHeld(music.from, at => changeMusic(script_id, { from: seconds(at) }))
  const startAt = (at: number) => hold(Math.max(0, Math.min(at, length - 0.1)))
  const listen = async () => {
    const url = await playableUrl(media)
    if (url) play('music', { url, from, to: null, volume: music.volume })
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex justify-between text-small">
        <span className="text-ink-soft">{t('music:start')}</span>
        <span className="tabular-nums">{t('music:startOf', { at: fineTime(from), length: fineTime(length) })}</span>
      </div>
      <WaveformSlider
        label={t('music:start')}
        values={[from]}
        names={[t('music:start')]}
        length={length}
        columns={columns}
        onChange={([at = 0]) => startAt(at)}
      />
      {peaks === null ? <p className="text-ink-faint text-small">{t('music:noWaveform')}</p> : null}
      <div className="flex flex-wrap gap-2">
        <Button size="small" icon={playing ? <Square /> : <Play />} onPress={() => (playing ? stop() : void listen())}>
          {t(playing ? 'music:stop' : 'music:listen')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          icon={<TrendingUp />}
          isDisabled={!peaks}
          onPress={() => peaks && startAt(loudestPart(peaks, loudFor))}
        >
          {t('music:loudest')}
        </Button>
      </div>
    </div>
  )
}
