import { z } from 'zod'
import { AccountId, MediaId, PostId } from './ids'
import { latePolicies } from './late-post'
import { PostFile } from './post-file'
import { connectedPlatforms, PostOrder } from './post-order'
import { PublishProblem } from './publish-problem'

const When = z.number()
const Handle = z.string().max(20_000)
const Looks = z.int().min(0)

/** Nothing of these can be seen by anybody: they may be gone through again from the start. */
const sending = [
  z.strictObject({ at: z.literal('queued') }),
  z.strictObject({ at: z.literal('starting') }),
  z.strictObject({ at: z.literal('uploading'), handle: Handle }),
  z.strictObject({ at: z.literal('uploaded'), handle: Handle, isReady: z.boolean(), looks: Looks }),
] as const

/** From here on the platform is only read. `since`: when this became known. */
const reading = [
  z.strictObject({ at: z.literal('processing'), handle: Handle, since: When }),
  z.strictObject({ at: z.literal('scheduled'), handle: Handle, remoteId: z.string(), since: When }),
  z.strictObject({ at: z.literal('inbox'), handle: Handle, since: When }),
  z.strictObject({ at: z.literal('unknown'), handle: Handle, begunAt: When, since: When, looks: Looks }),
] as const

export const SendingState = z.discriminatedUnion('at', sending)
export type SendingState = z.infer<typeof SendingState>
export const ReadingState = z.discriminatedUnion('at', reading)
export type ReadingState = z.infer<typeof ReadingState>

/** What a person is asked: is it there (`unknown`, `stuck`), may it go out late, can the account be put right, shall it be tried again. */
export const questions = ['unknown', 'stuck', 'late', 'account', 'keeps-failing'] as const
export type Question = (typeof questions)[number]

export const OutboxState = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('draft') }),
  ...sending,
  /** The commit may be under way: kept before it is sent. */
  z.strictObject({ at: z.literal('committing'), handle: Handle, begunAt: When }),
  ...reading,
  z.strictObject({
    at: z.literal('live'),
    /** Empty where there is nothing left to ask by. */
    handle: Handle,
    remoteId: z.string().nullable(),
    permalink: z.string().nullable(),
    since: When,
  }),
  /** For sure not posted. */
  z.strictObject({ at: z.literal('rejected') }),
  z.strictObject({ at: z.literal('missed') }),
  /** `back`: where it goes on from once the person has answered. */
  z.strictObject({
    at: z.literal('needs-you'),
    question: z.enum(questions),
    back: z.discriminatedUnion('at', [...sending, ...reading]),
  }),
])
export type OutboxState = z.infer<typeof OutboxState>

/** A step of an item's past: the state it came to, and the problem that brought it there. */
const Step = z.strictObject({ time: When, at: z.string(), problem: PublishProblem.nullable() })
const stepsKept = 60

const Pause = z.strictObject({ from: When, until: When })

/** A picture as a post's cover, set once the post is at its platform, `wanted` until then. That it failed is never the post's. */
const Cover = z.strictObject({
  is: z.enum(['none', 'wanted', 'set', 'failed']),
  /** No try before `until`, as with the item's own. */
  pause: Pause.nullable(),
  problem: PublishProblem.nullable(),
})
type Cover = z.infer<typeof Cover>

export const noCover: Cover = { is: 'none', pause: null, problem: null }
export const wantedCover: Cover = { is: 'wanted', pause: null, problem: null }

/** What a post is put into the outbox with. */
export const OutboxWish = z.strictObject({
  post_id: PostId,
  account_id: AccountId,
  platform: z.enum(connectedPlatforms),
  /** `publishAt` follows from `dueAt` and `by`. */
  order: PostOrder,
  /** The film's, and the picture's that is its cover. `file` is where the first one lies. */
  media_id: MediaId,
  cover_id: MediaId.nullable(),
  file: PostFile,
  /** In milliseconds since 1970; null for at once. */
  dueAt: When.nullable(),
  late: z.enum(latePolicies),
})
export type OutboxWish = z.infer<typeof OutboxWish>

/** One post to one account on its way out. */
export const OutboxItem = OutboxWish.extend({
  /** Who makes it public at the due time. */
  by: z.enum(['platform', 'app']),
  state: OutboxState,
  /** No act before `until`. A clock that stands before `from` was put back: the pause is over then. */
  pause: Pause.nullable(),
  /** Failures since bytes last arrived, and among them those without any answer. */
  tries: z.int().min(0),
  outages: z.int().min(0),
  /** How often it began anew since it was queued. */
  restarts: z.int().min(0),
  /** `fresh` after a token was refused: the next act is done with a new one, once. */
  token: z.enum(['usual', 'fresh']),
  /** A person, or the policy, lets it go out late. */
  mayBeLate: z.boolean(),
  problem: PublishProblem.nullable(),
  /** Journals of older versions have none. */
  cover: Cover.default(noCover),
  queuedAt: When,
  steps: z.array(Step).max(stepsKept),
})
export type OutboxItem = z.infer<typeof OutboxItem>

/** The item as a draft. */
export const newItem = (wish: OutboxWish, now: number): OutboxItem => ({
  ...wish,
  by: 'app',
  state: { at: 'draft' },
  pause: null,
  tries: 0,
  outages: 0,
  restarts: 0,
  token: 'usual',
  mayBeLate: false,
  problem: null,
  cover: noCover,
  queuedAt: now,
  steps: [],
})

/** Whatever was there is gone with the post that it was on. */
const coverAt = (cover: Cover, { at }: OutboxState): Cover =>
  at === 'queued' && cover.is !== 'none' ? wantedCover : cover

/** The item in another state, with a line of its past. What was waited for is over. */
export const turnTo = (
  item: OutboxItem,
  state: OutboxState,
  now: number,
  problem: PublishProblem | null = null,
): OutboxItem => ({
  ...item,
  state,
  pause: null,
  problem,
  cover: coverAt(item.cover, state),
  steps: [...item.steps, { time: now, at: state.at, problem }].slice(-stepsKept),
})

/** What an upload is known by; null where there is none. It is a secret. */
export function handleOf(state: OutboxState): string | null {
  if (state.at === 'needs-you') return handleOf(state.back)
  return 'handle' in state ? state.handle : null
}

/** The same state with another handle, where it has one. */
export function withHandle<S extends OutboxState>(state: S, handle: string): S {
  if (state.at === 'needs-you') return { ...state, back: withHandle(state.back, handle) }
  return 'handle' in state ? { ...state, handle } : state
}

const sendingNames: readonly string[] = ['queued', 'starting', 'uploading', 'uploaded']

/** Before the intent to commit? */
export const isSending = (state: OutboxState): state is SendingState => sendingNames.includes(state.at)

/** What a post is known by at its platform that still wants its cover there; null for any other. */
export function coverPlace({ state, cover }: OutboxItem): string | null {
  if (cover.is !== 'wanted') return null
  return state.at === 'live' || state.at === 'scheduled' ? state.remoteId : null
}

/** Nothing more will happen unless a person wants it. */
export function isSettled(item: OutboxItem): boolean {
  const { at } = item.state
  if (at === 'live') return coverPlace(item) === null
  return at === 'rejected' || at === 'missed' || at === 'draft'
}
