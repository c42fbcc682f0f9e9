import type { Slot } from './calendar-store'

/** How many minutes apart the places in a day are that a post can be dropped on. */
const step = 15

/** The cell of a place: that of a day, or of an hour where hours are shown. */
export const slotSelector = ({ day, minute }: Slot): string =>
  minute === null
    ? `[data-day="${day}"]`
    : `[data-day="${day}"][data-hour="${Math.floor(minute / 60)}"], [data-day="${day}"]:not([data-hour])`

/** The place in the calendar at a point of the window; null beside it. @param grabbed how far below its own top a block was taken hold of */
export function slotAt(x: number, y: number, grabbed: number): Slot | null {
  const under = document.elementsFromPoint(x, y - grabbed)
  const cell = under.find(one => one instanceof HTMLElement && one.dataset.day !== undefined) as HTMLElement | undefined
  const day = cell?.dataset.day
  if (!cell || day === undefined) return null
  const hour = cell.dataset.hour
  if (hour === undefined) return { day, minute: null }
  const { top, height } = cell.getBoundingClientRect()
  const part = Math.min(0.999, Math.max(0, (y - grabbed - top) / height))
  return { day, minute: Number(hour) * 60 + Math.floor((part * 60) / step) * step }
}
