import type { MediaWorkProblem, Urgency } from '@shared/domain/media-work'
import { fail, type Result } from '@shared/domain/result'
import { type Fraction, fraction } from '@shared/domain/time'

/** The path of what was made, or why it was not. */
export type Made = Result<string, MediaWorkProblem>

/** Who wants something made. Its signal ends its own waiting; the work goes on for as long as anybody else waits. */
export type Asker = {
  readonly urgency: Urgency
  readonly signal?: AbortSignal
  readonly onProgress?: (done: Fraction) => void
}

/** What work may look at and tell while it runs. */
export type WorkControl = {
  readonly signal: AbortSignal
  readonly onProgress: (done: number) => void
  /** Whether somebody waited for it urgently when it began. */
  readonly isUrgent: boolean
}

/**
 * Work under the key of what it makes. A long one takes minutes: only one of them runs at once, so that pictures still come; an urgent one
 * beside one in the background.
 */
export type Task = {
  readonly key: string
  readonly isLong: boolean
  readonly run: (control: WorkControl) => Promise<Made>
}

type Waiter = { readonly asker: Asker; readonly settle: (made: Made) => void; readonly reject: (bug: unknown) => void }

/** Less than this of a long work is lost gladly, as a fraction, for doing it without giving way to everybody. */
const gladlyLost = 0.1

/** One task and all who wait for it. */
class SharedWork {
  readonly waiters = new Set<Waiter>()
  readonly ending = new AbortController()
  askedAt = 0
  /** Once it was started: when nothing of it runs any more. */
  ended: Promise<void> | undefined
  /** Of a long work that gives way to everybody: how to begin it anew, and how much would be lost. */
  #givingWay: { readonly again: AbortController; done: number } | undefined

  constructor(readonly task: Task) {}

  isUrgent(): boolean {
    return [...this.waiters].some(({ asker }) => asker.urgency === 'urgent')
  }

  /** Runs it, and tells everybody who then still waits. */
  async run(): Promise<void> {
    try {
      const made = await this.#runOnce()
      for (const { settle } of this.waiters) settle(made)
    } catch (bug) {
      for (const { reject } of this.waiters) reject(bug)
    }
  }

  /** No system lets a process that gives way come forward again: one that has only just begun begins anew. */
  hurry(): void {
    if (this.#givingWay && this.#givingWay.done < gladlyLost && this.isUrgent()) this.#givingWay.again.abort()
  }

  async #runOnce(): Promise<Made> {
    const isUrgent = this.isUrgent()
    const again = new AbortController()
    const turn = { again, done: 0 }
    this.#givingWay = this.task.isLong && !isUrgent ? turn : undefined
    const onProgress = (done: number) => {
      turn.done = done
      for (const { asker } of this.waiters) asker.onProgress?.(fraction(done))
    }
    const signal = AbortSignal.any([this.ending.signal, again.signal])
    const made = await this.task.run({ signal, onProgress, isUrgent })
    const isAnew = !made.ok && again.signal.aborted && !this.ending.signal.aborted
    return isAnew ? this.#runOnce() : made
  }
}

/**
 * Work on media, two at a time: urgent before background, and in each what was asked for last comes first. What is asked for twice is
 * done once.
 */
export class WorkQueue {
  readonly #waiting = new Set<SharedWork>()
  readonly #running = new Set<SharedWork>()
  readonly #byKey = new Map<string, SharedWork>()
  #asked = 0

  constructor(readonly workers = 2) {}

  /**
   * Has a task done, or waits for the same task that somebody else asked for.
   * @returns what the task gives; `cancelled` when the asker's signal says so, and, if nobody else waits, once the work has ended
   */
  ask(task: Task, asker: Asker): Promise<Made> {
    if (asker.signal?.aborted) return Promise.resolve(fail({ kind: 'cancelled' }))
    return new Promise((resolve, reject) => {
      const work = this.#byKey.get(task.key) ?? this.#add(task)
      const leave = () => this.#leave(work, waiter)
      const done = () => asker.signal?.removeEventListener('abort', leave)
      const waiter: Waiter = {
        asker,
        settle: made => {
          done()
          resolve(made)
        },
        reject: bug => {
          done()
          reject(bug)
        },
      }
      asker.signal?.addEventListener('abort', leave)
      work.waiters.add(waiter)
      work.askedAt = ++this.#asked
      work.hurry()
      this.#startNext()
    })
  }

  /** Ends everything; returns when nothing runs any more. */
  async stopAll(): Promise<void> {
    const works = [...this.#waiting, ...this.#running]
    for (const work of works) {
      for (const waiter of [...work.waiters]) this.#leave(work, waiter)
    }
    await Promise.all(works.map(({ ended }) => ended))
  }

  #add(task: Task): SharedWork {
    const work = new SharedWork(task)
    this.#byKey.set(task.key, work)
    this.#waiting.add(work)
    return work
  }

  /** The last one to leave ends the work; from then on nobody can join it. */
  #leave(work: SharedWork, waiter: Waiter): void {
    const isLast = work.waiters.size === 1
    if (!isLast || this.#waiting.has(work)) {
      work.waiters.delete(waiter)
      waiter.settle(fail({ kind: 'cancelled' }))
    }
    if (!isLast) return
    this.#waiting.delete(work)
    if (this.#byKey.get(work.task.key) === work) this.#byKey.delete(work.task.key)
    work.ending.abort()
  }

  #startNext(): void {
    // A long one in the background that was overtaken takes no place.
    while (this.#running.size < this.workers + Math.max(0, this.#long().length - 1)) {
      const work = this.#next()
      if (!work) return
      this.#waiting.delete(work)
      this.#running.add(work)
      work.ended = work.run().finally(() => {
        this.#running.delete(work)
        if (this.#byKey.get(work.task.key) === work) this.#byKey.delete(work.task.key)
        this.#startNext()
      })
    }
  }

  #long(): SharedWork[] {
    return [...this.#running].filter(({ task }) => task.isLong)
  }

  #next(): SharedWork | undefined {
    const long = this.#long()
    const canOvertake = long.length === 1 && long[0]?.isUrgent() === false
    const ready = [...this.#waiting].filter(
      work => !work.task.isLong || long.length === 0 || (canOvertake && work.isUrgent()),
    )
    const [first] = ready.sort((a, b) => Number(b.isUrgent()) - Number(a.isUrgent()) || b.askedAt - a.askedAt)
    return first
  }
}
