import type { AccountId, PostId, VideoId } from '@shared/domain/ids'
import { create } from 'zustand'

/** A day of the calendar, and the minute of it where the screen shows hours. */
export type Slot = { readonly day: string; readonly minute: number | null }

/** What is carried to a day: posts, of which `ids[0]` is the one that was taken hold of, or a finished film. */
export type Carried =
  | { readonly kind: 'posts'; readonly ids: readonly PostId[] }
  | { readonly kind: 'film'; readonly video_id: VideoId }

/** `over`: where it would come down; null where it would not. */
export type Hand = { readonly carried: Carried; readonly by: 'pointer' | 'keys'; readonly over: Slot | null }

/** What a new post begins with. */
export type Beginning = {
  readonly video_id: VideoId | null
  readonly account_id: AccountId | null
  readonly day: string | null
  readonly time: string | null
}

/** What lies over the calendar. */
export type Box =
  | { readonly kind: 'new'; readonly beginning: Beginning }
  | { readonly kind: 'reschedule' | 'cancel'; readonly ids: readonly PostId[] }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'import'; readonly name: string; readonly text: string | null }

/** What gets the focus as soon as it is on the page. */
export type Wanted = { readonly post_id: PostId | null; readonly slot: Slot }

type CalendarStore = {
  /** The place that the keys are at; `day` null for today. */
  readonly day: string | null
  readonly minute: number
  readonly chosen: ReadonlySet<PostId>
  /** The post that had the focus last. */
  readonly current: PostId | null
  readonly hand: Hand | null
  readonly box: Box | null
  readonly wanted: Wanted | null
}

const nobody: ReadonlySet<PostId> = new Set()

/** The calendar as it is looked at now. */
export const useCalendarStore = create<CalendarStore>(() => ({
  day: null,
  minute: 9 * 60,
  chosen: nobody,
  current: null,
  hand: null,
  box: null,
  wanted: null,
}))

const set = useCalendarStore.setState

export const showBox = (box: Box): void => set({ box })
export const closeBox = (): void => set({ box: null })
export const emptyHand = (): void => set({ hand: null })
export const clearChosen = (): void => set({ chosen: nobody })

/** Goes to a day, without taking the focus there. */
export const goToDay = (day: string): void => set({ day, chosen: nobody })

/** Goes to a place and takes the focus there; a hand that is led by keys goes along. */
export const goToSlot = (slot: Slot): void =>
  set(({ hand, minute }) => ({
    ...{ day: slot.day, minute: slot.minute ?? minute, wanted: { post_id: null, slot } },
    ...(hand?.by === 'keys' ? { hand: { ...hand, over: slot } } : {}),
  }))

/** Gives the focus to a post once it stands where it was moved to, or to that place where the post is out of sight. */
export const followPost = (post_id: PostId | null, slot: Slot): void =>
  set(({ current }) => ({ day: slot.day, wanted: { post_id, slot }, current: post_id ?? current }))

export const noteCurrent = (current: PostId): void => set({ current })

export function toggleChosen(id: PostId): void {
  set(({ chosen }) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    return { chosen: next, current: id }
  })
}

/** Chooses everything between the post that had the focus last and another one. @param order the posts as they stand on the screen */
export function chooseTo(id: PostId, order: readonly PostId[]): void {
  set(({ chosen, current }) => {
    const [from, to] = [order.indexOf(current ?? id), order.indexOf(id)]
    const between = order.slice(Math.min(from < 0 ? to : from, to), Math.max(from, to) + 1)
    return { chosen: new Set([...chosen, ...between]) }
  })
}

/** The posts that an act is meant for: the chosen ones, if this one is among them or none is named. */
export function meantPosts(id: PostId | null): readonly PostId[] {
  const { chosen, current } = useCalendarStore.getState()
  const one = id ?? current
  if (one !== null && !chosen.has(one)) return chosen.size > 0 && id === null ? [...chosen] : [one]
  return one === null ? [...chosen] : [one, ...[...chosen].filter(other => other !== one)]
}
