import type { UserId, VersionId } from './ids'
import type { Script } from './script'
import type { ScriptVersion } from './script-version'

export type Approval = NonNullable<Script['approval']>

/** Has the script anything to say, so that it can be approved? */
export const hasWords = (script: Pick<Script, 'body'>): boolean => script.body.trim() !== ''

/** The script approved by a user at a moment, as the version that holds exactly its words. */
export function approve(script: Script, approval: { user_id: UserId; at: string; version_id: VersionId }): Script {
  return { ...script, status: 'approved', approval, updated_at: approval.at }
}

/** The approval that holds now; null for a script that was never approved or was edited since. */
export const approvalOf = (script: Script): Approval | null => (script.status === 'approved' ? script.approval : null)

/** Was the script only renamed since the approval that holds? That takes none back, but the new title was approved by nobody. */
export const isRenamedSince = (script: Script, approved: ScriptVersion | undefined): boolean =>
  approved !== undefined && approvalOf(script)?.version_id === approved.version_id && approved.title !== script.title

/** The approval that an edit took back: it is kept on the script, but holds no longer; null where there is none. */
export const lostApproval = (script: Script): Approval | null => (script.status === 'approved' ? null : script.approval)

/**
 * The approval that the step between two states of one script took back, else null. Where the approval itself went, as when
 * approving was undone, no edit took it back.
 */
export function approvalTakenBack(before: Script, after: Script): Approval | null {
  const held = approvalOf(before)
  const lost = lostApproval(after)
  return held && lost && held.version_id === lost.version_id ? lost : null
}
