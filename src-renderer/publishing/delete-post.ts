import { type ChangeOptions, changeRows } from '@renderer/database/change'
import { deletePost as deleteWithNumbers } from '@renderer/database/delete-descent'
import { mayEditHere } from '@renderer/database/people'
import { readPost } from '@renderer/database/post-queries'
import type { PostId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import { fail, ok, type Result } from '@shared/domain/result'
import { type CancelTrouble, cancelPost } from './cancel-post'
import { listedItemOf } from './outbox-store'

/** Of these nobody knows yet what they will be. */
const underWay: readonly Post['delivery'][] = ['processing', 'unknown']

/** Deletes a post here as one undoable step, taken back first where it is on its way. What is published stays on its platform. */
export async function deletePost(post_id: PostId, options?: ChangeOptions): Promise<Result<null, CancelTrouble>> {
  const post = await readPost(post_id)
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
