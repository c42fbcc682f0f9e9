import { ConfirmDialog } from '@renderer/components/confirm-dialog'
import { OfflineLine } from '@renderer/components/offline-line'
import { useOwnRole } from '@renderer/database/people'
import { useWords } from '@renderer/words/words'
import type { PostId, PostSetId } from '@shared/domain/ids'
import { mayDo } from '@shared/domain/post-approval'
import { useEffect, useMemo, useRef } from 'react'
import { useLocale } from 'react-aria-components'
import { AttentionStrip } from './attention-strip'
import { CalendarHead } from './calendar-head'
import { closeBox, emptyHand, useCalendarStore } from './calendar-store'
import { cancelAll } from './cancel-posts'
import { DayDialog } from './day-dialog'
import { DragGhost } from './drag-ghost'
import { EmptyCalendar } from './empty-calendar'
import type { Drawn } from './entry-chip'
import { ImportDialog } from './import-dialog'
import { ListView } from './list-view'
import { MonthView } from './month-view'
import { NewPostDialog } from './new-post-dialog'
import { RescheduleDialog } from './reschedule-dialog'
import { Tray } from './tray'
import { type Calendar, postsById, useCalendar } from './use-calendar'
import { useCalendarActions } from './use-calendar-actions'
import { gridKeys, noteFocus } from './use-grid-keys'
import { usePointer } from './use-pointer'
import { useCrowding } from './use-slots'
import { WeekView } from './week-view'

type ScreenProps = {
  /** Shows all of a post. */
  readonly onOpen: (post_id: PostId) => void
  readonly onCompose: (set_id: PostSetId) => void
  readonly onAccounts: () => void
}

/** Every post on its day: planned, moved, and seen to. */
export function CalendarScreen(props: ScreenProps) {
  const t = useWords()
  const calendar = useCalendar()
  // A hand that held something when another screen was shown holds nothing when this one is shown again.
  useEffect(() => emptyHand, [])
  if (!calendar) return <p className="sr-only">{t('calendar:loading')}</p>
  return <Loaded {...props} calendar={calendar} />
}

function Loaded({ calendar, onOpen, onCompose, onAccounts }: ScreenProps & { readonly calendar: Calendar }) {
  const t = useWords()
  const { locale } = useLocale()
  const day = useCalendarStore(state => state.day) ?? calendar.today
  const crowding = useCrowding(calendar)
  const ghost = useRef<HTMLDivElement>(null)
  const order = useMemo(() => calendar.shown.map(({ post }) => post.post_id), [calendar.shown])
  const mayApprove = mayDo(useOwnRole() ?? 'Analyst', 'approve')
  const pointer = usePointer({ calendar, order, ghost, open: onOpen })
  useCalendarActions({ calendar, day, onOpen })
  const isEmpty = calendar.posts.length === 0 && calendar.films.size === 0
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears for the posts and days in it
    <div
      {...pointer}
      onKeyDown={gridKeys({ calendar, day, locale })}
      onFocus={event => noteFocus(event.target, day)}
      className="flex h-full min-h-0 flex-col"
    >
      <CalendarHead calendar={calendar} day={day} locale={locale} />
      <OfflineLine text={t('calendar:offline')} />
      <AttentionStrip {...{ calendar, mayApprove, onOpen, onAccounts }} />
      {isEmpty ? (
        <EmptyCalendar calendar={calendar} onAccounts={onAccounts} />
      ) : (
        <div className="flex min-h-0 grow">
          <div className="flex min-w-0 grow flex-col">
            <View {...{ calendar, crowding, day, locale }} />
          </div>
          <Tray calendar={calendar} />
        </div>
      )}
      <DragGhost calendar={calendar} ghost={ghost} />
      <Boxes {...{ calendar, crowding, onOpen, onCompose, onAccounts }} />
    </div>
  )
}

function View({ calendar, crowding, day, locale }: Drawn & { readonly day: string; readonly locale: string }) {
  const { view } = calendar.look
  if (view === 'week') return <WeekView {...{ calendar, crowding, day, locale }} />
  if (view === 'list') return <ListView {...{ calendar, crowding, day }} />
  return <MonthView {...{ calendar, crowding, day, locale }} />
}

/** What lies over the calendar. */
function Boxes({ calendar, crowding, onOpen, onCompose, onAccounts }: ScreenProps & Drawn) {
  const t = useWords()
  const box = useCalendarStore(state => state.box)
  switch (box?.kind) {
    case 'new':
      return <NewPostDialog {...{ calendar, onCompose, onAccounts }} beginning={box.beginning} />
    case 'reschedule':
      return <RescheduleDialog calendar={calendar} posts={postsById(calendar, box.ids)} />
    case 'day':
      return <DayDialog {...{ calendar, crowding, onOpen }} day={box.day} />
    case 'import':
      return <ImportDialog calendar={calendar} name={box.name} text={box.text} />
    case 'cancel':
      return (
        <ConfirmDialog
          isOpen
          title={t('calendar:cancelTitle', { count: box.ids.length })}
          detail={t('calendar:cancelDetail')}
          confirm={t('calendar:cancelThem', { count: box.ids.length })}
          cancel={t('calendar:leave')}
          onConfirm={() => void cancelAll(box.ids)}
          onClose={closeBox}
        />
      )
    default:
      return null
  }
}
