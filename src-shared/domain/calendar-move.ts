import { stepBetween, timeAt, type WallStep, wallAfter } from './calendar-grid'
import type { PostId } from './ids'
import type { Post } from './post'
import { fail, type Result } from './result'
import { type Scheduled, type ScheduleFault, type Side, scheduleAt } from './schedule'
import { unreachable } from './unreachable'
import { dayOf, momentIn } from './wall-time'

/** Why a post stays where it is: it is out, on its way, held by its platform for its time, or nobody knows whether it is out. */
export type Stays = 'out' | 'on-its-way' | 'held' | 'in-doubt'

/** Whether a post can be given another time; null where it can. */
export function whyStays({ delivery }: Pick<Post, 'delivery'>): Stays | null {
  switch (delivery) {
    case 'published':
      return 'out'
    case 'uploading':
    case 'processing':
      return 'on-its-way'
    case 'held-by-platform':
      return 'held'
    case 'unknown':
      return 'in-doubt'
    case 'draft':
    case 'queued':
    case 'handed-to-you':
    case 'failed':
    case 'missed':
      return null
    default:
      return unreachable(delivery)
  }
}

type Timed = Pick<Post, 'post_id' | 'delivery' | 'wall' | 'zone'>

export type MoveFault = Stays | ScheduleFault | 'no-time'

/** The time that a post has once it was carried so far by its own clock: the same time of day there, whatever the clocks do meanwhile. */
export function carry(post: Timed, step: WallStep, now: number, side?: Side): Result<Scheduled, MoveFault> {
  const stays = whyStays(post)
  if (stays) return fail(stays)
  if (post.wall === null) return fail('no-time')
  return scheduleAt({ wall: wallAfter(post.wall, step), zone: post.zone }, now, side)
}

/** A place in a calendar: a day, and the minute of it where hours are shown. */
type Place = { readonly day: string; readonly minute: number | null }

/**
 * How far a post has to be carried by its own clock to stand on a place of a calendar of another zone. On a day it keeps its own time of day, and
 * stands on that day by the calendar's clock, also where that is another date on its own; at a minute it goes out when the calendar's clock shows it.
 * @param at when it goes out now, in milliseconds since 1970
 */
export function stepTo(post: OwnTime, at: number, { day, minute }: Place, zone: string): WallStep {
  const from = dayIn(at, zone) ?? dayOf(post.wall)
  if (minute === null) {
    const step = { days: daysBetween(from, day), minutes: 0 }
    const there = momentOf(wallAfter(post.wall, step), post.zone)
    const landed = there === null ? day : (dayIn(there, zone) ?? day)
    return { days: step.days + daysBetween(landed, day), minutes: 0 }
  }
  const wall = `${day}T${timeAt(minute)}`
  if (post.zone === zone) return stepBetween(post.wall, wall)
  const there = momentOf(wall, zone)
  return stepBetween(post.wall, (there === null ? null : momentIn(there, post.zone)?.wall) ?? wall)
}

type OwnTime = { readonly wall: string; readonly zone: string }

const dayIn = (at: number, zone: string): string | null => momentIn(at, zone)?.wall.slice(0, 10) ?? null

const daysBetween = (from: string, to: string): number => stepBetween(`${from}T00:00`, `${to}T00:00`).days

/** The moment of a wall-clock time, over or not. */
function momentOf(wall: string, zone: string): number | null {
  const read = scheduleAt({ wall, zone }, Number.NEGATIVE_INFINITY)
  return read.ok ? read.value.moment.at : null
}

export type Move<P> = { readonly post: P; readonly to: Scheduled }
export type Refusal<P> = { readonly post: P; readonly why: MoveFault }

/** What becomes of posts that are moved together: each moves by itself, and those that cannot say why. */
export type Moves<P> = { readonly moves: readonly Move<P>[]; readonly refused: readonly Refusal<P>[] }

export function carryAll<P extends Timed>(posts: readonly P[], step: WallStep, now: number): Moves<P> {
  const [moves, refused]: [Move<P>[], Refusal<P>[]] = [[], []]
  for (const post of posts) {
    const to = carry(post, step, now)
    if (to.ok) moves.push({ post, to: to.value })
    else refused.push({ post, why: to.problem })
  }
  return { moves, refused }
}

type Crowd = { readonly post_id: PostId; readonly account: string; readonly at: number }

/** Posts that share their account and minute with another one. */
export function collisions(posts: readonly Crowd[]): ReadonlySet<PostId> {
  const places = new Map<string, PostId[]>()
  for (const { post_id, account, at } of posts) {
    const place = `${account} ${Math.floor(at / 60_000)}`
    places.set(place, [...(places.get(place) ?? []), post_id])
  }
  return new Set([...places.values()].filter(ids => ids.length > 1).flat())
}

/**
 * Posts with more than `most` of their account in 24 hours around them. `times` in order. One pass: a window of 24 hours from each time on,
 * all of whose posts are too many where it holds more than that.
 */
export function tooClose<P>(posts: readonly { readonly post: P; readonly at: number }[], most: number): ReadonlySet<P> {
  const sorted = [...posts].sort((one, other) => one.at - other.at)
  const crowded = new Set<P>()
  let end = 0
  sorted.forEach((from, start) => {
    while (end < sorted.length && (sorted[end]?.at ?? 0) < from.at + dayMs) end += 1
    if (end - start > most) for (const one of sorted.slice(start, end)) crowded.add(one.post)
  })
  return crowded
}

const dayMs = 24 * 3_600_000
