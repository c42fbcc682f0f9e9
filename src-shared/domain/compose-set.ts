import type { PostSetId } from './ids'
import type { Post } from './post'
import { lockOf } from './post-lock'
import { sharedWording, type Wording, type WordingField, withShared } from './post-wording'
import { timeFields } from './schedule'
import type { WallMoment } from './wall-time'

/** Posts composed together, in the order of tabs: as they were made. */
export const inTabs = (posts: readonly Post[]): Post[] =>
  [...posts].sort((a, b) => a.created_at.localeCompare(b.created_at) || a.post_id.localeCompare(b.post_id))

/** The posts that wear the shared words, where one changes them; those that are out keep what they went out with. */
export function withSharedEdit(posts: readonly Post[], edit: Partial<Wording>): Post[] {
  const open = posts.filter(post => lockOf(post) === null)
  const shared = { ...sharedWording(open), ...edit }
  return open.map(post => withShared(post, shared))
}

/** What a set shares now: the words of its posts that can still be changed; where all are out, what they went out with. */
export function wordingOfSet(posts: readonly Post[]): Wording {
  const open = posts.filter(post => lockOf(post) === null)
  return sharedWording(open.length > 0 ? open : posts)
}

/** Goes every post its own way in a field, so that there is nothing shared to edit? */
export const isAllOwn = (posts: readonly Post[], field: WordingField): boolean =>
  posts.length > 0 && posts.every(post => post.own.includes(field))

type Timed = Pick<Post, 'scheduled_time' | 'wall' | 'zone'>

/** The time that most of the posts have; null where most have none. */
export function sharedTime(posts: readonly Timed[]): Timed | null {
  const counts = new Map<string, { readonly of: Timed; count: number }>()
  for (const post of posts) {
    const known = counts.get(post.scheduled_time ?? '')
    if (known) known.count += 1
    else counts.set(post.scheduled_time ?? '', { of: post, count: 1 })
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count)
  return most?.of.scheduled_time ? most.of : null
}

/** The post at a moment, or without a time. */
export function withTime<P extends Timed>(post: P, moment: WallMoment | null): P {
  return moment ? { ...post, ...timeFields(moment) } : { ...post, scheduled_time: null, wall: null }
}

/** When the posts go out: at once, at a time, each at the next free time of its account, or not before somebody says. */
export const whens = ['now', 'at', 'slot', 'draft'] as const
export type When = (typeof whens)[number]

/** What was chosen, where posts bear it out: one that has a time (undo, the calendar) does not go out at once, whatever was chosen before. */
export const heldWhen = (chosen: When, open: readonly Timed[]): When =>
  chosen === 'now' && open.some(post => post.scheduled_time !== null) ? 'at' : chosen

/** Posts that were begun together and are not all sent. `made_at` is ISO 8601 in UTC. */
export type OpenSet = { readonly set_id: PostSetId; readonly count: number; readonly made_at: string }

/** Sets with drafts among posts, the one begun last first; `count` is of the drafts. */
export function openSets(posts: readonly Post[]): OpenSet[] {
  const sets = new Map<PostSetId, OpenSet>()
  for (const { set_id, delivery, created_at } of posts) {
    if (set_id === null || delivery !== 'draft') continue
    const known = sets.get(set_id) ?? { set_id, count: 0, made_at: created_at }
    sets.set(set_id, { ...known, count: known.count + 1 })
  }
  return [...sets.values()].sort((a, b) => b.made_at.localeCompare(a.made_at))
}
