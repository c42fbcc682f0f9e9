import type { Post } from './post'
import { lockOf } from './post-lock'
import { sharedWording, type Wording, type WordingField, withShared } from './post-wording'
import type { Side } from './schedule'
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

/** What was typed as a time and is not yet one, or is one that the clocks make two of. */
export type TypedTime = { readonly day: string; readonly time: string; readonly side: Side | undefined }
