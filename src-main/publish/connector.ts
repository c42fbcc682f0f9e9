import type { AccountCheck } from '@shared/domain/account-check'
import type { PostFile } from '@shared/domain/post-file'
import type { ConnectedPlatform, PostOrder } from '@shared/domain/post-order'
import type { PublishProblem } from '@shared/domain/publish-problem'
import type { RemoteState } from '@shared/domain/remote-state'
import type { Result } from '@shared/domain/result'

export type { AccountCheck, PostFile, RemoteState }

export type Answer<T> = Promise<Result<T, PublishProblem>>

/** An account as a connector may use it: the token of this hour, whose it is, and no way to get another one. */
export type Session = {
  readonly accessToken: string
  /** The platform's own id of the account: open_id, Instagram user, Page, channel. Always text: some are larger than a number holds. */
  readonly remoteId: string
  readonly username: string
}

/** What an upload is known by at its platform, to be kept before anything is sent: text to its connector alone. Some of it opens the upload to anybody: it is a secret. */
export type Handle = string

export type UploadProgress = { readonly sent: number; readonly of: number }

export type Work = {
  readonly signal: AbortSignal
  readonly onProgress: (progress: UploadProgress) => void
  /** Keeps what an upload is known by from now on, so that a kill does not lose how far it has come. Never rejects; without it nothing is kept. */
  readonly keep?: (handle: Handle) => Promise<void>
}

/** How a post is known again where only reading tells whether it has gone out: when the commit began, and what it says. */
export type Trace = {
  readonly handle: Handle
  readonly begunAt: number
  readonly text: string
  readonly durationMs: number
}

/** Numbers as the platform gave them, by the names it gives them; null for what it has not. */
export type RawMetrics = Readonly<Record<string, number | null>>

/**
 * What any platform must offer to post to it. None of these calls itself again after a failure, keeps anything, or waits longer than one
 * request: the outbox does that. Every step before `commit` may be done again from the start and nobody sees it; `commit` is sent once, ever.
 */
export type Connector = {
  readonly platform: ConnectedPlatform
  /** Has the platform its own schedule for this order? */
  canSchedule(order: PostOrder, now: number): boolean
  /** Which step tells it the time of a scheduled post: with `start`, as usual, what was begun keeps its time however long the upload takes. */
  readonly timeIsToldAt?: 'start' | 'commit'
  /** Whether the account may post this now; nothing is made. */
  check(session: Session): Answer<AccountCheck>
  /** Makes the place for an upload. */
  start(session: Session, order: PostOrder, file: PostFile): Answer<Handle>
  /** Sends what the platform has not got yet, from the offset that it names, up to what `commit` sends. */
  upload(session: Session, handle: Handle, file: PostFile, work: Work): Answer<Handle>
  /** Whether it can be committed, and where it is after that. */
  status(session: Session, handle: Handle): Answer<RemoteState>
  /**
   * The one step that cannot be taken back: the last bytes, `media_publish` or `finish`. A problem of kind `offline`, `busy` or `platform`, or
   * a thrown error, means that nobody knows: the outbox goes on with `find`. `handle` says for sure that nothing of this upload was posted, now or before.
   */
  commit(session: Session, handle: Handle, order: PostOrder, file: PostFile, work: Work): Answer<RemoteState>
  /** Has this gone out? By reading alone. `ready` and `uploading`: it has not, and the same upload may go on, which can become one post at most. */
  find(session: Session, trace: Trace): Answer<RemoteState>
  /** Sets the cover of what is live or ready, where the platform takes a picture. Its failure is a warning, never the post's. */
  cover?(session: Session, remoteId: string, jpeg: Uint8Array): Answer<null>
  remove?(session: Session, remoteId: string): Answer<null>
  metrics(session: Session, remoteIds: readonly string[]): Answer<ReadonlyMap<string, RawMetrics>>
}

/** Where a platform's hosts are; tests name others. Requests go to these origins and nowhere else. */
export type PlatformHosts = {
  readonly api: string
  /** Where it keeps its reports, if that is another origin (YouTube). */
  readonly reports?: string
  /** Where its address of an upload may lie, by the end of the host name (`tiktokapis.com`). */
  readonly uploads: readonly string[]
}
