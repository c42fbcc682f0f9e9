import { changeRows } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import { newId } from '@renderer/database/new-id'
import { ownUser } from '@renderer/database/people'
import type { WordKey } from '@renderer/words/words'
import type { BeatId, CommentId, ScriptId } from '@shared/domain/ids'
import type { ScriptComment } from '@shared/domain/script-comment'

/** The longest comment, in UTF-16 units. */
export const longestComment = 2_000

/** Says something about a beat, in the name of whoever sits here. An empty text says nothing. */
export async function addComment(script_id: ScriptId, beat_id: BeatId, text: string): Promise<void> {
  if (text.trim() === '') return
  await changeRows('comments:edit.add', async rows => {
    const { user_id } = await ownUser(rows)
    const at = now()
    await rows.put('script_comments', {
      ...{ comment_id: newId<CommentId>(), script_id, beat_id, user_id, text: text.trim(), is_resolved: false },
      ...{ created_at: at, updated_at: at, sv: 1 },
    })
  })
}

function editComment(comment_id: CommentId, label: WordKey, edit: Partial<ScriptComment>): Promise<void> {
  return changeRows(label, async rows => {
    const comment = await rows.get('script_comments', comment_id)
    if (comment) await rows.put('script_comments', { ...comment, ...edit, updated_at: now() })
  })
}

/** Writes a comment anew; left empty, it stays as it was. */
export async function rewriteComment(comment_id: CommentId, text: string): Promise<void> {
  if (text.trim() !== '') await editComment(comment_id, 'comments:edit.rewrite', { text: text.trim() })
}

export const resolveComment = (comment_id: CommentId, is_resolved: boolean): Promise<void> =>
  editComment(comment_id, is_resolved ? 'comments:edit.resolve' : 'comments:edit.reopen', { is_resolved })

/** Puts a comment whose beat is gone on one that is there. */
export const putOnBeat = (comment_id: CommentId, beat_id: BeatId): Promise<void> =>
  editComment(comment_id, 'comments:edit.move', { beat_id })

export const deleteComment = (comment_id: CommentId): Promise<void> =>
  changeRows('comments:edit.delete', rows => rows.delete('script_comments', comment_id))
