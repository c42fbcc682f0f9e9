import type { BeatId, ScriptId } from '@shared/domain/ids'
import { now } from './clock'
import type { RowChanges } from './write-rows'

/** Gives the comments on one beat to another, inside a larger edit: as when the two are joined. */
export async function moveComments(rows: RowChanges, script_id: ScriptId, from: BeatId, to: BeatId): Promise<void> {
  for (const comment of await rows.where('script_comments', 'script_id', script_id)) {
    if (comment.beat_id === from) await rows.put('script_comments', { ...comment, beat_id: to, updated_at: now() })
  }
}
