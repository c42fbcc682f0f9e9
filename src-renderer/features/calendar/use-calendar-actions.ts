import { isPageCovered, isWritten } from '@renderer/keymap/own-keys'
import { useAction } from '@renderer/keymap/use-action'
import { minuteOf } from '@shared/domain/calendar-grid'
import type { PostId } from '@shared/domain/ids'
import { momentIn } from '@shared/domain/wall-time'
import { beginPost, keepView } from './calendar-head'
import { goToDay, goToSlot, meantPosts, showBox, useCalendarStore } from './calendar-store'
import { takeBack } from './cancel-posts'
import { periodAfter } from './grid-step'
import { type Calendar, postsById } from './use-calendar'

type Actions = { readonly calendar: Calendar; readonly day: string; readonly onOpen: (post_id: PostId) => void }

/** Enter is for a post alone; elsewhere it presses what has the focus. */
const isOnPost = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.matches('[data-post]') && !isPageCovered()

/** Deleting is for the post that has the focus, or those that are chosen: not for one that had it before another button. */
const isForPosts = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element &&
  !isPageCovered() &&
  !isWritten(target) &&
  (target.matches('[data-post]') || useCalendarStore.getState().chosen.size > 0)

/** What is done on the calendar by key and from the command palette. */
export function useCalendarActions({ calendar, day, onOpen }: Actions): void {
  const { view } = calendar.look
  const hasPost = useCalendarStore(({ current, chosen }) => current !== null || chosen.size > 0)
  const posts = () => postsById(calendar, meantPosts(null))
  useAction('calendar.new', () => beginPost(useCalendarStore.getState().day))
  useAction('calendar.open', () => openFirst(posts()[0]?.post_id, onOpen), { isOn: hasPost, isFor: isOnPost })
  useAction('calendar.reschedule', () => askWhen(posts().map(({ post_id }) => post_id)), { isOn: hasPost })
  useAction('calendar.cancel', () => void takeBack(calendar, posts()), { isOn: hasPost, isFor: isForPosts })
  useAction('calendar.today', () =>
    goToSlot({ day: calendar.today, minute: view === 'week' ? hourNow(calendar) : null }),
  )
  useAction('calendar.before', () => goToDay(periodAfter(day, -1, view)))
  useAction('calendar.after', () => goToDay(periodAfter(day, 1, view)))
  useAction('calendar.month', () => keepView(calendar, 'month'))
  useAction('calendar.week', () => keepView(calendar, 'week'))
  useAction('calendar.list', () => keepView(calendar, 'list'))
}

const hourNow = ({ now, zone }: Calendar) => Math.floor(minuteOf(momentIn(now, zone)?.wall ?? '') / 60) * 60

function openFirst(id: PostId | undefined, onOpen: (post_id: PostId) => void): void {
  if (id) onOpen(id)
}

function askWhen(ids: readonly PostId[]): void {
  if (ids.length > 0) showBox({ kind: 'reschedule', ids })
}
