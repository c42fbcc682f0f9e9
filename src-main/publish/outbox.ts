import type { Log } from '@main/log/log'
import type { AccountId, PostId } from '@shared/domain/ids'
import { type Act, begin, type Call, distrustClock, hasTimeAgain, next, recover } from '@shared/domain/outbox'
import { after } from '@shared/domain/outbox-after'
import { answer, byApp, type NotAsked, queue, type Answer as Said, withdraw } from '@shared/domain/outbox-answer'
import { afterCover, coverOf } from '@shared/domain/outbox-cover'
import { isSettled, newItem, type OutboxItem, type OutboxWish, withHandle } from '@shared/domain/outbox-item'
import { endOutage, type Moment } from '@shared/domain/outbox-pause'
import { stumble, stumbleWithoutToken } from '@shared/domain/outbox-stumble'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { fail, ok, type Result } from '@shared/domain/result'
import { type CallLimits, callConnector, usualLimits } from './call-connector'
import type { Answer, Connector, Session, UploadProgress } from './connector'
import { keptHandles } from './kept-handles'
import { Leaps, type OutboxClock } from './outbox-clock'
import type { OutboxFile } from './outbox-file'
import { Turns } from './outbox-turns'
import type { PlatformClock } from './platform-clock'

/** What happened to a post. Items come without their handles, which are secrets. */
export type OutboxChange =
  | { readonly kind: 'item'; readonly item: OutboxItem }
  | ({ readonly kind: 'progress'; readonly post_id: PostId } & UploadProgress)
  | { readonly kind: 'gone'; readonly post_id: PostId }

export type OutboxNeeds = {
  readonly file: Pick<OutboxFile, 'items' | 'save' | 'remove' | 'close'>
  readonly connectors: Readonly<Partial<Record<ConnectedPlatform, Connector>>>
  /** The account as a connector may use it. `fresh`: with a token got anew, for the last one was refused. */
  readonly sessionFor: (account: AccountId, wish: { fresh: boolean }) => Promise<Result<Session, PublishProblem>>
  readonly clock: OutboxClock
  /** From 0 to 1, 1 left out. */
  readonly chance: () => number
  readonly emit: (change: OutboxChange) => void
  readonly log: Log
  readonly limits?: CallLimits
  /** The picture that is to be a post's cover, as a JPEG; a problem where there is none (any more). */
  readonly pictureFor?: (item: OutboxItem) => Answer<Uint8Array>
  /** What time it is at the platforms, where that is known. */
  readonly platformClock?: PlatformClock
}

/** A wait is never trusted for longer: the clock may be set, and the machine may sleep. */
const longestSleep = 30_000
/** After the disk refused a transition. */
const diskPause = 5_000
/** A commit under way is waited for so long when the app ends; after that it is unknown, and looked for at the next start. */
const lastWait = 3_000

const withoutHandle = (item: OutboxItem): OutboxItem => ({ ...item, state: withHandle(item.state, '') })
const noConnector: PublishProblem = { kind: 'platform', code: 'no-connector', said: '', retryAt: null }
const noPicture: PublishProblem = { kind: 'file', code: 'no-picture', said: '', retryAt: null }

/** A cover that cannot be set now is no matter of the post. */
const withoutSession = (item: OutboxItem, call: Call, problem: PublishProblem, moment: Moment): OutboxItem =>
  call === 'cover' ? afterCover(item, fail(problem), moment) : stumbleWithoutToken(item, problem, moment)

type Changed<P> = Result<OutboxItem, P>
type Running = { readonly stop: AbortController; readonly done: Promise<void> }

/**
 * Takes posts to their platforms, each once. Every transition is in the file before the call that it permits; one post at a time is sent
 * for an account.
 */
export class Outbox {
  readonly #items = new Map<PostId, OutboxItem>()
  readonly #running = new Map<PostId, Running>()
  /** About to be changed by a person: nothing new begins with them. */
  readonly #held = new Set<PostId>()
  /** Heard of the network's return while a call was under way, which may yet fail for what is over. */
  readonly #toldBack = new Set<PostId>()
  readonly #turns = new Turns()
  /** Known, but not in the file yet, for the disk refused it. */
  readonly #unsaved = new Set<PostId>()
  #cancelTimer: () => void = () => undefined
  #isClosing = false
  #noDiskUntil = 0
  readonly #leaps: Leaps

  private constructor(private readonly needs: OutboxNeeds) {
    this.#leaps = new Leaps(needs.clock)
  }

  /** Goes on where the last process left off. Throws what the file system throws. */
  static async open(needs: OutboxNeeds): Promise<Outbox> {
    const outbox = new Outbox(needs)
    for (const item of needs.file.items()) {
      const recovered = recover(item, needs.clock.now())
      if (recovered !== item) await needs.file.save(recovered)
      outbox.#items.set(item.post_id, recovered)
    }
    outbox.wake()
    return outbox
  }

  list(): readonly OutboxItem[] {
    return [...this.#items.values()].map(withoutHandle)
  }

  /**
   * A post is put on its way. One that is there already stays as it is, unless it is a draft again. Throws what the file system throws.
   */
  async add(wish: OutboxWish): Promise<OutboxItem> {
    const known = this.#items.get(wish.post_id)
    if (known && known.state.at !== 'draft') return withoutHandle(known)
    const now = this.needs.clock.now()
    const cover = coverOf(wish, this.needs.connectors[wish.platform]?.cover !== undefined)
    const draft = { ...newItem(wish, now), cover, steps: known?.steps ?? [] }
    const item = queue(draft, this.#canSchedule(draft), now)
    await this.#keep(item)
    this.wake()
    return withoutHandle(item)
  }

  /** @param permalink where it is, with `it-is-there`. Throws what the file system throws. */
  answer(post: PostId, said: Said, permalink: string | null = null): Promise<Result<OutboxItem, NotAsked>> {
    return this.change(post, item => answer(item, said, permalink, this.needs.clock.now()))
  }

  /** Back to a draft, where nothing can be seen of it yet. What is being sent is broken off. */
  async withdraw(post: PostId): Promise<Result<OutboxItem, NotAsked>> {
    if (this.#items.get(post)?.state.at === 'uploading') this.#running.get(post)?.stop.abort()
    return this.change(post, item => withdraw(item, this.needs.clock.now()))
  }

  /** Lets go of a post that has come to its end, once somebody else keeps it. */
  async forget(post: PostId): Promise<Result<null, NotAsked>> {
    const item = this.#items.get(post)
    if (!item || !isSettled(item) || this.#held.has(post)) return fail({ kind: 'not-asked' })
    await this.#running.get(post)?.done
    this.#items.delete(post)
    await this.needs.file.remove(post)
    this.needs.emit({ kind: 'gone', post_id: post })
    return ok(null)
  }

  /** The account works again: what waited for that goes on. */
  async reconnected(account: AccountId): Promise<void> {
    for (const { post_id, account_id, state } of this.#items.values())
      if (account_id === account && state.at === 'needs-you' && state.question === 'account')
        await this.answer(post_id, 'try-again')
  }

  /** The network is there again. */
  networkBack(): void {
    for (const post of this.#items.keys()) {
      if (this.#running.has(post)) this.#toldBack.add(post)
      else this.#endOutage(post)
    }
    this.wake()
  }

  #endOutage(post: PostId): void {
    const item = this.#items.get(post)
    if (item) this.#items.set(post, endOutage(item))
  }

  /** Looks what is to be done now. To be called after sleep and whenever the clock may have been set; else it happens by itself. */
  wake(): void {
    this.#cancelTimer()
    if (this.#isClosing) return
    const now = this.needs.clock.now()
    this.#noticeLeap(now)
    let until = now + longestSleep
    const waiting = [...this.#items.values()].sort((a, b) => (a.dueAt ?? a.queuedAt) - (b.dueAt ?? b.queuedAt))
    for (const item of waiting) {
      if (this.#running.has(item.post_id) || this.#held.has(item.post_id)) continue
      const act: Act = this.#unsaved.has(item.post_id) ? { do: 'turn', item } : this.#next(item, now)
      if (act.do === 'wait') until = Math.min(until, act.until)
      if (act.do === 'turn' || act.do === 'call') until = Math.min(until, this.#begin(item, act, now))
    }
    const isAtRest = this.#running.size === 0 && waiting.every(item => this.#rests(item, now))
    if (!isAtRest) this.#cancelTimer = this.needs.clock.after(Math.max(0, until - now), () => this.wake())
  }

  #next(item: OutboxItem, now: number): Act {
    return next(item, now, this.needs.platformClock?.ahead)
  }

  /** What is said to be late may have time again, once the clock is put back. */
  #rests(item: OutboxItem, now: number): boolean {
    return this.#next(item, now).do === 'rest' && !hasTimeAgain(item, Number.NEGATIVE_INFINITY)
  }

  #noticeLeap(now: number): void {
    if (!this.#leaps.hasLeapt()) return
    this.needs.platformClock?.forget()
    for (const [post, item] of this.#items) this.#items.set(post, distrustClock(item, now))
  }

  /** Ends in order: nothing new begins, uploads break off, a commit under way may still end. */
  async close(): Promise<void> {
    this.#isClosing = true
    this.#cancelTimer()
    for (const [post, { stop }] of this.#running) if (this.#items.get(post)?.state.at !== 'committing') stop.abort()
    const all = Promise.all([...this.#running.values()].map(({ done }) => done))
    let timer: NodeJS.Timeout | undefined
    await Promise.race([all, new Promise(done => (timer = setTimeout(done, lastWait)))])
    clearTimeout(timer)
    await this.needs.file.close()
  }

  /** @returns when to look again, where it could not begin; else for ever */
  #begin(item: OutboxItem, act: Extract<Act, { do: 'turn' | 'call' }>, now: number): number {
    // A clock that was put back would keep the disk shut.
    if (now < this.#noDiskUntil && now > this.#noDiskUntil - diskPause) return this.#noDiskUntil
    if (act.do === 'call' && !this.#turns.take(item, act.call)) return Number.POSITIVE_INFINITY
    const stop = new AbortController()
    const work = act.do === 'turn' ? this.#keep(act.item) : this.#call(item, act.call, stop)
    const done = work
      .catch((error: unknown) => this.#diskRefused(item, error))
      .finally(() => {
        this.#running.delete(item.post_id)
        this.#turns.give(item)
        if (this.#toldBack.delete(item.post_id)) this.#endOutage(item.post_id)
        this.wake()
      })
    this.#running.set(item.post_id, { stop, done })
    return Number.POSITIVE_INFINITY
  }

  async #call(item: OutboxItem, call: Call, stop: AbortController): Promise<void> {
    const { clock, connectors, sessionFor, limits = usualLimits } = this.needs
    const connector = connectors[item.platform]
    if (!connector) return this.#keep(stumble(item, noConnector, this.#moment()))
    const session = await sessionFor(item.account_id, { fresh: item.token === 'fresh' })
    if (stop.signal.aborted) return
    if (!session.ok) return this.#keep(withoutSession(item, call, session.problem, this.#moment()))
    // Getting a token may have taken its time.
    const still = this.#next(item, clock.now())
    if (still.do !== 'call' || still.call !== call || this.#isClosing) return
    const { timeIsToldAt = 'start' } = connector
    const isTold = call === timeIsToldAt && item.by === 'platform'
    if (isTold && !connector.canSchedule(item.order, clock.now()))
      return this.#keep(byApp(item, clock.now(), timeIsToldAt === 'commit'))
    const begun = begin(item, call, clock.now())
    if (begun !== item) await this.#keep(begun)
    const onProgress = (progress: UploadProgress) =>
      this.needs.emit({ kind: 'progress', post_id: item.post_id, ...progress })
    const kept = keptHandles(begun, item => this.#keep(item))
    const work = { signal: stop.signal, onProgress, keep: kept.keep }
    const picture = async () => this.needs.pictureFor?.(item) ?? fail(noPicture)
    const outcome = await callConnector(call, { connector, session: session.value, item: begun, work, limits, picture })
    const latest = await kept.end()
    // Broken off by us: it goes on from where the platform has it.
    if (stop.signal.aborted && call === 'upload') return
    await this.#learn(after(latest, outcome, this.#moment()))
  }

  /** The file first: only what is there may be acted upon. */
  async #keep(item: OutboxItem): Promise<void> {
    await this.needs.file.save(item)
    this.#unsaved.delete(item.post_id)
    this.#items.set(item.post_id, item)
    this.needs.emit({ kind: 'item', item: withoutHandle(item) })
  }

  /** What a platform has answered is known, whether or not the disk takes it now. */
  async #learn(item: OutboxItem): Promise<void> {
    this.#items.set(item.post_id, item)
    this.#unsaved.add(item.post_id)
    await this.#keep(item)
  }

  #diskRefused({ post_id }: OutboxItem, error: unknown): void {
    this.#noDiskUntil = this.needs.clock.now() + diskPause
    this.needs.log('error', 'outbox: a transition could not be kept', { post_id, error: String(error) })
  }

  /** Changes a post while nothing else is done with it. Throws what the file system throws. */
  async change<P>(
    post: PostId,
    changed: (item: OutboxItem) => Changed<P> | Promise<Changed<P>>,
  ): Promise<Result<OutboxItem, P | NotAsked>> {
    if (this.#held.has(post)) return fail({ kind: 'not-asked' })
    this.#held.add(post)
    try {
      await this.#running.get(post)?.done
      const item = this.#items.get(post)
      const result = item ? await changed(item) : fail<NotAsked>({ kind: 'not-asked' })
      if (!result.ok) return result
      await this.#keep(result.value)
      return ok(withoutHandle(result.value))
    } finally {
      this.#held.delete(post)
      this.wake()
    }
  }

  #canSchedule({ platform, order, dueAt }: OutboxItem): boolean {
    const connector = this.needs.connectors[platform]
    if (dueAt === null || !connector) return false
    return connector.canSchedule({ ...order, publishAt: dueAt }, this.needs.clock.now())
  }

  #moment(): Moment {
    return { now: this.needs.clock.now(), chance: this.needs.chance() }
  }
}
