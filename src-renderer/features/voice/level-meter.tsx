import { useWords } from '@renderer/words/words'
import { isClipping, isRoomLoud, quietest } from '@shared/domain/voice-level'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { Meter } from 'react-aria-components'
import { useShallow } from 'zustand/react/shallow'
import { useMeter, useRecorder } from './recorder-store'

/** A voice lies in the upper two thirds of a scale that begins here, in decibels below full scale. */
const lowest = -60

const share = (db: number) => Math.max(0, Math.min(1, (db - lowest) / -lowest))

/** How loud it is now. */
export function LevelMeter() {
  const t = useWords()
  const level = useMeter(state => state.level)
  const peak = level?.peak_db ?? quietest
  const tone = level && isClipping(level) ? 'bg-bad' : peak > -6 ? 'bg-warn' : 'bg-good'
  return (
    <Meter
      aria-label={t('voice:level')}
      minValue={lowest}
      maxValue={0}
      value={Math.round(Math.max(lowest, peak))}
      valueLabel={t('voice:decibels', { level: Math.round(Math.max(lowest, peak)) })}
      className="grow"
    >
      <div className="h-2 w-full overflow-hidden rounded-full bg-wash-strong">
        <div className={`h-full rounded-full ${tone}`} style={{ width: `${share(peak) * 100}%` }} />
      </div>
    </Meter>
  )
}

/** What is wrong with what is heard, while something can still be done about it. */
export function SoundWarning() {
  const t = useWords()
  const { room, isMuted } = useMeter(useShallow(state => ({ room: state.room, isMuted: state.isMuted })))
  const clipped = useRecorder(state => state.clipped)
  const isBefore = useRecorder(state => state.phase === 'ready' || state.phase === 'counting')
  const said = clipped
    ? t('voice:tooLoud')
    : isBefore && isMuted
      ? t('voice:muted')
      : isBefore && isRoomLoud(room)
        ? t('voice:loudRoom', { level: Math.round(room ?? 0) })
        : null
  const Icon = clipped ? CircleAlert : TriangleAlert
  return (
    <p role="status" className="flex min-h-5 items-center gap-2 text-small text-warn">
      {said ? <Icon className="size-4 shrink-0" aria-hidden /> : null}
      {said}
    </p>
  )
}
