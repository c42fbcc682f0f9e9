import { isSameMonth, monthAfter, monthOf, weekOf } from '@shared/domain/calendar-grid'
import { dayAfter } from '@shared/domain/wall-time'
import type { Slot } from './calendar-store'

type Look = { readonly view: 'month' | 'week' | 'list'; readonly firstDay: number }

/** Where a key leads from a place: over days, and over hours where they are shown; null for any other key. */
export function slotAfter({ day, minute }: Slot, key: string, { view, firstDay }: Look): Slot | null {
  const to = (days: number): Slot => ({ day: dayAfter(day, days), minute })
  const isWeek = view === 'week'
  const week = weekOf(day, firstDay)
  switch (key) {
    case 'ArrowLeft':
      return to(-1)
    case 'ArrowRight':
      return to(1)
    case 'ArrowUp':
      return isWeek ? hourOn({ day, minute }, -1) : to(-7)
    case 'ArrowDown':
      return isWeek ? hourOn({ day, minute }, 1) : to(7)
    case 'Home':
      return { day: week[0] ?? day, minute }
    case 'End':
      return { day: week[6] ?? day, minute }
    case 'PageUp':
      return isWeek ? to(-7) : { day: monthAfter(day, -1), minute }
    case 'PageDown':
      return isWeek ? to(7) : { day: monthAfter(day, 1), minute }
    default:
      return null
  }
}

/** The hour before or after, not beyond the day. */
function hourOn({ day, minute }: Slot, by: 1 | -1): Slot {
  const hour = Math.floor((minute ?? 0) / 60)
  return { day, minute: Math.min(23, Math.max(0, hour + by)) * 60 }
}

/** The first day of the period before or after. */
export const periodAfter = (day: string, by: 1 | -1, view: Look['view']): string =>
  view === 'week' ? dayAfter(day, 7 * by) : monthAfter(day, by)

/** Whether a day is on the screen together with another one: a month has its weeks whole, a list its month alone. */
export function periodOf(day: string, { view, firstDay }: Look): (other: string) => boolean {
  if (view === 'list') return other => isSameMonth(other, day)
  const days = view === 'week' ? weekOf(day, firstDay) : monthOf(day, firstDay).flat()
  return other => days.includes(other)
}
