import { Button } from '@renderer/components/button'
import { FactList } from '@renderer/components/fact-list'
import { fineTime } from '@renderer/components/format-time'
import { studio } from '@renderer/studio'
import { spokenLocale, useWords } from '@renderer/words/words'
import type { TranscriptionPreview } from '@shared/bridge/transcription-calls'
import type { Script } from '@shared/domain/script'
import { Send } from 'lucide-react'
import { useEffect, useState } from 'react'
import { timeWords } from './time-words'
import type { useBeatsToTime } from './use-beats-to-time'

type BeforeListeningProps = ReturnType<typeof useBeatsToTime> & { readonly script: Script }

/** Every voice that would be sent, to whom, and what it would cost, before anything is. */
export function BeforeListening({ beats, leftOut, replaces, script }: BeforeListeningProps) {
  const t = useWords()
  const [preview, setPreview] = useState<TranscriptionPreview>()
  const seconds = beats.reduce((sum, { voice }) => sum + voice.to - voice.from, 0)
  useEffect(() => {
    void studio.call('transcription.preview', { seconds }).then(answer => answer.ok && setPreview(answer.value))
  }, [seconds])
  if (!preview) return null
  const lengthOf = (time: number) =>
    time < 59.95 ? t('transcription:seconds', { time: fineTime(time) }) : fineTime(time)
  const money = new Intl.NumberFormat(spokenLocale(), { minimumFractionDigits: 2, maximumFractionDigits: 4 })
  const facts: readonly (readonly [string, string])[] = [
    [t('transcription:model'), preview.model],
    [t('transcription:length'), lengthOf(seconds)],
    [t('transcription:cost'), preview.cost === null ? t('transcription:costUnknown') : money.format(preview.cost)],
  ]
  return (
    <>
      <p className="text-ink-soft">{t('transcription:sent', { host: preview.host })}</p>
      {replaces ? <p className="text-warn">{t('transcription:replaces')}</p> : null}
      {leftOut > 0 ? <p className="text-ink-soft">{t('transcription:leftOut', { count: leftOut })}</p> : null}
      <FactList facts={facts} className="grid-cols-3" />
      <ol
        aria-label={t('transcription:voices')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keyboard
        tabIndex={0}
        className="flex min-h-0 grow flex-col gap-3 overflow-y-auto rounded-lg bg-sunken p-4"
      >
        {beats.map(({ beat_id, number, text, voice }) => (
          <li key={beat_id} className="flex gap-3">
            <span className="w-6 shrink-0 text-end text-ink-faint tabular-nums">{number}</span>
            <span dir="auto" className="wrap-anywhere grow whitespace-pre-wrap">
              {text}
            </span>
            <span className="shrink-0 text-ink-soft tabular-nums">{lengthOf(voice.to - voice.from)}</span>
          </li>
        ))}
      </ol>
      <div className="flex shrink-0 justify-end">
        <Button
          autoFocus
          variant="primary"
          icon={<Send />}
          onPress={() => void timeWords(script.script_id, beats, script.language)}
        >
          {t('transcription:send', { count: beats.length })}
        </Button>
      </div>
    </>
  )
}
