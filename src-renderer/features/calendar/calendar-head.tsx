import { Button } from '@renderer/components/button'
import { ChoiceGroup } from '@renderer/components/choice-group'
import { IconButton } from '@renderer/components/icon-button'
import { Tooltip } from '@renderer/components/tooltip'
import { useKeysOf } from '@renderer/keymap/keymap-store'
import { useWords } from '@renderer/words/words'
import { firstWeekday, weekOf } from '@shared/domain/calendar-grid'
import { calendarViews } from '@shared/domain/setting'
import { momentIn } from '@shared/domain/wall-time'
import { ChevronLeft, ChevronRight, Globe, Plus } from 'lucide-react'
import { goToDay, showBox } from './calendar-store'
import { monthText, spanText, zoneText } from './day-words'
import { FileMenu } from './file-menu'
import { Filters } from './filters'
import { periodAfter } from './grid-step'
import { keepLook } from './keep-look'
import { TrayMenu } from './tray-menu'
import type { Calendar } from './use-calendar'

type HeadProps = { readonly calendar: Calendar; readonly day: string; readonly locale: string }

export const keepView = (calendar: Calendar, view: Calendar['look']['view']): void =>
  keepLook(calendar.look, look => ({ ...look, view }))

/** A post that begins at the place where the keys are. */
export const beginPost = (day: string | null): void =>
  showBox({ kind: 'new', beginning: { video_id: null, account_id: null, day, time: null } })

/** Where in time one is, how it is looked at, and what can be begun. */
export function CalendarHead({ calendar, day, locale }: HeadProps) {
  const t = useWords()
  const { view } = calendar.look
  const week = weekOf(day, firstWeekday(locale))
  const title = view === 'week' ? spanText(week[0] ?? day, week[6] ?? day) : monthText(day)
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-line border-b px-3 py-2">
      <Tooltip text={t('calendar:today')} keys={useKeysOf('calendar.today')}>
        <Button onPress={() => goToDay(calendar.today)}>{t('calendar:today')}</Button>
      </Tooltip>
      <span className="flex">
        <span data-turn="-1">
          <IconButton
            label={t(`calendar:before.${view}`)}
            keys={useKeysOf('calendar.before')}
            icon={<ChevronLeft className="rtl:-scale-x-100" />}
            onPress={() => goToDay(periodAfter(day, -1, view))}
          />
        </span>
        <span data-turn="1">
          <IconButton
            label={t(`calendar:after.${view}`)}
            keys={useKeysOf('calendar.after')}
            icon={<ChevronRight className="rtl:-scale-x-100" />}
            onPress={() => goToDay(periodAfter(day, 1, view))}
          />
        </span>
      </span>
      <h1 aria-live="polite" className="min-w-40 font-semibold text-title">
        {title}
      </h1>
      <ZoneLabel calendar={calendar} />
      <span className="grow" />
      <Filters calendar={calendar} />
      <ChoiceGroup
        label={t('calendar:view')}
        value={view}
        choices={calendarViews.map(id => ({ id, label: t(`calendar:view.${id}`) }))}
        onChange={next => keepView(calendar, next)}
      />
      <TrayMenu calendar={calendar} />
      <FileMenu calendar={calendar} />
      <Tooltip text={t('calendar:newPost')} keys={useKeysOf('calendar.new')}>
        <Button variant="primary" icon={<Plus />} onPress={() => beginPost(null)}>
          {t('calendar:newPost')}
        </Button>
      </Tooltip>
    </div>
  )
}

/** By whose clock the calendar is. */
function ZoneLabel({ calendar }: { readonly calendar: Calendar }) {
  const t = useWords()
  const offset = momentIn(calendar.now, calendar.zone)?.offset ?? ''
  return (
    <span
      title={t('calendar:zoneIs', { zone: calendar.zone })}
      className="inline-flex items-center gap-1.5 text-ink-faint text-small tabular-nums"
    >
      <Globe className="size-3.5" aria-hidden />
      {zoneText(calendar.zone)} {t('calendar:offset', { offset })}
    </span>
  )
}
