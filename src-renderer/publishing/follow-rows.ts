import { onWritten } from '@renderer/database/write-rows'
import { logProblem, studio } from '@renderer/studio'
import type { PostId } from '@shared/domain/ids'
import { mayWithdraw } from '@shared/domain/outbox-answer'
import type { OutboxNews } from '@shared/domain/outbox-news'
import { wantsResend, withNews } from '@shared/domain/post-news'
import { followUp } from './follow-up'
import { inOrder } from './in-order'
import { keepNews, wasSeen } from './keep-news'
import { itemOf, useOutboxStore } from './outbox-store'
import { readFacts } from './post-facts'
import { wishOf } from './post-wish'
import { giveUp, leave, resend, resume } from './resend'
import { putInOutbox } from './send-post'

/** After the last write, in milliseconds: a sentence that is being typed is sent once. */
const restMs = 1_000

/** Posts taken out because their rows were deleted. Undo, which lives as long as the window, brings them back, and they are sent again. */
const takenOut = new Set<PostId>()

/**
 * Keeps what is in the outbox as its rows say, while nobody can see anything of it: edited, it is sent anew; deleted, taken out; without an approval
 * that it needs, a draft. A post without an item is never sent from here: another machine may have it. What comes back ends it.
 */
export function followRows(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(
      () => void followNow().catch(problem => logProblem('The outbox did not follow', problem)),
      restMs,
    )
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
  for (const post_id of takenOut) await inOrder(() => followReturn(post_id))
}

async function followItem(post_id: PostId): Promise<void> {
  const item = itemOf(post_id)
  if (!item) return
  const facts = await readFacts(post_id)
  if (!facts) return takeOut(item)
  const { post } = facts
  if (item.state.at === 'draft') {
    if (!wantsResend(post)) return keepNews(item)
    const wish = wishOf(facts, Date.now())
    const isWanted = wish.ok && wish.value.kind === 'send'
    return isWanted ? resume(item, wish.value.wish) : giveUp(item, wish.ok ? 'by-hand' : wish.problem.kind)
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
  takenOut.add(item.post_id)
  await keepNews(answer.value)
}

async function followReturn(post_id: PostId): Promise<void> {
  const facts = await readFacts(post_id)
  if (!facts) return
  takenOut.delete(post_id)
  const item = itemOf(post_id)
  if (facts.post.delivery === 'draft' || (item && item.state.at !== 'draft')) return
  const wish = wishOf(facts, Date.now())
  if (wish.ok && wish.value.kind === 'send') await putInOutbox(wish.value.wish, null)
}
