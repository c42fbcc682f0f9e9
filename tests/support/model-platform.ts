import type { Answer, Connector, Session, Trace, Work } from '@main/publish/connector'
import type { PublishProblem } from '@shared/domain/publish-problem'
import type { RemoteState } from '@shared/domain/remote-state'
import { fail, ok } from '@shared/domain/result'

type Step = 'check' | 'start' | 'upload' | 'status' | 'commit' | 'find' | 'cover'
type Twist = (call: {
  readonly work?: Work
  readonly handle?: string
  readonly session: Session
}) => Promise<PublishProblem | undefined>

/** A platform in this process, of which a test can say what happens at the next call of a step. It takes ten pieces for an upload. */
export class ModelPlatform implements Connector {
  readonly platform = 'YouTube'
  readonly calls: string[] = []
  published = 0
  /** Covers as they were set, one after the other. */
  readonly covers: string[] = []
  schedules = false
  /** Pieces taken, by handle. */
  readonly taken = new Map<string, number>()
  readonly #twists = new Map<Step, Twist[]>()

  /** The next call of a step: `before` what it does, or after it (its answer is then lost). */
  next(step: Step, when: 'before' | 'after', twist: Twist): void {
    const key = when === 'before' ? step : (`${step}-after` as Step)
    this.#twists.set(key, [...(this.#twists.get(key) ?? []), twist])
  }

  canSchedule = () => this.schedules
  check = (session: Session) =>
    this.#do('check', session, async () => ({
      username: 'me',
      privacy: null,
      off: [],
      longestSeconds: null,
      postsLeft: 9,
    }))
  start = (session: Session) => this.#do('start', session, async () => `FAKE-SECRET-${this.calls.length}`)
  status = (session: Session) =>
    this.#do('status', session, async (): Promise<RemoteState> => (this.published ? this.#live() : { kind: 'ready' }))
  find = (session: Session, _trace: Trace) =>
    this.#do('find', session, async (): Promise<RemoteState> => (this.published ? this.#live() : { kind: 'absent' }))
  cover = (session: Session, remoteId: string, jpeg: Uint8Array) =>
    this.#do('cover', session, async () => {
      this.covers.push(`${remoteId} ${Buffer.from(jpeg)}`)
      return null
    })
  metrics = async () => ok(new Map())

  upload(session: Session, handle: string, _file: unknown, work: Work): Answer<string> {
    return this.#do('upload', session, () => this.#take(handle, work), { work, handle })
  }

  commit(session: Session): Answer<RemoteState> {
    return this.#do('commit', session, async () => {
      this.published += 1
      return this.#live()
    })
  }

  #live(): RemoteState {
    return { kind: 'live', remoteId: 'r1', permalink: 'https://example.test/r1' }
  }

  async #take(handle: string, work: Work): Promise<string> {
    for (let piece = this.taken.get(handle) ?? 0; piece < 10; piece += 1) {
      await new Promise(done => setTimeout(done, 3))
      work.signal.throwIfAborted()
      this.taken.set(handle, piece + 1)
      work.onProgress({ sent: piece + 1, of: 10 })
    }
    return handle
  }

  async #do<T>(step: Step, session: Session, work: () => Promise<T>, more?: { work: Work; handle: string }): Answer<T> {
    this.calls.push(step)
    const given = { session, ...more }
    const before = await this.#twists.get(step)?.shift()?.(given)
    if (before) return fail(before)
    const done = await work()
    const lost = await this.#twists.get(`${step}-after` as Step)?.shift()?.(given)
    return lost ? fail(lost) : ok(done)
  }
}
