import type { CalendarEntry } from '@shared/domain/calendar-entries'
import { type RefObject, useEffect } from 'react'
import { type Slot, useCalendarStore } from './calendar-store'
import { slotSelector } from './slot-place'
import { type Calendar, entryOf } from './use-calendar'

/** In milliseconds: what has not come by then does not come, and must not take the focus from what is done meanwhile. */
const patience = 3_000

/** Gives the focus to what was asked for as soon as it is drawn: a post that moves is drawn anew in another cell. */
export function useWantedFocus(ground: RefObject<HTMLElement | null>, calendar: Calendar): void {
  const wanted = useCalendarStore(state => state.wanted)
  // After every drawing: the database answers some drawings after the move.
  useEffect(() => {
    if (!wanted || !ground.current) return
    const { post_id, slot } = wanted
    const post = post_id ? ground.current.querySelector<HTMLElement>(`[data-post="${post_id}"]`) : null
    const isThere = post?.closest<HTMLElement>('[data-day]')?.dataset.day === slot.day
    const target = isThere ? post : placeOf(ground.current, slotSelector(slot))
    target?.focus()
    target?.scrollIntoView({ block: 'nearest' })
    // A post behind "more", or one that a filter hides, has come too: its cell stands for it.
    const hasCome = post_id === null ? target !== null : isOn(entryOf(calendar, post_id), slot)
    if (hasCome) useCalendarStore.setState({ wanted: null })
  })
  useEffect(() => {
    if (!wanted) return
    const timer = setTimeout(() => useCalendarStore.setState({ wanted: null }), patience)
    return () => clearTimeout(timer)
  }, [wanted])
}

const isOn = (entry: CalendarEntry | undefined, { day, minute }: Slot): boolean =>
  entry?.day === day && (minute === null || entry.minute === minute)

/** The cell of a place; in a list, which has none to stand on, a post of that day, or the one that the keys are at. */
function placeOf(ground: HTMLElement, selector: string): HTMLElement | null {
  const cell = ground.querySelector<HTMLElement>(selector)
  if (ground.dataset.view !== 'list') return cell
  return (
    cell?.querySelector<HTMLElement>('[data-post]') ?? ground.querySelector<HTMLElement>('[data-post][tabindex="0"]')
  )
}
