import { Button } from '@renderer/components/button'
import { FactList } from '@renderer/components/fact-list'
import { studio } from '@renderer/studio'
import { spokenLocale, useWords } from '@renderer/words/words'
import type { SpeechPreview } from '@shared/bridge/speech-calls'
import { Send } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type BeatToSpeak, speakBeats } from './speak-beats'

type BeforeSpeakingProps = { readonly beats: readonly BeatToSpeak[]; readonly language: string }

/** Every word that would be sent, to whom, and what it would cost, before anything is. */
export function BeforeSpeaking({ beats, language }: BeforeSpeakingProps) {
  const t = useWords()
  const [preview, setPreview] = useState<SpeechPreview>()
  const texts = beats.map(beat => beat.spoken)
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared by what they say
  useEffect(() => {
    void studio.call('speech.preview', { texts }).then(answer => answer.ok && setPreview(answer.value))
  }, [texts.join('\n')])
  if (!preview) return null
  const money = new Intl.NumberFormat(spokenLocale(), { minimumFractionDigits: 2, maximumFractionDigits: 4 })
  const facts: readonly (readonly [string, string])[] = [
    [t('speech:model'), preview.model],
    [t('speech:voice'), preview.voice],
    [t('speech:characters'), new Intl.NumberFormat(spokenLocale()).format(preview.characters)],
    [t('speech:cost'), preview.cost === null ? t('speech:costUnknown') : money.format(preview.cost)],
  ]
  return (
    <>
      <p className="text-ink-soft">{t('speech:sent', { host: preview.host })}</p>
      <FactList facts={facts} className="grid-cols-4 max-[50rem]:grid-cols-2" />
      <ol
        aria-label={t('speech:words')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard
        tabIndex={0}
        className="flex min-h-0 grow flex-col gap-3 overflow-y-auto rounded-lg bg-sunken p-4"
      >
        {beats.map(beat => (
          <li key={beat.beat_id} className="flex gap-3">
            <span className="w-6 shrink-0 text-end text-ink-faint tabular-nums">{beat.number}</span>
            <span dir="auto" data-selectable className="wrap-anywhere whitespace-pre-wrap">
              {beat.spoken}
            </span>
          </li>
        ))}
      </ol>
      <div className="flex shrink-0 justify-end">
        <Button autoFocus variant="primary" icon={<Send />} onPress={() => void speakBeats(beats, language)}>
          {t('speech:speak', { count: beats.length })}
        </Button>
      </div>
    </>
  )
}
