import { mayEditHere } from '@renderer/database/people'
import { readPost } from '@renderer/database/post-queries'
import { logProblem, studio } from '@renderer/studio'
import type { PostId } from '@shared/domain/ids'
import { mayWithdraw } from '@shared/domain/outbox-answer'
import type { OutboxNews } from '@shared/domain/outbox-news'
import type { Post } from '@shared/domain/post'
import { afterAll } from '@shared/domain/post-event'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { fail, ok, type Result } from '@shared/domain/result'
import { inOrder } from './in-order'
import { keepNews } from './keep-news'
import { withOwnEvent, writePost } from './note-event'
import { listedItemOf } from './outbox-store'

/**
 * Why a post was not taken back. `too-late`: it is out, or may be · `declined` by the user when main asked · `cannot`: its platform takes nothing
 * away for us · `refused` by the platform · `not-allowed`: an Analyst reads · `failed`: this app's own fault, written to the log.
 */
export type CancelTrouble =
  | { readonly kind: 'too-late' | 'declined' | 'cannot' | 'not-allowed' | 'failed' | 'gone' }
  | { readonly kind: 'refused'; readonly problem: PublishProblem }

/** Of posts without an item, those that wait here, or were left; nobody can see one either that some outbox was uploading. */
const waiting: readonly Post['delivery'][] = ['draft', 'queued', 'uploading', 'handed-to-you', 'missed', 'failed']

/** Takes a post back, so that it is a draft: out of the outbox, or from the platform that holds it, which main asks the user about. */
export const cancelPost = (post_id: PostId): Promise<Result<null, CancelTrouble>> => inOrder(() => cancelNow(post_id))

async function cancelNow(post_id: PostId): Promise<Result<null, CancelTrouble>> {
  const post = await readPost(post_id)
  if (!post) return fail({ kind: 'gone' })
  if (!(await mayEditHere())) return fail({ kind: 'not-allowed' })
  const item = await listedItemOf(post_id)
  if (!item || item.state.at === 'draft') {
    return waiting.includes(post.delivery) ? leaveAsDraft(post_id) : fail({ kind: 'too-late' })
  }
  const taken = await takeBack(item)
  if (!taken.ok) return taken
  await keepNews(taken.value)
  return leaveAsDraft(post_id)
}

/** Is it held by its platform for its time, where it can be taken away from? */
export const isHeld = ({ state }: OutboxNews): boolean =>
  state.at === 'scheduled' || (state.at === 'needs-you' && state.back.at === 'scheduled')

async function takeBack(item: OutboxNews): Promise<Result<OutboxNews, CancelTrouble>> {
  const { post_id } = item
  if (isHeld(item)) return removeHeld(post_id)
  if (!mayWithdraw(item)) return fail({ kind: 'too-late' })
  const answer = await studio.call('publish.withdraw', { post_id })
  if (answer.ok) return answer
  if (answer.problem.kind === 'not-asked') return fail({ kind: 'too-late' })
  logProblem('A post could not be taken back', answer.problem)
  return fail({ kind: 'failed' })
}

async function removeHeld(post_id: PostId): Promise<Result<OutboxNews, CancelTrouble>> {
  const answer = await studio.call('publish.remove', { post_id })
  if (answer.ok) return answer
  const { problem } = answer
  switch (problem.kind) {
    case 'not-asked':
      return fail({ kind: 'too-late' })
    case 'cannot':
    case 'declined':
      return fail({ kind: problem.kind })
    case 'refused':
      return fail(problem)
    default:
      logProblem('A post could not be taken away', problem)
      return fail({ kind: 'failed' })
  }
}

async function leaveAsDraft(post_id: PostId): Promise<Result<null, CancelTrouble>> {
  await writePost(post_id, async (post, rows) => {
    const at = afterAll(post.activity, Date.now())
    const told = await withOwnEvent(rows, post, user_id => ({ act: 'cancelled', at, user_id }))
    return { ...told, delivery: 'draft', status: 'scheduled', problem: null, updated_at: at }
  })
  return ok(null)
}
