import { z } from 'zod'
import { Timestamp } from '../domain/time'

/** A page as far as it could be read. Somebody else's words: shown as text, never obeyed. */
export const ReadPage = z.strictObject({
  /** Where the page was in the end, after being sent on. */
  url: z.string().max(2_000),
  title: z.string().max(500),
  excerpt: z.string().max(1_000),
  site: z.string().max(200),
  text: z.string().max(20_000),
  /** A small JPEG in base64; null where the page names none that could be had. */
  picture: z.string().max(200_000).nullable(),
})
export type ReadPage = z.infer<typeof ReadPage>

/** Why a page or a feed could not be read. `forbidden` is an address that no page may send us to: private, local, another port. */
export const WebProblem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-a-link') }),
  z.strictObject({ kind: z.literal('forbidden') }),
  z.strictObject({ kind: z.literal('offline') }),
  z.strictObject({ kind: z.literal('unreachable') }),
  z.strictObject({ kind: z.literal('too-slow') }),
  z.strictObject({ kind: z.literal('too-large') }),
  z.strictObject({ kind: z.literal('not-a-page') }),
  z.strictObject({ kind: z.literal('answered'), status: z.int() }),
  /** It came, but there is no text in it to read: behind a wall, or drawn by its script. */
  z.strictObject({ kind: z.literal('no-text') }),
])
export type WebProblem = z.infer<typeof WebProblem>

/** One entry of a feed. `key` is the same every time the feed is read. */
export const Topic = z.strictObject({
  key: z.string().max(100),
  title: z.string().max(500),
  summary: z.string().max(1_000),
  url: z.string().max(2_000),
  published_at: Timestamp.nullable(),
})
export type Topic = z.infer<typeof Topic>

/** A feed as it was last read; what was read before stays when it cannot be read now. */
export const FeedState = z.strictObject({
  url: z.string().max(2_000),
  title: z.string().max(200),
  topics: z.array(Topic).max(100),
  /** null for one that was never read. */
  read_at: Timestamp.nullable(),
  problem: WebProblem.nullable(),
})
export type FeedState = z.infer<typeof FeedState>

export const webCalls = {
  /** Reads the page behind a link that the user gave; 20 s at the most. */
  'web.read-page': { input: z.strictObject({ url: z.string().max(2_000) }), output: ReadPage, problem: WebProblem },
  /** Feeds in the order asked for: as kept from the last time, or read anew (`fresh`). */
  'web.feeds': {
    input: z.strictObject({ urls: z.array(z.string().max(2_000)).max(50), fresh: z.boolean() }),
    output: z.array(FeedState),
    problem: z.never(),
  },
}
