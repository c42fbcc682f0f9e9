import { useWords } from '@renderer/words/words'
import type { Scheduled, Side } from '@shared/domain/schedule'
import { timeOf } from '@shared/domain/wall-time'
import { Clock } from 'lucide-react'
import { clockAndOffset } from './clock-text'
import { RadioList } from './radio-list'

type ShiftNoteProps = { readonly scheduled: Scheduled; readonly onSide: (side: Side) => void }

/** The clocks change at the time that was asked for: says so, and asks which of the two moments is meant. */
export function ShiftNote({ scheduled: { moment, shift }, onSide }: ShiftNoteProps) {
  const t = useWords()
  if (!shift) return null
  const both = shift.other ? [moment, shift.other].sort((a, b) => a.at - b.at) : [moment]
  const sides = ['earlier', 'later'] as const
  return (
    <div role="status" className="flex w-fit max-w-136 flex-col gap-2 rounded-lg bg-warn-wash p-3 text-small">
      <p className="flex items-start gap-2">
        <Clock className="mt-px size-4 shrink-0 text-warn" aria-hidden />
        {t(`compose:shift.${shift.kind}`, { time: timeOf(shift.asked), zone: moment.zone })}
      </p>
      {both.length === 2 ? (
        <RadioList
          isRow
          label={t('compose:shift.which')}
          value={moment === both[0] ? 'earlier' : 'later'}
          choices={sides.map((id, at) => ({
            id,
            label: both[at] ? clockAndOffset(both[at]) : '',
            detail: t(`compose:shift.${shift.kind}.${id}`),
          }))}
          onChange={onSide}
        />
      ) : null}
    </div>
  )
}
