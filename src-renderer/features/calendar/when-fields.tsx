import { Button } from '@renderer/components/button'
import { ComboBox } from '@renderer/components/combo-box'
import { useWords } from '@renderer/words/words'
import type { Result } from '@shared/domain/result'
import { bothClocks, type Scheduled, type ScheduleFault, type Side, scheduleAt } from '@shared/domain/schedule'
import { canBeZone } from '@shared/domain/wall-time'
import { CalendarSearch, ClockAlert } from 'lucide-react'
import { useId, useMemo } from 'react'
import { wallText, zoneText } from './day-words'
import { otherText, shiftText } from './move-posts'

/** A time as it is being typed. `side`: which of two moments, where the clocks change then. */
export type When = {
  readonly day: string
  readonly time: string
  readonly zone: string
  readonly side: Side | undefined
}

/** The moment that a time stands for. */
export const momentOf = ({ day, time, zone, side }: When, now: number): Result<Scheduled, ScheduleFault> =>
  scheduleAt({ wall: `${day}T${time}`, zone }, now, side)

type WhenFieldsProps = {
  readonly when: When
  readonly workspaceZone: string
  readonly now: number
  readonly onChange: (when: When) => void
  /** The next free posting time; null where the account has none. */
  readonly next: { readonly wall: string; readonly zone: string } | null
}

const field = 'h-8 rounded-md bg-wash px-2 tabular-nums ring-1 ring-line ring-inset'

/** Day, time and zone of a post, with what that means. */
export function WhenFields({ when, workspaceZone, now, onChange, next }: WhenFieldsProps) {
  const t = useWords()
  const [dayId, timeId] = [useId(), useId()]
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone').map(id => ({ id, label: id })), [])
  const edit = (part: Partial<When>) => onChange({ ...when, side: undefined, ...part })
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <span className="flex flex-col gap-1">
          <label htmlFor={dayId} className="text-ink-soft text-small">
            {t('calendar:day')}
          </label>
          <input
            id={dayId}
            type="date"
            dir="ltr"
            value={when.day}
            onChange={event => edit({ day: event.target.value })}
            className={field}
          />
        </span>
        <span className="flex flex-col gap-1">
          <label htmlFor={timeId} className="text-ink-soft text-small">
            {t('calendar:time')}
          </label>
          <input
            id={timeId}
            type="time"
            dir="ltr"
            value={when.time}
            onChange={event => edit({ time: event.target.value })}
            className={field}
          />
        </span>
        <ComboBox
          label={t('calendar:zone')}
          shown={when.zone}
          options={zones}
          className="w-52"
          onCommit={zone => {
            if (!canBeZone(zone)) return when.zone
            edit({ zone })
            return zone
          }}
        />
      </div>
      {next ? (
        <span>
          <Button
            size="small"
            icon={<CalendarSearch />}
            onPress={() => edit({ day: next.wall.slice(0, 10), time: next.wall.slice(11), zone: next.zone })}
          >
            {t('calendar:nextFree', { when: wallText(next.wall) })}
          </Button>
        </span>
      ) : null}
      <WhenNote {...{ when, workspaceZone, now, onChange }} />
    </div>
  )
}

/** What a time comes to: the clocks that change, the workspace's own clock, or why it cannot be had. */
function WhenNote({ when, workspaceZone, now, onChange }: Omit<WhenFieldsProps, 'next'>) {
  const t = useWords()
  const read = momentOf(when, now)
  if (!read.ok) {
    return (
      <p role="alert" className="text-bad">
        {t(`calendar:stays.${read.problem}`)}
      </p>
    )
  }
  const { moment, shift } = read.value
  const { workspace } = bothClocks(moment.at, when.zone, workspaceZone)
  const other = shift?.other
  return (
    <>
      {shift ? (
        <div role="status" className="flex items-start gap-2 rounded-md bg-warn-wash p-2.5">
          <ClockAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
          <span className="flex flex-col items-start gap-2">
            {shiftText(read.value)}
            {other ? (
              <Button
                size="small"
                onPress={() => onChange({ ...when, side: other.at < moment.at ? 'earlier' : 'later' })}
              >
                {otherText(read.value, other)}
              </Button>
            ) : null}
          </span>
        </div>
      ) : null}
      {workspace ? (
        <p className="text-ink-soft text-small">
          {t('calendar:hereIs', { when: wallText(workspace.wall), zone: zoneText(workspaceZone) })}
        </p>
      ) : null}
    </>
  )
}
