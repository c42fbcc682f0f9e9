import { toast } from '@renderer/components/toasts'
import { writeRows } from '@renderer/database/write-rows'
import { readWaiting } from '@renderer/database/writing-queries'
import { words } from '@renderer/words/words'
import type { ScriptId, WaitingId } from '@shared/domain/ids'
import { holdsAllUp, mayTryAgain, type WaitingProblem } from '@shared/domain/waiting-turn'
import type { WaitingWriting } from '@shared/domain/writing'
import { usableDrafts, type Work, type WorkAsk, type WorkProblem, type Writer } from '@shared/domain/writing-work'
import { putVersions } from './keep-drafts'
import { startWork, taskFor } from './start-work'
import { putWritten } from './take-draft'
import { claim, release, useWaitingStore } from './waiting-store'
import { dropWorks, endOf } from './work-store'

type Landed = { readonly script_id: ScriptId; readonly isNew: boolean }

/**
 * Writes down what came of a waiting one and takes it out of the queue, in one transaction: however often it was tried, its
 * script comes once. For a script that is there the drafts become versions: its words are not replaced unasked.
 */
async function land(waiting: WaitingWriting, work: Work): Promise<Landed | undefined> {
  let landed: Landed | undefined
  await writeRows(async rows => {
    // A part of a script is no script: it is asked for again.
    const [draft] = work.state.kind === 'failed' ? [] : usableDrafts(work)
    if (!draft || !(await rows.get('waiting_writings', waiting.waiting_id))) return
    await rows.delete('waiting_writings', waiting.waiting_id)
    const { order } = waiting
    const script = order.script_id ? await rows.get('scripts', order.script_id) : undefined
    if (script) await putVersions(rows, script, work)
    const script_id = script?.script_id ?? (await putWritten(rows, draft, { ...order, script_id: null }, [work]))
    landed = { script_id, isNew: !script }
  })
  return landed
}

const problemOf = ({ state }: Work): WorkProblem =>
  state.kind === 'failed' ? state.problem : { kind: 'not-understood' }

type How = { readonly by: Writer; readonly mayShow: boolean }

/** Has a waiting one written; undefined where that came to nothing and it waits on. */
export async function writeWaiting(waiting: WaitingWriting, { by, mayShow }: How): Promise<Landed | undefined> {
  const { waiting_id, order } = waiting
  if (!claim(waiting_id)) return undefined
  const ask: WorkAsk = { kind: 'script', order, waiting_id }
  let problem: WaitingProblem | null = { kind: 'unseen' }
  try {
    if (!(await readWaiting()).some(one => one.waiting_id === waiting_id)) return undefined
    if (!(await taskFor(ask))) problem = { kind: 'gone' }
    const work_id = await startWork(ask, by, { mayShow })
    const work = work_id && (await endOf(work_id))
    if (!work) return undefined
    const landed = await land(waiting, work)
    dropWorks([work])
    problem = landed ? null : problemOf(work)
    return landed
  } finally {
    release(waiting_id, problem)
  }
}

/** The same as asked for by the user, who is told how it went. */
export async function writeWaitingNow(waiting: WaitingWriting, by: Writer, onOpen: (script_id: ScriptId) => void) {
  const landed = await writeWaiting(waiting, { by, mayShow: true })
  if (landed) tell(landed, onOpen)
}

function tell({ script_id, isNew }: Landed, onOpen: (script_id: ScriptId) => void): void {
  toast({
    title: words(isNew ? 'write:waitingWritten' : 'write:waitingVersion'),
    tone: 'good',
    action: { label: words('write:openScript'), act: () => onOpen(script_id) },
  })
}

export async function forgetWaiting(waiting_id: WaitingId): Promise<void> {
  await writeRows(rows => rows.delete('waiting_writings', waiting_id))
}

/** Tries all that wait, one after the other, until the endpoint is seen to give nothing; those of no use once wait for the user. */
export async function tryWaiting(onOpen: (script_id: ScriptId) => void): Promise<void> {
  for (const waiting of await readWaiting()) {
    const lastOf = () => useWaitingStore.getState().tries[waiting.waiting_id]
    if (!mayTryAgain(lastOf(), Date.now())) continue
    const landed = await writeWaiting(waiting, { by: 'model', mayShow: false })
    if (landed) tell(landed, onOpen)
    const last = lastOf()
    if (last && holdsAllUp(last.problem)) return
  }
}

/** A server on this machine comes up without the network changing: it is looked for this often, in milliseconds. */
const again = 120_000

/** Tries what waits now, when the network comes back, and now and then; what comes back ends it. */
export function followWaiting(onOpen: (script_id: ScriptId) => void): () => void {
  const look = () => void tryWaiting(onOpen)
  const timer = setInterval(look, again)
  window.addEventListener('online', look)
  look()
  return () => {
    clearInterval(timer)
    window.removeEventListener('online', look)
  }
}
