import { type LatePolicy, lateGraceMs, whenLate } from './late-post'
import type { Post } from './post'
import { type DraftChoices, isForInbox } from './post-choices'
import { type PostEvent, withEvents } from './post-event'
import { cleanAddress } from './web-address'
import { isByHand } from './who-posts'

/** Is a post made by a person alone? TikTok's inbox is reached by the outbox; without a connected account nothing is. */
export const goesByHand = (choices: DraftChoices, isConnected: boolean): boolean =>
  !isConnected || isByHand(choices.platform)

/** Does a person press the last button, so that it has to be told when it is time? */
export const endsByHand = (choices: DraftChoices, isConnected: boolean): boolean =>
  goesByHand(choices, isConnected) || isForInbox(choices)

/**
 * Waits a post for a person, rather than in an outbox? Of the latter its log has a step, or the app's own word that it is being sent anew. One
 * of an outbox, here or on another machine, must not be handed to anybody: it would go out twice.
 */
export function waitsForHand({ delivery, activity }: Pick<Post, 'delivery' | 'activity'>): boolean {
  if (delivery !== 'queued') return false
  const queued = activity.findLast(event => event.act === 'queued')
  if (!queued || queued.user_id === null) return false
  return !activity.some(event => event.act === 'step' && event.at >= queued.at)
}

/** What is due for a post that a person makes. `late`: the app was not there at its time. */
export type HandOverDue =
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'hand' | 'skip'; readonly isLate: boolean }

/** @param now milliseconds since 1970 */
export function dueByHand(post: Post, now: number, policy: LatePolicy): HandOverDue | null {
  if (!waitsForHand(post)) return null
  if (post.scheduled_time === null) return { kind: 'hand', isLate: false }
  const dueAt = Date.parse(post.scheduled_time)
  const how = whenLate(dueAt, now, policy)
  if (how === 'early') return { kind: 'wait', until: dueAt }
  if (how === 'on-time') return { kind: 'hand', isLate: false }
  // Asked or handed over at once, it is the same kit: a person decides in either case.
  return { kind: how === 'skip' ? 'skip' : 'hand', isLate: true }
}

/** The post after its time came. @param at ISO 8601 in UTC */
export function handedOver(post: Post, kind: 'hand' | 'skip', at: string): Post {
  const delivery = kind === 'hand' ? ('handed-to-you' as const) : ('missed' as const)
  const event: PostEvent =
    kind === 'hand'
      ? { act: 'handed', at, user_id: null }
      : { act: 'step', at, user_id: null, state: 'missed', problem: null }
  const status = kind === 'hand' ? ('scheduled' as const) : ('failed' as const)
  return { ...post, delivery, status, activity: withEvents(post.activity, [event]), updated_at: at }
}

/** Was it handed over when its time was over by more than the grace? */
export function wasHandedLate({ activity, scheduled_time }: Pick<Post, 'activity' | 'scheduled_time'>): boolean {
  const handed = activity.findLast(event => event.act === 'handed')
  if (!handed || scheduled_time === null) return false
  return Date.parse(handed.at) - Date.parse(scheduled_time) > lateGraceMs
}

/** The post as a person has made it. @param link where it is, null where the person does not say */
export function markedPosted(post: Post, link: string | null, by: PostEvent['user_id'], at: string): Post {
  const activity = withEvents(post.activity, [{ act: 'marked-posted', at, user_id: by, link }])
  const done = {
    delivery: 'published',
    status: 'published',
    published_time: at,
    permalink: link,
    problem: null,
  } as const
  return { ...post, ...done, activity, updated_at: at }
}

/** An address as a post may have it, with its scheme and without what only counts visitors: https alone; null for anything else. */
export function postLink(text: string): string | null {
  const given = text.trim()
  if (given.length > 2_000 || /^http:/i.test(given)) return null
  const clean = cleanAddress(given)
  return clean && clean.length <= 2_000 ? clean : null
}
