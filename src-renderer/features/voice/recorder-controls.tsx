import { Button } from '@renderer/components/button'
import { fineTime } from '@renderer/components/format-time'
import { Select } from '@renderer/components/select'
import { useWords } from '@renderer/words/words'
import type { BeatId } from '@shared/domain/ids'
import type { Take } from '@shared/domain/recording'
import { ArrowRight, Check, Mic, RotateCcw, Trash2 } from 'lucide-react'
import { LevelMeter, SoundWarning } from './level-meter'
import { forgetTake } from './record'
import { RecordButton } from './record-button'
import { keepAndGo, listenTo, retake } from './recorder'
import { useRecorder } from './recorder-store'

type RecorderControlsProps = { readonly take: Omit<Take, 'take_id'>; readonly next: BeatId | null }

/** Everything that records: microphone, level, the button, and what to do with the take. */
export function RecorderControls({ take, next }: RecorderControlsProps) {
  const isThere = useRecorder(state => state.phase === 'heard' || state.phase === 'keeping')
  return (
    <section className="flex shrink-0 flex-col gap-3 rounded-xl bg-surface p-4 ring-1 ring-line">
      <div className="flex items-center gap-4">
        <MicrophoneSelect />
        <LevelMeter />
      </div>
      <SoundWarning />
      {isThere ? <TakeHeard take={take} next={next} /> : <RecordButton take={take} />}
    </section>
  )
}

function MicrophoneSelect() {
  const t = useWords()
  const { microphones, microphone, phase } = useRecorder()
  const chosen = microphones.find(one => one.id === microphone) ?? microphones[0]
  if (!chosen || (phase !== 'ready' && phase !== 'deaf')) {
    return (
      <span className="flex h-8 min-w-0 max-w-72 shrink-0 items-center gap-2 px-2.5 text-ink-soft">
        <Mic className="size-4 shrink-0" aria-hidden />
        <span className="truncate">{chosen?.name ?? t('voice:microphone')}</span>
      </span>
    )
  }
  return (
    <Select
      label={t('voice:microphone')}
      value={chosen.id}
      options={microphones.map(({ id, name }) => ({ id, label: name, icon: <Mic /> }))}
      onChange={id => void listenTo(id)}
    />
  )
}

function TakeHeard({ take, next }: RecorderControlsProps) {
  const t = useWords()
  const sound = useRecorder(state => state.sound)
  const isBusy = useRecorder(state => state.phase === 'keeping')
  return (
    <div className="flex flex-col gap-3">
      {sound ? (
        <div className="flex items-center gap-3">
          {/* biome-ignore lint/a11y/useMediaCaption: what is said in it stands above, in large letters */}
          <audio controls src={sound.url} aria-label={t('voice:listen')} className="h-9 min-w-0 grow" />
          <span className="text-ink-soft text-small tabular-nums">
            {t('voice:seconds', { seconds: fineTime(sound.seconds) })}
          </span>
        </div>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          autoFocus
          variant="primary"
          icon={next ? <ArrowRight className="rtl:-scale-x-100" /> : <Check />}
          isDisabled={isBusy}
          onPress={() => void keepAndGo(next)}
        >
          {t(next ? 'voice:keepNext' : 'voice:keep')}
        </Button>
        {next ? (
          <Button icon={<Check />} isDisabled={isBusy} onPress={() => void keepAndGo(null)}>
            {t('voice:keepStay')}
          </Button>
        ) : null}
        <Button icon={<RotateCcw />} isDisabled={isBusy} onPress={() => void retake(take)}>
          {t('voice:retake')}
        </Button>
        <Button variant="quiet" icon={<Trash2 />} isDisabled={isBusy} onPress={() => void forgetTake()}>
          {t('voice:throwAway')}
        </Button>
      </div>
    </div>
  )
}
