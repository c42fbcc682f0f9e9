import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { useSnippet } from '@renderer/components/use-snippet'
import { useWords } from '@renderer/words/words'
import { Check, CircleAlert, CircleMinus, Clock, LoaderCircle, Play, RotateCcw, Square, X } from 'lucide-react'
import { problemWords } from './problem-words'
import {
  beatsToSpeakAgain,
  closeSpeech,
  isSpeaking,
  keepSpokenBeats,
  leaveOut,
  speakAgain,
  stopSpeaking,
} from './speak-beats'
import { type SpokenBeat, useSpeech } from './speech-store'

type SpokenBeatsProps = { readonly host: string; readonly language: string }

/** What the model spoke, to be heard beat by beat and then used, or not. */
export function SpokenBeats({ host, language }: SpokenBeatsProps) {
  const t = useWords()
  const { asked, isKeeping, keepFailed } = useSpeech()
  const listening = useSnippet()
  const heard = asked.filter(one => one.spoken.kind === 'heard')
  const isRunning = isSpeaking(asked)
  const isBusy = isKeeping || isRunning
  return (
    <>
      <ol aria-label={t('speech:spoken')} className="flex min-h-0 grow flex-col gap-1 overflow-y-auto">
        {asked.map(one => (
          <SpokenLine key={one.take.take_id} beat={one} host={host} listening={listening} />
        ))}
      </ol>
      <p role="status" className="min-h-5 text-ink-soft text-small">
        {keepFailed ? t('speech:keepFailed') : t('speech:progress', { done: heard.length, count: asked.length })}
      </p>
      <div className="flex shrink-0 flex-wrap justify-end gap-2">
        {isRunning ? (
          <Button icon={<Square />} onPress={() => void stopSpeaking()}>
            {t('speech:stopAll')}
          </Button>
        ) : (
          <Button onPress={() => void closeSpeech()}>{t('speech:leave')}</Button>
        )}
        <Button icon={<RotateCcw />} isDisabled={isBusy} onPress={() => void speakAgain(language)}>
          {t('speech:again', { count: beatsToSpeakAgain(asked).length })}
        </Button>
        <Button
          variant="primary"
          icon={<Check />}
          isDisabled={isBusy || heard.length === 0}
          onPress={() => void keepSpokenBeats()}
        >
          {t('speech:use', { count: heard.length })}
        </Button>
      </div>
    </>
  )
}

type SpokenLineProps = {
  readonly beat: SpokenBeat
  readonly host: string
  readonly listening: ReturnType<typeof useSnippet>
}

function SpokenLine({ beat, host, listening }: SpokenLineProps) {
  const t = useWords()
  const { take, number, spoken } = beat
  const { playing, play, stop } = listening
  const isPlaying = playing === take.take_id
  return (
    <li className="flex items-start gap-3 rounded-md bg-surface px-2 py-1">
      <span className="flex size-6 shrink-0 items-center justify-center text-ink-faint [&>svg]:size-4">
        {spoken.kind === 'waiting' ? <Clock aria-label={t('speech:waiting')} /> : null}
        {spoken.kind === 'speaking' ? (
          <LoaderCircle className="animate-spin" aria-label={t('speech:speaking')} />
        ) : null}
        {spoken.kind === 'stopped' ? <CircleMinus aria-label={t('speech:stopped')} /> : null}
        {spoken.kind === 'failed' ? <CircleAlert className="text-bad" aria-hidden /> : null}
        {spoken.kind === 'heard' ? (
          <IconButton
            size="small"
            label={t(isPlaying ? 'speech:stop' : 'speech:play', { number })}
            icon={isPlaying ? <Square /> : <Play />}
            onPress={() => (isPlaying ? stop() : play(take.take_id, { url: spoken.url, from: 0, to: null, volume: 1 }))}
          />
        ) : null}
      </span>
      <span className="w-6 shrink-0 pt-0.5 text-end text-ink-faint tabular-nums">{number}</span>
      <span className="flex min-w-0 grow flex-col pt-0.5">
        <span dir="auto" className="truncate">
          {take.spoken}
        </span>
        {spoken.kind === 'failed' ? (
          <span role="alert" className="wrap-anywhere text-bad text-small">
            {problemWords(t, host, spoken.problem)}
          </span>
        ) : null}
      </span>
      {spoken.kind === 'heard' ? (
        <IconButton
          size="small"
          label={t('speech:leaveOut', { number })}
          icon={<X />}
          onPress={() => void leaveOut(beat)}
        />
      ) : null}
    </li>
  )
}
