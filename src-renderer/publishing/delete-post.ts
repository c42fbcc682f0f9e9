import { type ChangeOptions, changeRows } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { deletePost as deleteWithNumbers } from '@renderer/database/delete-descent'
import type { PostId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import { fail, ok, type Result } from '@shared/domain/result'
import { type CancelTrouble, cancelPost } from './cancel-post'
import { listedItemOf } from './outbox-store'
import { mayEditHere } from './own-role'

/** Of these nobody knows yet what they will be. */
const underWay: readonly Post['delivery'][] = ['processing', 'unknown']

/** Deletes a post here as one undoable step, taken back first where it is on its way. What is published stays on its platform. */
export async function deletePost(post_id: PostId, options?: ChangeOptions): Promise<Result<null, CancelTrouble>> {
  const post = await library().posts.get(post_id)
  if (!post) return fail({ kind: 'gone' })
  if (!(await mayEditHere())) return fail({ kind: 'not-allowed' })
  if (underWay.includes(post.delivery)) return fail({ kind: 'too-late' })
  const item = await listedItemOf(post_id)
  if (item && item.state.at !== 'live') {
    const taken = await cancelPost(post_id)
    if (!taken.ok) return taken
  }
  await changeRows('posts:edit.delete', rows => deleteWithNumbers(rows, post_id), options)
  return ok(null)
}
