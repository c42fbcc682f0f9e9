import type { ReportBug } from '@main/log/report-bug'
import type { HandlerResult } from '@shared/bridge/studio'
import type { WritingEnd } from '@shared/bridge/writer-calls'
import type { WorkId } from '@shared/domain/ids'
import { fail, ok } from '@shared/domain/result'
import type { Draft, WritingTask } from '@shared/domain/writing'
import PQueue from 'p-queue'
import type { ModelAsker } from './ask-model'
import { mostOfTask } from './estimate-task'
import type { Model } from './model-client'
import type { SpendLedger } from './spend-ledger'
import { costOf, type Prices } from './tokens'
import { type Written, writeDrafts } from './write-drafts'

type Office = {
  readonly asker: ModelAsker
  readonly ledger: SpendLedger
  readonly reportBug: ReportBug
  /** Makes what is called after each piece of a task, with a way to read its drafts so far. */
  readonly teller: (work_id: WorkId) => (read: () => Draft[]) => void
  readonly onEnded: (end: WritingEnd) => void
}

type Terms = Prices & { readonly cap: number | null }
/** Who writes, and on which terms. */
export type Writer = { readonly model: Model; readonly terms: Terms }
type Work = { readonly work_id: WorkId; readonly task: WritingTask; readonly signal: AbortSignal }
type Begun = { readonly answer: HandlerResult<'writer.start'>; readonly ended?: Promise<void> }
type Running = { readonly stop: AbortController; readonly ended: Promise<void> }

const howOf = ({ problem }: Written, isStopped: boolean): WritingEnd['how'] => {
  if (isStopped) return { kind: 'stopped' }
  return problem ? { kind: 'failed', problem } : { kind: 'done' }
}

/** More tasks than these wait for their turn. */
const atOnce = 4
/** Under way and waiting. A person does not ask for more; a page that does would fill memory with them. */
const mostInHand = 20

/** The tasks that models are at. */
export class WritingTasks {
  readonly #queue = new PQueue({ concurrency: atOnce })
  readonly #running = new Map<WorkId, Running>()

  constructor(private readonly office: Office) {}

  /**
   * Begins a task; its end is told by `onEnded`, whatever it is. One that is under way is not begun again. It may be stopped as soon
   * as this is called.
   * @param findWriter reads who is to write; undefined where nobody is set up
   * @returns `cap-reached` or `day-reached` when a bound could be passed with it, `limit` when there are too many; nothing is sent then
   */
  async start(
    work_id: WorkId,
    task: WritingTask,
    findWriter: () => Promise<Writer | undefined>,
  ): Promise<HandlerResult<'writer.start'>> {
    if (this.#running.has(work_id)) return ok({})
    if (this.#running.size >= mostInHand) return fail({ kind: 'limit', seconds: null })
    const stop = new AbortController()
    const begun = this.#begin({ work_id, task, signal: stop.signal }, findWriter)
    const ended = begun.then(
      one => one.ended,
      () => undefined,
    )
    this.#running.set(work_id, { stop, ended })
    try {
      const { answer } = await begun
      if (!answer.ok) this.#running.delete(work_id)
      return answer
    } catch (error) {
      this.#running.delete(work_id)
      throw error
    }
  }

  stop(work_id: WorkId): void {
    this.#running.get(work_id)?.stop.abort()
  }

  /** Stops all; settles when the ends have been told and booked. */
  async stopAll(): Promise<void> {
    for (const { stop } of this.#running.values()) stop.abort()
    await Promise.all([...this.#running.values()].map(one => one.ended))
  }

  async #begin(work: Work, findWriter: () => Promise<Writer | undefined>): Promise<Begun> {
    const writer = await findWriter()
    if (!writer?.model.model) return { answer: fail({ kind: 'not-set-up' }) }
    const most = mostOfTask(work.task, writer.terms)
    // What was stopped before its turn costs nothing, so no cap keeps it from its end.
    const { ledger } = this.office
    const passed = work.signal.aborted ? undefined : await ledger.reserve(work.work_id, most, writer.terms.cap)
    if (passed) return { answer: fail({ kind: passed }) }
    return { answer: ok({}), ended: this.#queue.add(() => this.#work(work, writer)) }
  }

  async #work({ work_id, task, signal }: Work, { model, terms }: Writer): Promise<void> {
    const { asker, ledger, reportBug, teller, onEnded } = this.office
    const written = await writeDrafts({ task, asker, model, signal, onHeard: teller(work_id) })
    const how = howOf(written, signal.aborted)
    const cost = costOf(written.tokens, terms)
    // What was written must reach the user, also where the disk is full.
    await ledger.settle(work_id, { ...written.tokens, cost: cost ?? 0 }).catch((error: unknown) => {
      reportBug('booking what a model wrote', error)
    })
    this.#running.delete(work_id)
    onEnded({ work_id, drafts: written.drafts, how, model: model.model, used: { ...written.tokens, cost } })
  }
}
