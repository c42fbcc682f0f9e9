import { Button } from '@renderer/components/button'
import { fineTime } from '@renderer/components/format-time'
import { IconButton } from '@renderer/components/icon-button'
import { useSnippet } from '@renderer/components/use-snippet'
import { WaveformSlider } from '@renderer/components/waveform-slider'
import { playableUrl } from '@renderer/database/media-sound'
import { useWords } from '@renderer/words/words'
import type { Beat } from '@shared/domain/beat'
import { type Media, playableLength } from '@shared/domain/media'
import type { Script } from '@shared/domain/script'
import { moveBorder, splitTake } from '@shared/domain/split-take'
import { type Peaks, type Stretch, silencesIn } from '@shared/domain/waveform'
import { columnsOf, pauseRule } from '@shared/domain/waveform-shape'
import { Check, Play, Square } from 'lucide-react'
import { useMemo, useState } from 'react'
import { applySplit } from './apply-split'
import { closeSplit } from './split-store'

type SplitPreviewProps = {
  readonly script: Script
  readonly beats: readonly Beat[]
  /** The number of the first beat, from 1. */
  readonly first: number
  readonly media: Media
  readonly peaks: Peaks
}

const columnCount = 400

/** The take with a border between each two beats, and the beats as they would sound. */
export function SplitPreview({ script, beats, first, media, peaks }: SplitPreviewProps) {
  const t = useWords()
  const length = playableLength(media.facts)
  const [stretches, setStretches] = useState<readonly Stretch[]>(() =>
    splitTake(
      beats.map(beat => beat.text),
      script.language,
      silencesIn(peaks, pauseRule(peaks)),
      length,
    ),
  )
  const columns = useMemo(() => columnsOf(peaks, 0, length, columnCount), [peaks, length])
  const borders = stretches.slice(0, -1).map(one => one.to as number)
  const move = (values: readonly number[]) => {
    const index = values.findIndex((at, place) => Math.abs(at - (borders[place] ?? at)) > 0.001)
    if (index >= 0) setStretches(moveBorder(stretches, index, values[index] ?? 0))
  }
  const lay = async () => {
    await applySplit(script, media.media_id, beats, stretches)
    closeSplit()
  }
  return (
    <>
      <WaveformSlider
        label={t('split:borders')}
        values={borders}
        names={borders.map((_, index) => t('split:border', { before: first + index, after: first + index + 1 }))}
        length={length}
        columns={columns}
        onChange={move}
      />
      <StretchList beats={beats} first={first} media={media} stretches={stretches} />
      <div className="flex shrink-0 justify-end gap-2">
        <Button onPress={closeSplit}>{t('split:leave')}</Button>
        <Button variant="primary" icon={<Check />} onPress={() => void lay()}>
          {t('split:lay', { count: beats.length })}
        </Button>
      </div>
    </>
  )
}

type StretchListProps = Pick<SplitPreviewProps, 'beats' | 'first' | 'media'> & {
  readonly stretches: readonly Stretch[]
}

function StretchList({ beats, first, media, stretches }: StretchListProps) {
  const t = useWords()
  const { playing, play, stop } = useSnippet()
  const listen = async (beat: Beat, { from, to }: Stretch) => {
    const url = await playableUrl(media)
    if (url) play(beat.id, { url, from, to, volume: 1 })
  }
  return (
    <ol aria-label={t('split:beats')} className="flex min-h-40 shrink-0 grow basis-0 flex-col gap-1 overflow-y-auto">
      {beats.map((beat, index) => {
        const stretch = stretches[index]
        if (!stretch) return null
        const number = first + index
        const isPlaying = playing === beat.id
        return (
          <li key={beat.id} className="flex items-center gap-3 rounded-md bg-surface px-2 py-1">
            <IconButton
              size="small"
              label={t(isPlaying ? 'split:stop' : 'split:play', { number })}
              icon={isPlaying ? <Square /> : <Play />}
              onPress={() => (isPlaying ? stop() : void listen(beat, stretch))}
            />
            <span className="w-6 shrink-0 text-end text-ink-faint tabular-nums">{number}</span>
            <span dir="auto" className="min-w-0 grow truncate">
              {beat.text}
            </span>
            <span className="shrink-0 text-ink-soft text-small tabular-nums">
              {t('split:stretch', { from: fineTime(stretch.from), to: fineTime(stretch.to) })}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
