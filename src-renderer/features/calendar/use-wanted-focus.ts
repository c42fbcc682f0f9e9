import { type RefObject, useEffect } from 'react'
import { useCalendarStore } from './calendar-store'
import { slotSelector } from './slot-place'

/** Gives the focus to what was asked for as soon as it is drawn: a post that moves is drawn anew in another cell. */
export function useWantedFocus(ground: RefObject<HTMLElement | null>): void {
  const wanted = useCalendarStore(state => state.wanted)
  // After every drawing: the database answers some drawings after the move.
  useEffect(() => {
    if (!wanted) return
    const { post_id, slot } = wanted
    const cell = ground.current?.querySelector<HTMLElement>(slotSelector(slot))
    const post = post_id ? ground.current?.querySelector<HTMLElement>(`[data-post="${post_id}"]`) : undefined
    const isThere = post?.closest<HTMLElement>('[data-day]')?.dataset.day === slot.day
    const target = post_id === null ? cell : isThere ? post : cell
    if (!target) return
    target.focus()
    target.scrollIntoView({ block: 'nearest' })
    if (post_id === null || isThere) useCalendarStore.setState({ wanted: null })
  })
}
