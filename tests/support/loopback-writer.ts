import { openLibrary } from '@renderer/database/open-library'
import type { WriterState } from '@shared/bridge/writer-calls'
import type { WorkId } from '@shared/domain/ids'
import { fail, ok } from '@shared/domain/result'
import type { Draft, WriterProblem, WritingTask } from '@shared/domain/writing'
import { LoopbackStudio } from './loopback-studio'
import { forgetDatabases, offerStudio } from './open-studio'

export const writerHost = 'api.example.com'

/** How main's writer behaves in a test. */
type Behaviour = {
  readonly drafts?: readonly Draft[]
  /** Answers the start itself. */
  readonly refuses?: WriterProblem
  /** Ends the work after its drafts. */
  readonly fails?: WriterProblem
  /** Writes on until it is stopped. */
  readonly stays?: boolean
}

const used = { tokens_in: 10, tokens_out: 20, cost: null }

/** Stands in for main where the bridge begins: it says what main's writer would, without a model. */
export class LoopbackWriter {
  behaviour: Behaviour
  readonly started: WritingTask[] = []
  readonly stopped: WorkId[] = []
  studio: LoopbackStudio
  readonly state: WriterState

  constructor(behaviour: Behaviour, given: Partial<WriterState>) {
    this.behaviour = behaviour
    this.state = {
      ...{ base_url: `https://${writerHost}/v1`, host: writerHost, key: 'none', can_seal: true, model: 'tiny' },
      ...{ price_in: null, price_out: null, cap: null, month: used },
      ...given,
    }
    this.studio = new LoopbackStudio({
      'writer.state': () => ok(this.state),
      'writer.preview': ({ task }) => {
        const messages = [{ role: 'user' as const, text: JSON.stringify(task) }]
        return ok({ host: this.state.host, model: this.state.model, messages, ...used })
      },
      'writer.start': ({ work_id, task }) => this.start(work_id, task),
      'writer.stop': ({ work_id }) => {
        this.stopped.push(work_id)
        this.end(work_id, { kind: 'stopped' })
        return ok({})
      },
    })
  }

  private start(work_id: WorkId, task: WritingTask) {
    this.started.push(task)
    const { refuses, fails, stays, drafts = [] } = this.behaviour
    if (refuses) return fail(refuses)
    this.studio.emit('writer.wrote', { work_id, drafts: [...drafts] })
    if (fails) this.end(work_id, { kind: 'failed', problem: fails })
    else if (!stays) this.end(work_id, { kind: 'done' })
    return ok({})
  }

  private end(work_id: WorkId, how: { kind: 'done' | 'stopped' } | { kind: 'failed'; problem: WriterProblem }): void {
    const drafts = how.kind === 'done' ? [...(this.behaviour.drafts ?? [])] : []
    this.studio.emit('writer.ended', { work_id, drafts, how, model: this.state.model, used })
  }
}

/** A library as on a first start whose main has a writer that behaves as told. */
export async function openWriter(behaviour: Behaviour = {}, given: Partial<WriterState> = {}) {
  await forgetDatabases()
  const writer = new LoopbackWriter(behaviour, given)
  const studio = offerStudio(writer.studio)
  await openLibrary()
  return { writer, studio }
}
