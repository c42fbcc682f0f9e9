import { announce } from '@renderer/components/announcer'
import { now } from '@renderer/database/clock'
import { newId } from '@renderer/database/new-id'
import { writeRows } from '@renderer/database/write-rows'
import { readSetting } from '@renderer/database/writing-queries'
import { words } from '@renderer/words/words'
import { hasPatterns } from '@shared/domain/built-in-writer/pattern-choice'
import type { WaitingId } from '@shared/domain/ids'
import type { WritingOrder } from '@shared/domain/writing'
import { usableDrafts, type Work, type Writer } from '@shared/domain/writing-work'
import { keepDrafts } from './keep-drafts'
import { startWork } from './start-work'
import { usualHabits } from './use-habits'
import { dropWorks, endOf } from './work-store'

/** Has a script written, and sees to what comes of it. What the user takes is theirs to say. */
export async function writeScript(order: WritingOrder, by: Writer, instead_of = ''): Promise<void> {
  const work_id = await startWork({ kind: 'script', order, waiting_id: null }, by, { instead_of })
  const work = work_id && (await endOf(work_id))
  if (!work) return
  if (isUnreachable(work)) return goOnWithoutModel(work, order)
  const { length: count } = usableDrafts(work)
  if (count > 0) announce(words('write:draftsReady', { count }))
  if (order.script_id) await keepDrafts([work])
}

const isUnreachable = (work: Work): boolean =>
  work.state.kind === 'failed' && work.state.problem.kind === 'network' && usableDrafts(work).length === 0

/** The model cannot be reached: the built-in writer does it, or it waits, as the user chose; it waits too in a language that only a model can write. */
async function goOnWithoutModel(work: Work, order: WritingOrder): Promise<void> {
  const way = (await readSetting('writing'))?.offline ?? usualHabits.offline
  dropWorks([work])
  if (way === 'built-in' && hasPatterns(order.wish.language)) return writeScript(order, 'built-in', work.host)
  await letWait(order)
  announce(words('write:waits', { host: work.host }))
}

/** Puts an order into the queue of those that wait until a model can be reached. */
export async function letWait(order: WritingOrder): Promise<void> {
  const at = now()
  await writeRows(rows =>
    rows.put('waiting_writings', {
      ...{ waiting_id: newId<WaitingId>(), order, created_at: at, updated_at: at, sv: 1 },
    }),
  )
}
