import type { Library } from '@main/media/library'
import type { LibraryEntry } from '@main/media/library-file'
import type { Outbox, OutboxNeeds } from '@main/publish/outbox'
import type { PostedBook } from '@main/publish/posted-book'
import { removePost } from '@main/publish/remove-post'
import { isSystemRefusal } from '@main/store/error-code'
import type { CallInput, CallOutput, HandlerResult } from '@shared/bridge/studio'
import type { ConnectedAccount } from '@shared/domain/connected-account'
import type { AccountId, PostId } from '@shared/domain/ids'
import { heldId, mayWithdraw, type NotAsked } from '@shared/domain/outbox-answer'
import { isSettled, type OutboxItem } from '@shared/domain/outbox-item'
import { newsOf, type OutboxNews } from '@shared/domain/outbox-news'
import type { PostFile } from '@shared/domain/post-file'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import { fail, ok, type Result } from '@shared/domain/result'
import type { AccountPosts } from './accounts-desk'
import type { MaybeOutbox } from './open-outbox'
import type { OutboxTeller } from './outbox-teller'

export type PublishOptions = Pick<OutboxNeeds, 'connectors' | 'sessionFor'> & {
  readonly outbox: Promise<MaybeOutbox>
  /** Tells the user in a window of the system that another process has it. */
  readonly sayInUse: () => Promise<void>
  readonly teller: OutboxTeller
  readonly posted: Pick<PostedBook, 'has' | 'note'>
  readonly library: Promise<Library>
  readonly accounts: () => Promise<readonly ConnectedAccount[]>
  /** Asks the user in a window of the system whether a post is to be taken away at its platform. */
  readonly confirmRemove: (item: OutboxItem) => Promise<boolean>
  readonly now: () => number
}

/** What platforms take, by the demuxer that the file's own bytes chose. */
const mimes: Readonly<Record<string, PostFile['mime']>> = { mov: 'video/mp4', matroska: 'video/webm' }

/** The film's file as it was checked; undefined for what is no film that platforms take. */
function postFileOf({ path, size, mtimeMs, facts }: LibraryEntry): PostFile | undefined {
  const mime = facts.kind === 'video' && Object.hasOwn(mimes, facts.demuxer) ? mimes[facts.demuxer] : undefined
  if (!mime || facts.duration === null) return undefined
  const isQuicktime = mime === 'video/mp4' && path.toLowerCase().endsWith('.mov')
  return {
    path,
    bytes: size,
    mtimeMs,
    mime: isQuicktime ? 'video/quicktime' : mime,
    durationMs: Math.round(facts.duration * 1_000),
  }
}

const notAsked = fail<NotAsked>({ kind: 'not-asked' })
const newsIn = <P>(result: Result<OutboxItem, P>): Result<OutboxNews, P> =>
  result.ok ? ok(newsOf(result.value)) : result

/** What pages of ours ask of the posts that are on their way. */
export class PublishDesk implements AccountPosts {
  #isSaid = false

  #now: Outbox | undefined

  constructor(private readonly desk: PublishOptions) {
    void desk.outbox.then(outbox => {
      if (typeof outbox !== 'string') this.#now = outbox
    })
  }

  async send(wish: CallInput<'publish.send'>): Promise<HandlerResult<'publish.send'>> {
    const outbox = await this.desk.outbox
    if (typeof outbox === 'string') return fail({ kind: outbox })
    const { order, due_at: dueAt, post_id, account_id, media_id, cover_id, late } = wish
    const account = (await this.desk.accounts()).find(one => one.account_id === account_id)
    if (account?.platform !== order.choices.platform) return fail({ kind: 'no-account' })
    const entry = await (await this.desk.library).checkForUse(media_id)
    if (!entry.ok) return fail({ kind: 'no-file' })
    const file = postFileOf(entry.value)
    if (!file) return fail({ kind: 'not-a-film' })
    const { platform } = account
    const given = { post_id, account_id, platform, media_id, cover_id, file, dueAt, late }
    try {
      if (await this.desk.posted.has(post_id)) return fail({ kind: 'out-already' })
      return ok(newsOf(await outbox.add({ ...given, order: { ...order, publishAt: null } })))
    } catch (error) {
      if (isSystemRefusal(error)) return fail({ kind: 'no-disk' })
      throw error
    }
  }

  async list(): Promise<CallOutput<'publish.list'>> {
    // A page asks for it when it comes: from then on there is somebody to be told.
    if ((await this.desk.outbox) === 'in-use' && !this.#isSaid) void this.desk.sayInUse()
    this.#isSaid = true
    return { items: (await this.#items()).map(newsOf), progress: this.desk.teller.progress() }
  }

  async withdraw(post: PostId): Promise<HandlerResult<'publish.withdraw'>> {
    const outbox = await this.#open()
    return outbox ? newsIn(await outbox.withdraw(post)) : notAsked
  }

  async remove(post: PostId): Promise<HandlerResult<'publish.remove'>> {
    const outbox = await this.#open()
    const item = outbox?.list().find(one => one.post_id === post)
    if (!outbox || !item || heldId(item, this.desk.now()) === null) return notAsked
    if (!this.desk.connectors[item.platform]?.remove) return fail({ kind: 'cannot' })
    // Only main can tell a person's click from a page's own doing.
    if (!(await this.desk.confirmRemove(item))) return fail({ kind: 'declined' })
    return newsIn(await outbox.change(post, held => removePost(held, this.desk)))
  }

  async answer({ post_id, answer, permalink }: CallInput<'publish.answer'>): Promise<HandlerResult<'publish.answer'>> {
    const outbox = await this.#open()
    return outbox ? newsIn(await outbox.answer(post_id, answer, permalink)) : notAsked
  }

  /** Lets go of a post that has come to its end; nothing for any other. */
  async acknowledge(post: PostId): Promise<void> {
    const outbox = await this.#open()
    const item = outbox?.list().find(one => one.post_id === post)
    if (!outbox || !item) return
    try {
      if (item.state.at === 'live') await this.desk.posted.note(post)
    } catch (error) {
      // Kept in the outbox, it is not sent again either.
      if (isSystemRefusal(error)) return
      throw error
    }
    await outbox.forget(post)
  }

  async networkBack(): Promise<void> {
    ;(await this.#open())?.networkBack()
  }

  /** All posts, as far as they are known by now. */
  postsNow(): readonly OutboxItem[] {
    return this.#now?.list() ?? []
  }

  /** Whether a film goes up now. */
  isUploading(): boolean {
    return this.desk.teller.progress().length > 0
  }

  /** The machine slept, or its clock may have been set. */
  async wake(): Promise<void> {
    ;(await this.#open())?.wake()
  }

  /** A post's platform, as long as it is on its way. */
  async platformOf(post: PostId): Promise<ConnectedPlatform | undefined> {
    return (await this.#items()).find(one => one.post_id === post)?.platform
  }

  async waiting(account: AccountId): Promise<number> {
    return (await this.#items()).filter(one => one.account_id === account && !isSettled(one)).length
  }

  async withdrawAll(account: AccountId): Promise<number> {
    const outbox = await this.#open()
    const theirs = (outbox?.list() ?? []).filter(one => one.account_id === account)
    for (const item of theirs) if (mayWithdraw(item)) await outbox?.withdraw(item.post_id)
    return this.waiting(account)
  }

  async reconnected(account: AccountId): Promise<void> {
    await (await this.#open())?.reconnected(account)
  }

  /** Ends in order, when the app ends. */
  async close(): Promise<void> {
    await (await this.#open())?.close()
  }

  async #open(): Promise<Outbox | undefined> {
    const outbox = await this.desk.outbox
    return typeof outbox === 'string' ? undefined : outbox
  }

  async #items(): Promise<readonly OutboxItem[]> {
    return (await this.#open())?.list() ?? []
  }
}
