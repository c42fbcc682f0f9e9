import { toast } from '@renderer/components/toasts'
import { now } from '@renderer/database/clock'
import { readPost } from '@renderer/database/post-queries'
import { logProblem, studio } from '@renderer/studio'
import { words } from '@renderer/words/words'
import type { SendWish } from '@shared/bridge/publish-calls'
import type { PostId } from '@shared/domain/ids'
import type { OutboxNews } from '@shared/domain/outbox-news'
import { afterAll, withEvents } from '@shared/domain/post-event'
import { wantsResend } from '@shared/domain/post-news'
import type { LeaveReason } from './follow-up'
import { keepNews } from './keep-news'
import { writePost } from './note-event'
import { refreshOutbox } from './outbox-store'
import { putInOutbox } from './send-post'

const note = (post_id: PostId, act: 'queued' | 'cancelled') =>
  writePost(post_id, post => {
    const event = { act, at: afterAll(post.activity, Date.now()), user_id: null }
    return { ...post, activity: withEvents(post.activity, [event]) }
  })

async function withdraw(post_id: PostId): Promise<OutboxNews | null> {
  const answer = await studio.call('publish.withdraw', { post_id })
  if (answer.ok) return answer.value
  if (answer.problem.kind !== 'not-asked') logProblem('A post could not be taken back', answer.problem)
  // It went on meanwhile, or is no more: without knowing, the same would be tried for ever.
  await refreshOutbox()
  return null
}

/**
 * Takes an item out and puts it in as its row is now. The log says beforehand that it is to go out again: a page that dies in between finds
 * a draft in the outbox, reads there what was meant, and sends it at its next start (`resume`).
 */
export async function resend(item: OutboxNews, wish: SendWish): Promise<void> {
  const { post_id } = item
  await note(post_id, 'queued')
  const draft = await withdraw(post_id)
  if (!draft) return
  // In its turn nobody takes it back meanwhile. The log is not asked: after the clock was set back its last line is another.
  if (await readPost(post_id)) await putBack(draft, wish)
  else await keepNews(draft)
}

/** Puts a draft in again, unless a person took the post back meanwhile. */
export async function resume(draft: OutboxNews, wish: SendWish): Promise<void> {
  const post = await readPost(draft.post_id)
  if (!post || !wantsResend(post)) return keepNews(draft)
  await putBack(draft, wish)
}

async function putBack(draft: OutboxNews, wish: SendWish): Promise<void> {
  const sent = await putInOutbox(wish, null)
  if (!sent.ok) await giveUp(draft, 'failed')
}

/** Takes an item out and leaves the post as a draft, and says so: it will not go out at its time. */
export async function leave(item: OutboxNews, why: LeaveReason): Promise<void> {
  const draft = await withdraw(item.post_id)
  if (draft) await giveUp(draft, why)
}

export async function giveUp(draft: OutboxNews, why: LeaveReason | 'failed'): Promise<void> {
  await note(draft.post_id, 'cancelled')
  await keepNews(draft)
  tell(why)
}

/** Leaves a post as a draft that nothing in the outbox stands for (any more), and says so. */
export async function leaveRow(post_id: PostId, why: LeaveReason | 'failed'): Promise<void> {
  await writePost(post_id, post => {
    const event = { act: 'cancelled' as const, at: afterAll(post.activity, Date.now()), user_id: null }
    const activity = withEvents(post.activity, [event])
    return { ...post, activity, delivery: 'draft', status: 'scheduled', problem: null, updated_at: now() }
  })
  tell(why)
}

const tell = (why: LeaveReason | 'failed') =>
  toast({ title: words('posts:left.title'), detail: words(`posts:left.${why}`), tone: 'bad' })
