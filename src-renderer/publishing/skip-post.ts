import { now } from '@renderer/database/clock'
import { mayEditHere } from '@renderer/database/people'
import type { PostId } from '@shared/domain/ids'
import { handedOver } from '@shared/domain/post-by-hand'
import { fail, ok, type Result } from '@shared/domain/result'
import { type AnswerTrouble, answerPost } from './answer-post'
import { writePost } from './note-event'
import { listedItemOf } from './outbox-store'

/** Leaves a post out that waits for a person: it is missed, and its log says so. */
export async function skipPost(post_id: PostId): Promise<Result<null, AnswerTrouble>> {
  const item = await listedItemOf(post_id)
  if (item && item.state.at !== 'draft') return answerPost(post_id, 'skip', null)
  if (!(await mayEditHere())) return fail({ kind: 'not-allowed' })
  await writePost(post_id, post => handedOver(post, 'skip', now()))
  return ok(null)
}
