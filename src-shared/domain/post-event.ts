import { z } from 'zod'
import { UserId } from './ids'
import { PublishProblem } from './publish-problem'
import { textOf } from './same-value'
import { Timestamp } from './time'

/** Who did it; null for the app or a platform by itself. */
const did = { at: Timestamp, user_id: UserId.nullable() }

/** One line of what happened to a post, as facts that the page has words for. */
export const PostEvent = z.discriminatedUnion('act', [
  z.strictObject({ act: z.enum(['made', 'imported', 'asked', 'approved', 'queued', 'cancelled', 'handed']), ...did }),
  z.strictObject({ act: z.literal('edited'), ...did, fields: z.array(z.string().max(40)).max(20) }),
  z.strictObject({ act: z.literal('moved'), ...did, from: Timestamp.nullable(), to: Timestamp.nullable() }),
  z.strictObject({ act: z.enum(['refused', 'withdrawn']), ...did, why: z.string().max(2_000) }),
  /** A step of the outbox, by the name of the state it came to. */
  z.strictObject({ act: z.literal('step'), ...did, state: z.string().max(40), problem: PublishProblem.nullable() }),
  z.strictObject({ act: z.enum(['published', 'marked-posted']), ...did, link: z.string().max(2_000).nullable() }),
])
export type PostEvent = z.infer<typeof PostEvent>

export const mostEvents = 200

/**
 * Two logs of one post as one: each event once, in the order of time, the newest 200. Adding what is there already changes nothing, and
 * two machines come to the same log in whatever order they hear of it.
 */
export function withEvents(log: readonly PostEvent[], more: readonly PostEvent[]): PostEvent[] {
  const all = new Map([...log, ...more].map(event => [textOf(event), event]))
  const byTime = [...all].sort(([a, one], [b, other]) => {
    const apart = Date.parse(one.at) - Date.parse(other.at)
    return apart !== 0 ? apart : a < b ? -1 : 1
  })
  return byTime.slice(-mostEvents).map(([, event]) => event)
}

/**
 * A time for a line that is to stand last in a log: what was meant last must not come before an earlier line because of a clock that was set
 * back, or of two lines in one millisecond. @param now milliseconds since 1970
 */
export function afterAll(log: readonly PostEvent[], now: number): string {
  const last = Date.parse(log.at(-1)?.at ?? '')
  return new Date(Number.isNaN(last) ? now : Math.max(now, last + 1)).toISOString()
}

type Edit = { readonly user_id: UserId; readonly fields: readonly string[]; readonly at: string }

/** So long, one person's edits are one line. */
const editedWithin = 10 * 60_000

/** The log with an edit in it; one that follows the same person's last one soon is told with it, so that a sentence typed is not a line a letter. */
export function withEdit(log: readonly PostEvent[], { user_id, fields, at }: Edit): PostEvent[] {
  const last = log.at(-1)
  const apart = Date.parse(at) - Date.parse(last?.at ?? at)
  const isSame = last?.act === 'edited' && last.user_id === user_id && apart >= 0 && apart < editedWithin
  const before = isSame ? last.fields : []
  const edited: PostEvent = { act: 'edited', at, user_id, fields: [...new Set([...before, ...fields])].slice(0, 20) }
  return withEvents(isSame ? log.slice(0, -1) : log, [edited])
}
