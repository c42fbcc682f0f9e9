import { fail, ok, type Result } from '@shared/domain/result'
import PQueue from 'p-queue'
import type { ReaderAnswer, ReaderJob, ReaderProcess, Readings } from './reader-jobs'

/** Why something could not be read: it took more time or memory than anything honest, or the reading itself failed. */
export type ReadingProblem =
  | { readonly kind: 'too-hard' | 'cancelled' }
  | { readonly kind: 'failed'; readonly words: string }

type Options = {
  readonly start: () => ReaderProcess
  /** How long one reading may take. The longest honest page of 2 MB that was measured took 2.3 s. */
  readonly seconds?: number
  /** How long a process without work is kept: starting one takes longer than most readings. */
  readonly idleSeconds?: number
}

/** Reads pages and feeds in a process of its own, one after the other. One that hangs or falls over is replaced. */
export class Reader {
  readonly #queue = new PQueue({ concurrency: 1 })
  #process: ReaderProcess | undefined
  #idle: NodeJS.Timeout | undefined
  #lastId = 0
  #settle: (answer: ReaderAnswer | 'gone') => void = () => undefined

  constructor(private readonly options: Options) {}

  /** @param signal ends the waiting and the reading */
  read<Kind extends ReaderJob['kind']>(
    job: ReaderJob & { readonly kind: Kind },
    signal: AbortSignal,
  ): Promise<Result<Readings[Kind], ReadingProblem>> {
    return this.#queue.add(() => this.#read(job, signal), { throwOnTimeout: true })
  }

  /** Ends the process, when the app ends or nothing is left to read. */
  stop(): void {
    clearTimeout(this.#idle)
    this.#process?.kill()
    this.#process = undefined
  }

  async #read<Kind extends ReaderJob['kind']>(
    job: ReaderJob & { readonly kind: Kind },
    signal: AbortSignal,
  ): Promise<Result<Readings[Kind], ReadingProblem>> {
    if (signal.aborted) return fail({ kind: 'cancelled' })
    clearTimeout(this.#idle)
    const id = ++this.#lastId
    const answer = await this.#answerTo({ ...job, id }, signal)
    if (answer === 'gone') this.stop()
    this.#idle = setTimeout(() => this.stop(), (this.options.idleSeconds ?? 20) * 1_000).unref()
    if (answer === 'gone') return fail({ kind: signal.aborted ? 'cancelled' : 'too-hard' })
    return 'failed' in answer ? fail({ kind: 'failed', words: answer.failed }) : ok(answer.value as Readings[Kind])
  }

  #answerTo(message: ReaderJob & { readonly id: number }, signal: AbortSignal): Promise<ReaderAnswer | 'gone'> {
    const reader = this.#running()
    return new Promise(resolve => {
      const giveUp = () => this.#settle('gone')
      const timer = setTimeout(giveUp, (this.options.seconds ?? 5) * 1_000)
      signal.addEventListener('abort', giveUp, { once: true })
      this.#settle = answer => {
        if (answer !== 'gone' && answer.id !== message.id) return
        clearTimeout(timer)
        signal.removeEventListener('abort', giveUp)
        this.#settle = () => undefined
        resolve(answer)
      }
      reader.send(message)
    })
  }

  #running(): ReaderProcess {
    if (this.#process) return this.#process
    const started = this.options.start()
    this.#process = started
    started.onAnswer(answer => this.#settle(answer))
    started.onGone(() => {
      if (this.#process !== started) return
      this.#process = undefined
      this.#settle('gone')
    })
    return started
  }
}
