import type { ChangeOptions } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import { mayEditHere } from '@renderer/database/people'
import { readPost } from '@renderer/database/post-queries'
import type { PostId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import { fail, ok, type Result } from '@shared/domain/result'
import { timeFields } from '@shared/domain/schedule'
import type { WallMoment } from '@shared/domain/wall-time'
import { type CancelTrouble, cancelPost, isHeld } from './cancel-post'
import { editPost } from './edit-post'
import { withOwnEvent, writePost } from './note-event'
import { itemOf, listedItemOf } from './outbox-store'
import { type SendTrouble, sendPost } from './send-post'

/** Why a post was not moved: out already, the new time is past, its platform did not let go of it, or would not take it anew. */
export type MoveTrouble = CancelTrouble | SendTrouble

const fixed: readonly Post['delivery'][] = ['published', 'processing', 'unknown']
const ofHands: readonly Post['delivery'][] = ['handed-to-you', 'missed']

/**
 * Gives a post another time as one undoable step; what is in the outbox follows by itself. `null` takes its time away: a post on its way is a draft
 * then, for without a time it would go out at once. One that its platform holds is taken away there first, which main asks the user about, and sent anew.
 */
export async function movePost(
  post_id: PostId,
  moment: WallMoment | null,
  options?: ChangeOptions,
): Promise<Result<null, MoveTrouble>> {
  const post = await readPost(post_id)
  if (!post) return fail({ kind: 'gone' })
  if (!(await mayEditHere())) return fail({ kind: 'not-allowed' })
  if (fixed.includes(post.delivery)) return fail({ kind: 'too-late' })
  if (moment && moment.at <= Date.now()) return fail({ kind: 'past' })
  const item = await listedItemOf(post_id)
  const wasHeld = item !== undefined && isHeld(item)
  if (post.delivery !== 'draft' && (wasHeld || moment === null)) {
    const cancelled = await cancelPost(post_id)
    if (!cancelled.ok) return cancelled
  }
  await giveTime(post, moment, options)
  if (wasHeld && moment) {
    const sent = await sendPost(post_id)
    if (!sent.ok) return sent
  }
  return ok(null)
}

async function giveTime(post: Post, moment: WallMoment | null, options?: ChangeOptions): Promise<void> {
  const { post_id, scheduled_time: from } = post
  const fields = moment ? timeFields(moment) : { scheduled_time: null, wall: null }
  await editPost(post_id, 'posts:edit.move', row => ({ ...row, ...fields }), options)
  const waitsAgain = moment !== null && ofHands.includes(post.delivery) && !itemOf(post_id)
  await writePost(post_id, async (row, rows) => {
    const at = now()
    const to = fields.scheduled_time
    const moved = await withOwnEvent(rows, row, user_id => ({ act: 'moved', at, user_id, from, to }))
    if (!waitsAgain) return moved
    const queued = await withOwnEvent(rows, moved, user_id => ({ act: 'queued', at, user_id }))
    return { ...queued, delivery: 'queued', status: 'scheduled', problem: null, updated_at: at }
  })
}
