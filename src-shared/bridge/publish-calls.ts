import { z } from 'zod'
import { AccountId, MediaId, PostId } from '../domain/ids'
import { latePolicies } from '../domain/late-post'
import { answers } from '../domain/outbox-answer'
import { OutboxNews } from '../domain/outbox-news'
import { PostOrder } from '../domain/post-order'
import { PublishProblem } from '../domain/publish-problem'

const nothing = z.strictObject({})
const NotAsked = z.strictObject({ kind: z.literal('not-asked') })
const bytes = z.number().min(0)

/** A post to be sent: what it says, which film, when and to whom. Main finds the file. */
export const SendWish = z.strictObject({
  post_id: PostId,
  account_id: AccountId,
  /** The finished film's file. */
  media_id: MediaId,
  /** A picture as its cover, where the platform takes one. */
  cover_id: MediaId.nullable(),
  /** `publishAt` follows from `due_at`, and from whether the platform can hold it. */
  order: PostOrder.omit({ publishAt: true }),
  /** Milliseconds since 1970; null for at once. */
  due_at: z.number().nullable(),
  late: z.enum(latePolicies),
})
export type SendWish = z.infer<typeof SendWish>

/**
 * Why a post was not taken: the account is not connected here or of another platform; the film's file is not here, or is no film that
 * platforms take; another process has the outbox (`in-use`); it went out from here before, whatever its row says (`out-already`).
 */
export const SendProblem = z.strictObject({
  kind: z.enum(['no-account', 'no-file', 'not-a-film', 'no-disk', 'in-use', 'out-already']),
})
export type SendProblem = z.infer<typeof SendProblem>

/** How an upload goes. `speed`: bytes a second, null before it is known · `left`: seconds, null before it is known. */
export const PostProgress = z.strictObject({
  post_id: PostId,
  sent: bytes,
  of: bytes,
  speed: bytes.nullable(),
  left: z.number().min(0).nullable(),
})
export type PostProgress = z.infer<typeof PostProgress>

/** What a machine on the same network opens to get a film, as long as `publish.end-hand-over` was not called and 15 minutes are not over. */
export const HandOver = z.strictObject({
  url: z.string().max(500),
  /** Milliseconds since 1970. */
  ends_at: z.number(),
})
export type HandOver = z.infer<typeof HandOver>

export const publishCalls = {
  /** Puts a post on its way. One that is there already stays as it is: `publish.withdraw` first. */
  'publish.send': { input: SendWish, output: OutboxNews, problem: SendProblem },
  /** All posts that main has: what a page needs after a reload. */
  'publish.list': {
    input: nothing,
    output: z.strictObject({ items: z.array(OutboxNews), progress: z.array(PostProgress) }),
    problem: z.never(),
  },
  /** Takes a post back, where nobody can see anything of it yet; what is being sent is broken off. It is then a draft in the outbox. */
  'publish.withdraw': { input: z.strictObject({ post_id: PostId }), output: OutboxNews, problem: NotAsked },
  /** Takes a post away that its platform holds for its time; then it is a draft. Main asks the user. */
  'publish.remove': {
    input: z.strictObject({ post_id: PostId }),
    output: OutboxNews,
    problem: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['not-asked', 'cannot', 'declined']) }),
      z.strictObject({ kind: z.literal('refused'), problem: PublishProblem }),
    ]),
  },
  /** What a person says of a post that asks: see `answersFor`. `permalink` with `it-is-there`. */
  'publish.answer': {
    input: z.strictObject({
      post_id: PostId,
      answer: z.enum(answers),
      permalink: z.string().max(2_000).nullable(),
    }),
    output: OutboxNews,
    problem: NotAsked,
  },
  /** The page has written the row of a post that is live or a draft again; main lets go of it. */
  'publish.acknowledge': { input: z.strictObject({ post_id: PostId }), output: nothing, problem: z.never() },
  /** The network is there again. */
  'publish.network-back': { input: nothing, output: nothing, problem: z.never() },
  /** How many kilobytes a second uploads may take; null for all there are. */
  'publish.throttle': {
    input: z.strictObject({ kilobytes: z.int().min(16).max(1_000_000).nullable() }),
    output: z.strictObject({ kilobytes: z.int().nullable() }),
    problem: z.never(),
  },
  'publish.throttled': {
    input: nothing,
    output: z.strictObject({ kilobytes: z.int().nullable() }),
    problem: z.never(),
  },
  /**
   * Opens a post, or its platform's page of posts where it has no address, in the user's browser. `is_open` is false where that is no place for
   * posts, or no browser could be started.
   */
  'publish.show': {
    input: z.strictObject({ post_id: PostId, url: z.string().max(2_000) }),
    output: z.strictObject({ is_open: z.boolean() }),
    problem: z.never(),
  },
  /** Writes the film's cover beside nothing of the user's: a picture in the downloads folder, shown there. */
  'publish.save-cover': {
    input: z.strictObject({ media_id: MediaId, at_ms: z.int().min(0), name: z.string().max(200) }),
    output: nothing,
    problem: z.strictObject({ kind: z.enum(['no-file', 'no-disk', 'unreadable']) }),
  },
  /** Puts words into the system's clipboard. */
  'publish.copy': { input: z.strictObject({ text: z.string().max(70_000) }), output: nothing, problem: z.never() },
  /** Offers one film to a phone on the same network, behind an address that nobody can guess. Main asks the user, once for a film. */
  'publish.hand-over': {
    input: z.strictObject({ media_id: MediaId, name: z.string().max(200) }),
    output: HandOver,
    problem: z.strictObject({ kind: z.enum(['no-file', 'no-network', 'declined']) }),
  },
  'publish.end-hand-over': { input: nothing, output: nothing, problem: z.never() },
  /** Tells the user by the system's own notice, as that a post is to be made by hand now; a click on it shows the window and says which. */
  'publish.notify': {
    input: z.strictObject({ post_id: PostId, title: z.string().max(200), body: z.string().max(500) }),
    output: nothing,
    problem: z.never(),
  },
}

export const publishEvents = {
  /** A post came to another state. */
  'publish.changed': OutboxNews,
  /** At most four a second for a post. */
  'publish.progress': PostProgress,
  'publish.gone': z.strictObject({ post_id: PostId }),
  /** A system notice of this post was clicked. */
  'publish.wanted': z.strictObject({ post_id: PostId }),
}
