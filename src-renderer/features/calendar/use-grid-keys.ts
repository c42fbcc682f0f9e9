import { announce } from '@renderer/components/announcer'
import { words } from '@renderer/words/words'
import { firstWeekday, isSameMonth, type WallStep } from '@shared/domain/calendar-grid'
import { carryAll, whyStays } from '@shared/domain/calendar-move'
import type { PostId } from '@shared/domain/ids'
import type { KeyboardEvent } from 'react'
import {
  type Carried,
  clearChosen,
  emptyHand,
  goToSlot,
  meantPosts,
  type Slot,
  showBox,
  toggleChosen,
  useCalendarStore,
} from './calendar-store'
import { dayText, wallTimeText } from './day-words'
import { dropAt, followMoved } from './drop'
import { periodOf, slotAfter } from './grid-step'
import { faultWords, movePosts } from './move-posts'
import { type Calendar, postsById } from './use-calendar'

/** What has the focus: a post, something that lies beside the calendar, or a place in it. */
type At = {
  readonly post: PostId | null
  readonly carried: Carried | null
  readonly slot: Slot | null
  readonly element: HTMLElement
}

function atOf(target: EventTarget): At | null {
  if (!(target instanceof HTMLElement)) return null
  const cell = target.closest<HTMLElement>('[data-day]')
  const hour = cell?.dataset.hour
  const slot = cell?.dataset.day
    ? { day: cell.dataset.day, minute: hour === undefined ? null : Number(hour) * 60 }
    : null
  return { ...carriedOf(target), slot, element: target }
}

/** The place that has the focus is the one that the keys are at; a post at the edge of another month does not lead there. */
export function noteFocus(target: Element, day: string): void {
  const cell = target.closest<HTMLElement>('[role=gridcell][data-day]')
  const { day: at, hour } = cell?.dataset ?? {}
  if (at === undefined || (cell !== target && !isSameMonth(at, day))) return
  useCalendarStore.setState({ day: at, ...(hour === undefined ? {} : { minute: Number(hour) * 60 }) })
}

/** What an element stands for that can be carried. */
export function carriedOf(target: Element): { readonly post: PostId | null; readonly carried: Carried | null } {
  const element = target.closest<HTMLElement>('[data-carry]')
  const post = (element?.dataset.post as PostId | undefined) ?? null
  const film = element?.dataset.film
  if (post) return { post, carried: { kind: 'posts', ids: meantPosts(post) } }
  return { post: null, carried: film ? ({ kind: 'film', video_id: film } as Carried) : null }
}

type Keys = {
  readonly calendar: Calendar
  readonly day: string
  readonly locale: string
}

/** The keys of what has the focus in the calendar and beside it. */
export function gridKeys({ calendar, day, locale }: Keys) {
  const step = { view: calendar.look.view, firstDay: firstWeekday(locale) }
  return (event: KeyboardEvent<HTMLElement>) => {
    const at = atOf(event.target)
    const { hand } = useCalendarStore.getState()
    if (!at || event.defaultPrevented || !event.currentTarget.contains(at.element)) return
    const done =
      hand?.by === 'keys'
        ? lead(event, at, { calendar, step })
        : event.ctrlKey || event.metaKey
          ? carryByKey(event.key, at, calendar) || chooseAll(event.key, calendar, day, step)
          : onPost(event, at, { calendar, day }) || onCell(event.key, at, step)
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
  }
}

type Step = Parameters<typeof slotAfter>[2]

/** Leads what was picked up to a place, and lays it down there. */
function lead({ key }: KeyboardEvent, at: At, { calendar, step }: { calendar: Calendar; step: Step }): boolean {
  const { hand } = useCalendarStore.getState()
  if (!hand) return false
  if (key === 'Escape') {
    emptyHand()
    announce(words('calendar:putBack'))
    return true
  }
  if (key === 'Enter' || key === ' ') {
    const to = hand.over
    emptyHand()
    if (to) void dropAt(calendar, hand.carried, keepsTime(calendar, hand.carried, to))
    return true
  }
  const next = at.slot && slotAfter(at.slot, key, step)
  if (next) goToSlot(next)
  return next !== null
}

/** Posts led over days alone keep their time of day. */
const keepsTime = (calendar: Calendar, carried: Carried, to: Slot): Slot =>
  calendar.look.view === 'week' || carried.kind === 'film' ? to : { ...to, minute: null }

const steps: Record<string, { readonly week: WallStep; readonly days: WallStep }> = {
  ArrowLeft: { week: { days: -1, minutes: 0 }, days: { days: -1, minutes: 0 } },
  ArrowRight: { week: { days: 1, minutes: 0 }, days: { days: 1, minutes: 0 } },
  ArrowUp: { week: { days: 0, minutes: -60 }, days: { days: -7, minutes: 0 } },
  ArrowDown: { week: { days: 0, minutes: 60 }, days: { days: 7, minutes: 0 } },
}

/** Moves the post that has the focus, with the chosen ones, by a day, a week or an hour. */
function carryByKey(key: string, { post }: At, calendar: Calendar): boolean {
  const step = steps[key]?.[calendar.look.view === 'week' ? 'week' : 'days']
  if (!step || !post) return false
  void carryPosts(calendar, meantPosts(post), step)
  return true
}

async function carryPosts(calendar: Calendar, ids: readonly PostId[], step: WallStep): Promise<void> {
  const plan = carryAll(postsById(calendar, ids), step, calendar.now)
  followMoved(calendar, plan, await movePosts(plan))
}

/** All of the period that is shown: what the next act would do to other months, nobody would see. */
function chooseAll(key: string, { shown, look }: Calendar, day: string, { firstDay }: Step): boolean {
  if (key.toLowerCase() !== 'a') return false
  const isIn = periodOf(day, { view: look.view, firstDay })
  const chosen = shown.flatMap(entry => (isIn(entry.day) ? entry.post.post_id : []))
  useCalendarStore.setState({ chosen: new Set(chosen) })
  announce(words('calendar:chosen', { count: chosen.length }))
  return true
}

function onPost({ key }: KeyboardEvent, at: At, { calendar, day }: { calendar: Calendar; day: string }): boolean {
  if (key === 'Escape') return leave(at)
  if (!at.carried) return false
  if (key === ' ') return pickUp(calendar, at.carried, at.slot ?? { day, minute: null })
  if (key === 'x' && at.post) {
    toggleChosen(at.post)
    return true
  }
  return (key === 'ArrowUp' || key === 'ArrowDown') && beside(at.element, key === 'ArrowUp' ? -1 : 1)
}

/** The post above or below, in its cell or in the list around it. */
function beside(element: HTMLElement, by: 1 | -1): boolean {
  const ground = element.closest('[data-view=list], [data-tray]') ?? element.closest('[data-day]')
  const all = [...(ground?.querySelectorAll<HTMLElement>('[data-carry]') ?? [])]
  const next = all[all.indexOf(element) + by]
  next?.focus()
  return true
}

function leave({ slot, post }: At): boolean {
  const { chosen } = useCalendarStore.getState()
  if (chosen.size > 0) clearChosen()
  else if (slot && post) goToSlot(slot)
  else return false
  return true
}

/** Takes what has the focus into the hand, to be led to a day by keys. */
function pickUp(calendar: Calendar, carried: Carried, slot: Slot): boolean {
  const first = carried.kind === 'posts' ? postsById(calendar, carried.ids)[0] : undefined
  const stays = first ? whyStays(first) : null
  if (stays) {
    announce(faultWords(stays))
    return true
  }
  const minute = calendar.look.view === 'week' ? (slot.minute ?? useCalendarStore.getState().minute) : null
  if (calendar.look.view === 'list') return false
  useCalendarStore.setState({ hand: { carried, by: 'keys', over: { day: slot.day, minute } } })
  goToSlot({ day: slot.day, minute })
  announce(words('calendar:pickedUp'))
  return true
}

function onCell(key: string, { slot, element, post }: At, step: Step): boolean {
  if (!slot) return false
  if ((key === 'Enter' || key === ' ') && element.getAttribute('role') === 'gridcell') return enter(element, slot)
  if (post && step.view === 'list') return false
  const next = slotAfter(slot, key, step)
  if (next) goToSlot(next)
  return next !== null
}

/** Into the posts of a cell; from an empty one to a new post for it. */
function enter(element: HTMLElement, { day, minute }: Slot): boolean {
  const first = element.querySelector<HTMLElement>('button[data-post], button[data-slot]')
  if (first) first.focus()
  else {
    const time = minute === null ? null : wallOf(minute)
    showBox({ kind: 'new', beginning: { video_id: null, account_id: null, day, time } })
  }
  return true
}

const wallOf = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:00`

/** Where the hand is, for those who do not see it. */
export const slotWords = ({ day, minute }: Slot): string =>
  minute === null ? dayText(day, 'long') : `${dayText(day, 'long')}, ${wallTimeText(`${day}T${wallOf(minute)}`)}`
