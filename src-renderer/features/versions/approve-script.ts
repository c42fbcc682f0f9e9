import { toast } from '@renderer/components/toasts'
import { changeRows } from '@renderer/database/change'
import { keepAsItIs } from '@renderer/database/keep-version'
import { undoThis } from '@renderer/database/undo-this'
import { words } from '@renderer/words/words'
import { approvalOf, approve, hasWords, isRenamedSince } from '@shared/domain/approval'
import { isNote } from '@shared/domain/beat'
import type { ScriptId } from '@shared/domain/ids'
import { approvedVersion } from './edit-versions'

/** What came of a wish to approve; `already`: nothing has changed since the approval that holds; `with-notes`: approved, notes and all. */
export type Approving = 'approved' | 'with-notes' | 'already' | 'nothing-written' | 'gone'

/** Approves a script as it stands and keeps what was approved as a version: one step, so that undo takes back both. */
export async function approveScript(script_id: ScriptId): Promise<Approving> {
  let came: Approving = 'gone'
  await changeRows('versions:edit.approve', async rows => {
    const script = await rows.get('scripts', script_id)
    if (!script) return
    const isDone = approvalOf(script) && !isRenamedSince(script, await approvedVersion(rows, script))
    came = isDone ? 'already' : hasWords(script) ? 'approved' : 'nothing-written'
    if (came !== 'approved') return
    const { user_id, version_id, created_at } = await keepAsItIs(rows, script, { reason: 'approved', name: '' })
    await rows.put('scripts', approve(script, { user_id, version_id, at: created_at }))
    if (script.beats.some(({ text }) => isNote(text))) came = 'with-notes'
  })
  return came
}

/** Approves and says what came of it. */
export async function approveAndSay(script_id: ScriptId): Promise<void> {
  const came = await approveScript(script_id)
  if (came === 'approved' || came === 'with-notes') {
    const action = { label: words('versions:undo'), ...undoThis() }
    toast({
      title: words('versions:approvedNow'),
      detail: words(`versions:detail.${came}`),
      tone: came === 'approved' ? 'good' : 'info',
      action,
    })
  }
  if (came === 'already') toast({ title: words('versions:approvedAlready') })
  if (came === 'nothing-written') toast({ title: words('versions:nothingToApprove') })
}
