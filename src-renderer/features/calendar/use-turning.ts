import { useEffect, useRef } from 'react'
import { useCalendarStore } from './calendar-store'
import { periodAfter } from './grid-step'
import type { Calendar } from './use-calendar'

/** How long what is held rests over an arrow until it turns the page, each time, in milliseconds. */
const rest = 700

/** Turns to the period before or after while something is held over its arrow. @returns tells where the pointer is; nowhere ends it */
export function useTurning(calendar: Calendar) {
  const turning = useRef<{ readonly by: 1 | -1; readonly timer: number } | null>(null)
  const { today, look } = calendar
  const stop = () => {
    if (turning.current) clearInterval(turning.current.timer)
    turning.current = null
  }
  useEffect(() => () => clearInterval(turning.current?.timer), [])
  return (place: { readonly x: number; readonly y: number } | null) => {
    const by = place && turnAt(place)
    if (by === (turning.current?.by ?? null)) return
    stop()
    if (!by) return
    // What is chosen stays so: it is in the hand.
    const turn = () => useCalendarStore.setState(({ day }) => ({ day: periodAfter(day ?? today, by, look.view) }))
    turning.current = { by, timer: window.setInterval(turn, rest) }
  }
}

function turnAt({ x, y }: { readonly x: number; readonly y: number }): 1 | -1 | null {
  const arrow = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-turn]')
  return arrow ? (arrow.dataset.turn === '1' ? 1 : -1) : null
}
