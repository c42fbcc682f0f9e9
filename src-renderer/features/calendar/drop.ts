import { timeAt, type WallStep } from '@shared/domain/calendar-grid'
import { carryAll, type Moves, type Refusal, stepTo, whyStays } from '@shared/domain/calendar-move'
import { freeSlots } from '@shared/domain/free-slots'
import type { AccountId, PostId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import { scheduleAt } from '@shared/domain/schedule'
import { dayOf, momentIn, timeOf } from '@shared/domain/wall-time'
import { type Carried, followPost, type Slot, showBox } from './calendar-store'
import { movePosts } from './move-posts'
import { type Calendar, entryOf, postsById, slotOf } from './use-calendar'

/** When a post goes out on a day for which no time was chosen and none is usual. */
const usualMinute = 18 * 60

/** Lays down what is carried. Films ask first to which accounts. */
export async function dropAt(calendar: Calendar, carried: Carried, slot: Slot): Promise<void> {
  if (carried.kind === 'film') {
    const time = slot.minute === null ? usualTime(calendar, null, slot.day) : timeAt(slot.minute)
    const { video_id } = carried
    return showBox({ kind: 'new', beginning: { video_id, account_id: null, day: slot.day, time } })
  }
  const posts = postsById(calendar, carried.ids)
  if (isThere(calendar, posts, slot)) return followPost(posts[0]?.post_id ?? null, slot)
  const plan = movesTo(calendar, posts, slot)
  followMoved(calendar, plan, await movePosts(plan))
}

/** Gives the focus to the first of the posts that were moved, where it stands now. */
export function followMoved(calendar: Calendar, { moves }: Moves<Post>, moved: readonly PostId[]): void {
  const first = moves.find(({ post }) => moved.includes(post.post_id))
  if (first) followPost(first.post.post_id, slotOf(calendar, first.to.moment))
}

/** Were posts laid down where they stand already? That is no move, and no step to be undone. */
function isThere(calendar: Calendar, posts: readonly Post[], slot: Slot): boolean {
  const step = stepOf(calendar, posts, slot)
  return step?.days === 0 && step.minutes === 0 && posts.every(post => post.wall !== null)
}

/** How far the first post that has a time is carried. */
function stepOf(calendar: Calendar, posts: readonly Post[], slot: Slot): WallStep | null {
  const anchor = posts.find(post => post.wall !== null)
  const at = anchor && entryOf(calendar, anchor.post_id)?.at
  if (!anchor || anchor.wall === null || at === undefined) return null
  return stepTo({ wall: anchor.wall, zone: anchor.zone }, at, slot, calendar.zone)
}

/** What becomes of posts of which the first is put on a slot: the others keep their distance from it, and each its time of day. */
export function movesTo(calendar: Calendar, posts: readonly Post[], slot: Slot): Moves<Post> {
  const timed = posts.filter(post => post.wall !== null)
  const drafts = posts.filter(post => post.wall === null).map(post => firstTime(calendar, post, slot))
  const step = stepOf(calendar, posts, slot)
  const carriedAlong = step ? carryAll(timed, step, calendar.now) : none
  return {
    moves: [...carriedAlong.moves, ...drafts.flatMap(one => ('to' in one ? one : []))],
    refused: [...carriedAlong.refused, ...drafts.flatMap(one => ('why' in one ? one : []))],
  }
}

const none: Moves<Post> = { moves: [], refused: [] }

function firstTime(
  calendar: Calendar,
  post: Post,
  { day, minute }: Slot,
): Moves<Post>['moves'][number] | Refusal<Post> {
  const stays = whyStays(post)
  if (stays) return { post, why: stays }
  const time = minute === null ? usualTime(calendar, post.account_id, day) : timeAt(minute)
  const to = scheduleAt({ wall: `${day}T${time}`, zone: calendar.zone }, calendar.now)
  return to.ok ? { post, to: to.value } : { post, why: to.problem }
}

/** The first free posting time of an account on a day; else six in the evening, or the next full hour where that is over. */
export function usualTime(calendar: Calendar, account_id: AccountId | null, day: string): string {
  // An account's posting times may be by another clock than the calendar's.
  const walls = account_id ? slotsOf(calendar, account_id).map(({ at }) => momentIn(at, calendar.zone)?.wall) : []
  const free = walls.find(wall => wall !== undefined && dayOf(wall) === day)
  if (free) return timeOf(free)
  const evening = scheduleAt({ wall: `${day}T${timeAt(usualMinute)}`, zone: calendar.zone }, calendar.now)
  if (evening.ok || day !== calendar.today) return timeAt(usualMinute)
  const nextHour = new Date(calendar.now).getTime() + 3_600_000
  const hour = Number(timeInZone(nextHour, calendar.zone).slice(0, 2))
  return timeAt(hour === 0 ? 23 * 60 + 59 : hour * 60)
}

const timeInZone = (at: number, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at)

type Times = Pick<Calendar, 'posting' | 'accounts' | 'entries' | 'now'>

/** The free posting times of an account from now on, for so many days. */
export function slotsOf({ posting, accounts, entries, now }: Times, account_id: AccountId, days = 60) {
  const times = posting.find(one => one.account_id === account_id)
  const platform = accounts.get(account_id)?.row.platform
  if (!times || !platform) return []
  const taken = entries.flatMap(({ post, at }) => (post.account_id === account_id ? at : []))
  return freeSlots({ posting: times, platform, taken, now, days })
}
