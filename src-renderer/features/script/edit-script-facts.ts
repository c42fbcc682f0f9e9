import { editScript } from '@renderer/database/edit-script'
import type { ScriptId } from '@shared/domain/ids'

/** Lengths a short film usually aims at, in seconds. */
export const targetLengths = [15, 30, 45, 60, 90] as const

export const aimAt = (script_id: ScriptId, target_seconds: number): Promise<void> =>
  editScript(script_id, 'script:edit.target', script => ({ ...script, target_seconds }))

export const renameScript = (script_id: ScriptId, title: string): Promise<void> =>
  editScript(script_id, 'script:edit.title', script => ({ ...script, title }), { merge: `title:${script_id}` })
