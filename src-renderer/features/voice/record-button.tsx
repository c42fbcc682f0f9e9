import { announce } from '@renderer/components/announcer'
import { fineTime } from '@renderer/components/format-time'
import { joinClasses } from '@renderer/components/join-classes'
import { Keys } from '@renderer/components/keys'
import { useWords } from '@renderer/words/words'
import type { Take } from '@shared/domain/recording'
import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { pressRecord } from './recorder'
import { type Phase, useMeter, useRecorder } from './recorder-store'

const looks: Partial<Record<Phase, string>> = {
  counting: 'bg-warn text-canvas',
  recording: 'bg-bad-solid text-white',
}

/** The one large button: Space or Enter begins, begins at once while it counts, and stops. It keeps the focus. */
export function RecordButton({ take }: { readonly take: Omit<Take, 'take_id'> }) {
  const t = useWords()
  const { phase, count } = useRecorder()
  const button = useRef<HTMLButtonElement>(null)
  const isReady = phase === 'ready' || phase === 'counting' || phase === 'recording'
  useEffect(() => {
    if (isReady) button.current?.focus()
  }, [isReady])
  useEffect(() => {
    if (phase === 'counting') announce(String(count))
    if (phase === 'recording') announce(t('voice:recording'))
  }, [phase, count, t])
  const name = t(
    phase === 'recording'
      ? 'voice:stop'
      : phase === 'counting'
        ? 'voice:beginNow'
        : phase === 'ready'
          ? 'voice:record'
          : 'voice:wait',
  )
  return (
    <div className="flex items-center justify-center gap-6">
      <span className="w-24 text-end text-title tabular-nums">{phase === 'recording' ? <Clock /> : null}</span>
      <Button
        ref={button}
        aria-label={name}
        isDisabled={!isReady}
        onPress={() => pressRecord(take)}
        className={joinClasses(
          'flex size-20 scroll-m-4 items-center justify-center rounded-full font-semibold text-[2rem] tabular-nums shadow-lift transition-colors data-disabled:opacity-50',
          looks[phase] ?? 'bg-raised ring-1 ring-line-strong ring-inset data-hovered:bg-wash-strong',
        )}
      >
        {phase === 'counting' ? count : <Mark isSquare={phase === 'recording'} />}
      </Button>
      <span className="flex w-24 flex-col items-start gap-1 text-ink-soft text-small">
        <Keys keys="Space" />
        {name}
      </span>
    </div>
  )
}

function Mark({ isSquare }: { readonly isSquare: boolean }) {
  return <span className={isSquare ? 'size-7 rounded-sm bg-white' : 'size-8 rounded-full bg-bad-solid'} />
}

function Clock() {
  return fineTime(useMeter(state => state.seconds))
}
