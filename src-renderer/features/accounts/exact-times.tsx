import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { TextField } from '@renderer/components/text-field'
import { useWords } from '@renderer/words/words'
import type { PostingTimes } from '@shared/domain/free-slots'
import { readTimeOfDay, type WeekTime } from '@shared/domain/posting-week'
import { CopyPlus, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { timeText, weekdayName } from './week-words'

type ExactTimesProps = {
  readonly posting: PostingTimes
  readonly onAdd: (times: readonly WeekTime[]) => void
  readonly onRemove: (time: WeekTime) => void
  readonly onLikeDay: (weekday: number) => void
}

const weekdays = [1, 2, 3, 4, 5, 6, 7]

/** The chosen times to the minute, day by day, and a line to add more. */
export function ExactTimes({ posting, onAdd, onRemove, onLikeDay }: ExactTimesProps) {
  const t = useWords()
  const days = weekdays.filter(weekday => posting.times.some(one => one.weekday === weekday))
  return (
    <div className="flex flex-col gap-3">
      <AddTime onAdd={onAdd} />
      {days.length === 0 ? <p className="text-ink-soft text-small">{t('accounts:noTimesYet')}</p> : null}
      <ul className="flex flex-col gap-1.5">
        {days.map(weekday => (
          <li key={weekday} className="flex items-start gap-2">
            <span className="w-24 shrink-0 pt-1 text-ink-soft text-small">{weekdayName(weekday)}</span>
            <ul aria-label={weekdayName(weekday)} className="flex min-w-0 flex-wrap gap-1.5">
              {posting.times
                .filter(one => one.weekday === weekday)
                .map(one => (
                  <li
                    key={one.time}
                    className="flex items-center gap-1 rounded-md bg-wash ps-2 text-small tabular-nums"
                  >
                    {timeText(one.time)}
                    <IconButton
                      size="small"
                      label={t('accounts:removeTime', { day: weekdayName(weekday), time: timeText(one.time) })}
                      icon={<X />}
                      onPress={() => onRemove(one)}
                    />
                  </li>
                ))}
            </ul>
            <IconButton
              size="small"
              label={t('accounts:likeDay', { day: weekdayName(weekday) })}
              icon={<CopyPlus />}
              onPress={() => onLikeDay(weekday)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

function AddTime({ onAdd }: Pick<ExactTimesProps, 'onAdd'>) {
  const t = useWords()
  const [text, setText] = useState('')
  const [days, setDays] = useState<readonly number[]>([])
  const [problem, setProblem] = useState<'noTime' | 'noDay' | null>(null)
  const add = () => {
    const time = readTimeOfDay(text)
    if (time === null) return setProblem('noTime')
    if (days.length === 0) return setProblem('noDay')
    setProblem(null)
    setText('')
    onAdd(days.map(weekday => ({ weekday, time })))
  }
  return (
    <form
      className="flex flex-col gap-1"
      onSubmit={event => {
        event.preventDefault()
        add()
      }}
    >
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={t('accounts:time')}
          placeholder={timeText('18:30')}
          maxLength={12}
          inputClass="w-24"
          value={text}
          onChange={setText}
        />
        <ToggleButtonGroup
          aria-label={t('accounts:days')}
          selectionMode="multiple"
          selectedKeys={days.map(String)}
          onSelectionChange={keys => setDays(weekdays.filter(day => keys.has(String(day))))}
          className="inline-flex h-8 items-center gap-0.5 rounded-md bg-wash p-0.5 ring-1 ring-line ring-inset"
        >
          {weekdays.map(day => (
            <ToggleButton
              key={day}
              id={String(day)}
              className="inline-flex h-7 min-w-7 items-center justify-center rounded-sm px-2 font-medium text-ink-soft text-small data-selected:bg-accent-solid data-hovered:text-ink data-selected:text-white"
            >
              <span aria-hidden>{weekdayName(day, 'short')}</span>
              <span className="sr-only">{weekdayName(day)}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Button type="submit" icon={<Plus />}>
          {t('accounts:addTime')}
        </Button>
      </div>
      {problem ? (
        <p role="alert" className="text-bad text-small">
          {t(`accounts:${problem}`)}
        </p>
      ) : null}
    </form>
  )
}
