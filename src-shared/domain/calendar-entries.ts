import { minuteOf } from './calendar-grid'
import type { AccountId } from './ids'
import type { Post } from './post'
import { bothClocks } from './schedule'
import type { SettingValue } from './setting'
import { unreachable } from './unreachable'
import { dayOf, type WallMoment } from './wall-time'

type Look = SettingValue<'calendar_look'>
export type StateGroup = Look['states'][number]
export const stateGroups = ['draft', 'waiting', 'out', 'trouble'] as const satisfies readonly StateGroup[]

/** In which of four groups a post is: not meant to go out yet, waiting or on its way, out, or in need of somebody. */
export function groupOf(delivery: Post['delivery']): StateGroup {
  switch (delivery) {
    case 'draft':
      return 'draft'
    case 'queued':
    case 'uploading':
    case 'processing':
    case 'held-by-platform':
    case 'handed-to-you':
      return 'waiting'
    case 'published':
      return 'out'
    case 'failed':
    case 'missed':
    case 'unknown':
      return 'trouble'
    default:
      return unreachable(delivery)
  }
}

/** A post on its place in the calendar. `day` and `minute` are by the workspace's clock; `own` is set where its own clock shows another time. */
export type CalendarEntry = {
  readonly post: Post
  readonly at: number
  readonly day: string
  readonly minute: number
  readonly wall: string
  readonly own: WallMoment | null
}

/** Where posts stand in a calendar of a zone, in the order of time; those without a time are left out. Each is converted once. */
export function entriesOf(posts: readonly Post[], zone: string): CalendarEntry[] {
  return posts.flatMap(post => entryOf(post, zone) ?? []).sort((one, other) => one.at - other.at || order(one, other))
}

const order = (one: CalendarEntry, other: CalendarEntry) => (one.post.post_id < other.post.post_id ? -1 : 1)

/** A post that went out stands where it did so. */
function entryOf(post: Post, zone: string): CalendarEntry | null {
  const time = post.published_time ?? post.scheduled_time
  const at = time === null ? Number.NaN : Date.parse(time)
  if (Number.isNaN(at)) return null
  const { own, workspace } = bothClocks(at, post.zone, zone)
  const here = workspace ?? own
  if (!here) return null
  const wall = here.wall
  return { post, at, wall, day: dayOf(wall), minute: minuteOf(wall), own: workspace && own ? own : null }
}

/** Whether a look lets a post through; an empty filter lets everything through. */
export function isShown(
  post: Post,
  { platforms, accounts, states }: Pick<Look, 'platforms' | 'accounts' | 'states'>,
): boolean {
  const isIn = <T>(list: readonly T[], value: T | null) => list.length === 0 || (value !== null && list.includes(value))
  return (
    isIn(platforms, post.platform) &&
    isIn<AccountId>(accounts, post.account_id) &&
    isIn<StateGroup>(states, groupOf(post.delivery))
  )
}

/** What shares a key, together and in order. */
export function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

/** What stands side by side in a column of hours: `lane` of so many `lanes`. */
export type Laid<T> = { readonly one: T; readonly lane: number; readonly lanes: number }

/**
 * Lays what begins at some minute of a day side by side where it would cover each other.
 * @param long how many minutes each takes up on the screen
 */
export function layDay<T extends { readonly minute: number }>(ones: readonly T[], long: number): Laid<T>[] {
  const laid: Laid<T>[] = []
  let group: { readonly one: T; readonly lane: number }[] = []
  let ends: number[] = []
  const close = () => {
    laid.push(...group.map(each => ({ ...each, lanes: ends.length })))
    group = []
    ends = []
  }
  for (const one of [...ones].sort((a, b) => a.minute - b.minute)) {
    if (ends.every(end => end <= one.minute)) close()
    const free = ends.findIndex(end => end <= one.minute)
    const lane = free < 0 ? ends.length : free
    ends[lane] = one.minute + long
    group.push({ one, lane })
  }
  close()
  return laid
}
