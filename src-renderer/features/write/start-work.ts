import { newId } from '@renderer/database/new-id'
import { readScript } from '@renderer/database/script-queries'
import { allDone } from '@renderer/database/turn'
import { readPrompts } from '@renderer/database/writing-queries'
import { logProblem, studio } from '@renderer/studio'
import type { CallResult } from '@shared/bridge/studio'
import { isRuleTask, type RuleTask, writeBuiltIn } from '@shared/domain/built-in-writer/write-built-in'
import type { WorkId } from '@shared/domain/ids'
import { WriterProblem, type WritingTask } from '@shared/domain/writing'
import { scriptTask, taskOnScript } from '@shared/domain/writing-task'
import type { Work, WorkAsk, WorkProblem, Writer } from '@shared/domain/writing-work'
import { mayBeSent } from './sending-store'
import { addWork, finishWork } from './work-store'

/** What the writer gets, from the rows as they are now; undefined where they are gone. */
export async function taskFor(ask: WorkAsk): Promise<WritingTask | undefined> {
  // What was typed a moment ago is on its way into the rows.
  await allDone()
  if (ask.kind === 'script') return scriptTask(await readPrompts(ask.order.prompt_ids), ask.order.wish)
  const script = await readScript(ask.script_id)
  return script && taskOnScript(script, ask)
}

const begun = (ask: WorkAsk, by: Writer, given: Partial<Work>): Work => ({
  ...{ work_id: newId<WorkId>(), ask, by, model: 'built-in', host: '', instead_of: '', drafts: [] },
  ...{ state: { kind: 'running' }, used: null, has_versions: false },
  ...given,
})

type Options = {
  /** Whether the user is there to be shown what will be sent. */
  readonly mayShow?: boolean
  /** The host that the built-in writer stands in for. */
  readonly instead_of?: string
}

/**
 * Has something written. The work is in the store from here on; undefined where there is nothing to write about any more,
 * or the user would not have it sent.
 */
export async function startWork(ask: WorkAsk, by: Writer, options: Options = {}): Promise<WorkId | undefined> {
  const task = await taskFor(ask)
  if (!task) return undefined
  if (by === 'model') return send(ask, task, options.mayShow ?? true)
  return isRuleTask(task) ? writeHere(ask, task, options.instead_of ?? '') : undefined
}

function writeHere(ask: WorkAsk, task: RuleTask, instead_of: string): WorkId {
  const work = begun(ask, 'built-in', { instead_of })
  addWork(work)
  finishWork(work.work_id, { drafts: writeBuiltIn(task, Date.now() % 1_000_000_007), how: { kind: 'done' } })
  return work.work_id
}

async function send(ask: WorkAsk, task: WritingTask, mayShow: boolean): Promise<WorkId | undefined> {
  const state = await studio.call('writer.state', {})
  if (state.ok && state.value.host !== '' && !(await mayBeSent(task, state.value, mayShow))) return undefined
  const { model, host } = state.ok ? state.value : { model: '', host: '' }
  const work = begun(ask, 'model', { model, host })
  addWork(work)
  const answer = await studio.call('writer.start', { work_id: work.work_id, task })
  if (!answer.ok) {
    finishWork(work.work_id, { drafts: [], how: { kind: 'failed', problem: workProblem(answer.problem) } })
  }
  return work.work_id
}

type StartProblem = Extract<CallResult<'writer.start'>, { ok: false }>['problem']

/** A problem as works know it: what only a bug of ours can cause is one kind, and in the log. */
export function workProblem(problem: StartProblem): WorkProblem {
  const known = WriterProblem.safeParse(problem)
  if (known.success) return known.data
  logProblem('A writing was not begun', problem)
  return { kind: 'unexpected' }
}

/** Ends a work early; what has come stays. */
export function stopWork(work: Work): void {
  if (work.by === 'model') void studio.call('writer.stop', { work_id: work.work_id })
}
