import { ComboBox } from '@renderer/components/combo-box'
import { useWords } from '@renderer/words/words'
import { type Scheduled, type Side, scheduleAt } from '@shared/domain/schedule'
import { canBeZone, dayOf, momentIn, timeOf, type WallMoment } from '@shared/domain/wall-time'
import { useEffect, useEffectEvent, useState } from 'react'
import { ShiftNote } from './shift-note'

type TimeFieldsProps = {
  /** What is chosen so far, as `2026-03-29T18:30`; null for nothing. */
  readonly wall: string | null
  readonly zone: string
  readonly isReadOnly: boolean
  readonly onMoment: (moment: WallMoment) => void
  /** Told whether what stands in the fields is no time, while the one before still holds. */
  readonly onUnfit?: (isUnfit: boolean) => void
}

type Typed = { readonly day: string; readonly time: string; readonly zone: string; readonly gave: string | null }

const zones = Intl.supportedValuesOf('timeZone').map(id => ({ id, label: id }))
/** So long, in milliseconds, a time that was given may take to come back from the database. */
const patience = 1_500
const inputLook = 'h-8 rounded-md bg-wash px-2 tabular-nums ring-1 ring-line ring-inset'

/** Day and time by a zone's clock. Says where that clock never shows the time, or shows it twice, and which moment is meant. */
export function TimeFields({ wall, zone, isReadOnly, onMoment, onUnfit }: TimeFieldsProps) {
  const t = useWords()
  const [typed, setTyped] = useState<Typed | null>(null)
  const [found, setFound] = useState<Scheduled | null>(null)
  const [fault, setFault] = useState<'past' | 'no-such-time' | null>(null)
  useEffect(() => {
    if (!typed || typed.gave === null || typed.gave === wall) return
    // What was given is on its way; where another time stays, it was changed elsewhere, as by undo.
    const timer = setTimeout(() => setTyped(null), patience)
    return () => clearTimeout(timer)
  }, [wall, typed])
  const leave = useEffectEvent(() => onUnfit?.(false))
  useEffect(() => () => leave(), [])
  const shown = typed ?? { day: wall ? dayOf(wall) : '', time: wall ? timeOf(wall) : '', zone, gave: wall }
  const settle = (next: Omit<Typed, 'gave'>, side?: Side) => {
    const isWhole = next.day !== '' && next.time !== ''
    const read = isWhole ? scheduleAt({ wall: `${next.day}T${next.time}`, zone: next.zone }, Date.now(), side) : null
    const moment = read?.ok ? read.value.moment : null
    setTyped({ ...next, gave: moment?.wall ?? null })
    setFound(read?.ok ? read.value : null)
    setFault(read && !read.ok ? (read.problem === 'past' ? 'past' : 'no-such-time') : null)
    onUnfit?.(moment === null && (isWhole || wall !== null))
    if (moment) onMoment(moment)
  }
  const today = dayOf(momentIn(Date.now(), shown.zone)?.wall ?? '')
  return (
    <div className="flex flex-col gap-1.5">
      <fieldset disabled={isReadOnly} aria-label={t('compose:time')} className="flex flex-wrap items-center gap-2">
        <input
          type="date"
          aria-label={t('compose:day')}
          min={today}
          value={shown.day}
          onChange={event => settle({ ...shown, day: event.target.value })}
          className={inputLook}
        />
        <input
          type="time"
          aria-label={t('compose:timeOfDay')}
          value={shown.time}
          onChange={event => settle({ ...shown, time: event.target.value })}
          className={inputLook}
        />
        <ComboBox
          label={t('compose:zone')}
          isLabelHidden
          shown={shown.zone}
          options={zones}
          onCommit={id => {
            if (!canBeZone(id)) return shown.zone
            settle({ ...shown, zone: id })
            return id
          }}
          className="w-44"
        />
      </fieldset>
      {fault ? (
        <p role="alert" className="text-bad text-small">
          {t(`compose:fault.${fault}`)}
        </p>
      ) : null}
      {found?.shift && typed ? <ShiftNote scheduled={found} onSide={side => settle(shown, side)} /> : null}
    </div>
  )
}
