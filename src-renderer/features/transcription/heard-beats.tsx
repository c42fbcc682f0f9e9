import { Button } from '@renderer/components/button'
import { ProgressBar } from '@renderer/components/progress-bar'
import { useWords } from '@renderer/words/words'
import type { Script } from '@shared/domain/script'
import { Check, CircleAlert, CircleCheck, CircleMinus, Clock, LoaderCircle, RotateCcw, Square } from 'lucide-react'
import { problemWords } from './problem-words'
import {
  closeTranscription,
  isListening,
  isSure,
  keepHeard,
  stopListening,
  tryAgain,
  voicesToTryAgain,
} from './time-words'
import { type HeardBeat, useTranscription } from './transcription-store'

type HeardBeatsProps = { readonly host: string; readonly script: Script }

/** How far the model has listened; and, where not every voice was heard well, what to do with those that were. */
export function HeardBeats({ host, script }: HeardBeatsProps) {
  const t = useWords()
  const asked = useTranscription(state => state.asked)
  const heard = asked.filter(one => one.heard.kind === 'heard').length
  const isBusy = isListening(asked)
  const again = voicesToTryAgain(asked).length
  const progress = t('transcription:progress', { done: heard, count: asked.length })
  return (
    <>
      <ol aria-label={t('transcription:heard')} className="flex min-h-0 grow flex-col gap-1 overflow-y-auto">
        {asked.map(one => (
          <HeardLine key={one.work_id} beat={one} host={host} />
        ))}
      </ol>
      {isBusy ? <ProgressBar label={progress} fraction={asked.length > 1 ? heard / asked.length : null} /> : null}
      <p role="status" className="min-h-5 text-ink-soft text-small">
        {progress}
      </p>
      <div className="flex shrink-0 flex-wrap justify-end gap-2">
        {isBusy ? (
          <Button autoFocus icon={<Square />} onPress={() => void stopListening()}>
            {t('transcription:stop')}
          </Button>
        ) : (
          <>
            <Button autoFocus onPress={() => void closeTranscription()}>
              {t('transcription:leave')}
            </Button>
            <Button
              icon={<RotateCcw />}
              isDisabled={again === 0}
              onPress={() => void tryAgain(script.script_id, script.language)}
            >
              {t('transcription:again', { count: again })}
            </Button>
            <Button
              variant="primary"
              icon={<Check />}
              isDisabled={heard === 0}
              onPress={() => void keepHeard(script.script_id)}
            >
              {t('transcription:use', { count: heard })}
            </Button>
          </>
        )}
      </div>
    </>
  )
}

function HeardLine({ beat, host }: { readonly beat: HeardBeat; readonly host: string }) {
  const t = useWords()
  const { number, text, heard } = beat
  return (
    <li className="flex items-start gap-3 rounded-md bg-surface px-2 py-1">
      <span className="flex size-6 shrink-0 items-center justify-center text-ink-faint [&>svg]:size-4">
        {heard.kind === 'waiting' ? <Clock aria-label={t('transcription:waiting')} /> : null}
        {heard.kind === 'listening' ? (
          <LoaderCircle className="animate-spin" aria-label={t('transcription:listening')} />
        ) : null}
        {heard.kind === 'stopped' ? <CircleMinus aria-label={t('transcription:stopped')} /> : null}
        {heard.kind === 'failed' ? <CircleAlert className="text-bad" aria-hidden /> : null}
        {heard.kind === 'heard' && !isSure(beat) ? <CircleAlert className="text-warn" aria-hidden /> : null}
        {isSure(beat) ? <CircleCheck className="text-good" aria-hidden /> : null}
      </span>
      <span className="w-6 shrink-0 pt-0.5 text-end text-ink-faint tabular-nums">{number}</span>
      <span className="flex min-w-0 grow flex-col pt-0.5">
        <span dir="auto" className="truncate">
          {text}
        </span>
        {heard.kind === 'heard' ? (
          <span className={isSure(beat) ? 'text-ink-soft text-small' : 'text-small text-warn'}>
            {t(isSure(beat) ? 'transcription:found' : 'transcription:foundFew', {
              found: heard.found,
              count: heard.sought,
            })}
          </span>
        ) : null}
        {heard.kind === 'failed' ? (
          <span role="alert" className="wrap-anywhere text-bad text-small">
            {problemWords(t, host, heard.problem)}
          </span>
        ) : null}
      </span>
    </li>
  )
}
