import { changeRows } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import { newId } from '@renderer/database/new-id'
import type { ScriptId } from '@shared/domain/ids'
import type { Draft } from '@shared/domain/writing'
import { usableDrafts, type Work, type WorkAsk } from '@shared/domain/writing-work'
import { translatedScript } from '@shared/domain/written-script'
import { leaveProposals } from './ask-for-beat'
import { startWork } from './start-work'
import { dropWorks, takeOnce, useWorkStore } from './work-store'

type TranslateAsk = Extract<WorkAsk, { kind: 'translate' }>

export const translationOf =
  (script_id: ScriptId) =>
  ({ works }: { readonly works: readonly Work[] }): Work | undefined =>
    works.findLast(({ ask }) => ask.kind === 'translate' && ask.script_id === script_id)

/** Has a script translated by the model: by rules that cannot be done. */
export async function translate(script_id: ScriptId, language: string): Promise<void> {
  leaveTranslation(script_id)
  await startWork({ kind: 'translate', script_id, language }, 'model')
}

export function leaveTranslation(script_id: ScriptId): void {
  const before = translationOf(script_id)(useWorkStore.getState())
  if (before) leaveProposals([before])
}

/** Leaves a translation that came to nothing: what it failed of is told once. */
export function leaveFailed(script_id: ScriptId): void {
  const before = translationOf(script_id)(useWorkStore.getState())
  if (before && before.state.kind !== 'running' && usableDrafts(before).length === 0) leaveProposals([before])
}

/** Makes the translation a script of its own beside the first, from the same ideas; one step of undo. */
export async function takeTranslation(work: Work): Promise<ScriptId | undefined> {
  const { ask } = work
  const [draft] = usableDrafts(work)
  if (ask.kind !== 'translate' || !draft) return undefined
  return takeOnce(work.work_id, () => putCopy(work, ask, draft))
}

async function putCopy(work: Work, ask: TranslateAsk, draft: Draft): Promise<ScriptId | undefined> {
  let made: ScriptId | undefined
  await changeRows('write:edit.translate', async rows => {
    const script = await rows.get('scripts', ask.script_id)
    if (!script) return
    const copy = translatedScript(script, draft, ask.language, { at: now(), newId: () => newId<string>() })
    made = copy.script_id
    await rows.put('scripts', copy)
  })
  dropWorks([work])
  return made
}
