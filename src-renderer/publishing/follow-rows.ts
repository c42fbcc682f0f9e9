import { onWritten } from '@renderer/database/write-rows'
import { logProblem, studio } from '@renderer/studio'
import type { PostId } from '@shared/domain/ids'
import { mayWithdraw } from '@shared/domain/outbox-answer'
import type { OutboxNews } from '@shared/domain/outbox-news'
import { wantsResend, withNews } from '@shared/domain/post-news'
import { areAccountsKnown } from './accounts-store'
import { followUp } from './follow-up'
import { inOrder } from './in-order'
import { keepNews, wasSeen } from './keep-news'
import { itemOf, useOutboxStore } from './outbox-store'
import { readFacts } from './post-facts'
import { wishOf } from './post-wish'
import { giveUp, leave, leaveRow, resend, resume } from './resend'
import { putInOutbox } from './send-post'

/** After the last write, in milliseconds: a sentence that is being typed is sent once. */
const restMs = 1_000
/** After the first one: somebody who types on about one post must not keep another, deleted or refused meanwhile, on its way. */
const mostMs = 4_000

/**
 * Posts taken out because their rows were deleted, as they were in the outbox. Undo, which lives as long as the window, brings them back, and
 * they are sent again.
 */
const takenOut = new Map<PostId, OutboxNews>()

/**
 * Keeps what is in the outbox as its rows say, while nobody can see anything of it: edited, it is sent anew; deleted, taken out; without an approval
 * that it needs, a draft. A post without an item is never sent from here: another machine may have it. What comes back ends it.
 */
export function followRows(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let first: number | null = null
  const follow = () => {
    first = null
    followNow().catch(problem => logProblem('The outbox did not follow', problem))
  }
  const soon = () => {
    clearTimeout(timer)
    const at = performance.now()
    first ??= at
    timer = setTimeout(follow, Math.max(0, Math.min(restMs, first + mostMs - at)))
  }
  const stops = [
    onWritten(soon),
    useOutboxStore.subscribe((store, before) => {
      if (store.items !== before.items) soon()
    }),
  ]
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}

/** Looks at every item once. */
export async function followNow(): Promise<void> {
  for (const post_id of useOutboxStore.getState().items.keys()) await inOrder(() => followItem(post_id))
  for (const [post_id, item] of takenOut) await inOrder(() => followReturn(post_id, item))
}

async function followItem(post_id: PostId): Promise<void> {
  const facts = await readFacts(post_id)
  // Asked for last: one that went on while rows were read must not be kept as it was.
  const item = itemOf(post_id)
  if (!item) return
  if (!facts) return takeOut(item)
  const { post } = facts
  if (item.state.at === 'draft') {
    if (!wantsResend(post)) return keepNews(item)
    const wish = wishOf(facts, Date.now())
    if (!wish.ok) return giveUp(item, wish.problem.kind)
    if (wish.value.kind === 'send') return resume(item, wish.value.wish)
    // By hand because main has not said which accounts there are: it is looked at again.
    return areAccountsKnown() ? giveUp(item, 'by-hand') : undefined
  }
  // Undo may have taken lines of the log along, or where the post is.
  if (withNews(post, item, Date.now()) !== post) await keepNews(item)
  const next = followUp(item, facts, Date.now())
  if (next.do === 'resend') await resend(item, next.wish)
  if (next.do === 'leave') await leave(item, next.why)
}

async function takeOut(item: OutboxNews): Promise<void> {
  if (!wasSeen(item.post_id) || !mayWithdraw(item)) return
  const answer = await studio.call('publish.withdraw', { post_id: item.post_id })
  if (!answer.ok) return
  takenOut.set(item.post_id, item)
  await keepNews(answer.value)
}

async function followReturn(post_id: PostId, was: OutboxNews): Promise<void> {
  const facts = await readFacts(post_id)
  if (!facts) return
  takenOut.delete(post_id)
  const item = itemOf(post_id)
  if (facts.post.delivery === 'draft' || (item && item.state.at !== 'draft')) return
  const wish = wishOf(facts, Date.now())
  if (!wish.ok) return leaveRow(post_id, wish.problem.kind)
  if (wish.value.kind === 'by-hand') return leaveRow(post_id, 'by-hand')
  const { wish: wanted } = wish.value
  if (was.dueAt !== null && wanted.due_at === null) return leaveRow(post_id, 'no-time')
  const sent = await putInOutbox(wanted, null)
  if (!sent.ok) await leaveRow(post_id, 'failed')
}
