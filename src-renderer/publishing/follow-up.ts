import type { SendWish } from '@shared/bridge/publish-calls'
import { mayWithdraw } from '@shared/domain/outbox-answer'
import type { OutboxNews } from '@shared/domain/outbox-news'
import { isSame } from '@shared/domain/same-value'
import type { PostFacts } from './post-facts'
import { type WishFault, wishOf } from './post-wish'

/** `no-time`: without its time it would go out at once, which nobody asked for. */
export type LeaveReason = WishFault['kind'] | 'no-time' | 'by-hand'

/** What an item needs so that it is what its row says: nothing, to be sent anew, or to be taken out. */
export type FollowUp =
  | { readonly do: 'stay' }
  | { readonly do: 'resend'; readonly wish: SendWish }
  | { readonly do: 'leave'; readonly why: LeaveReason }

const stay: FollowUp = { do: 'stay' }

/** Faults that an edit, or an approval taken back, brought about; others are of this machine alone, and main has the film. */
const edits: readonly WishFault['kind'][] = ['needs-approval', 'stopped', 'no-film']

/** What a row asks of its item. What platforms have of it already, and what they refused, stays until a person does something. */
export function followUp(item: OutboxNews, facts: PostFacts, now: number): FollowUp {
  const { state } = item
  if (!mayWithdraw(item) || state.at === 'rejected') return stay
  const wish = wishOf(facts, now)
  if (!wish.ok) {
    const { kind } = wish.problem
    const isOther = facts.post.account_id !== item.account_id
    return edits.includes(kind) || isOther ? { do: 'leave', why: kind } : stay
  }
  if (wish.value.kind === 'by-hand')
    return facts.post.account_id === item.account_id ? stay : { do: 'leave', why: 'by-hand' }
  const wanted = wish.value.wish
  if (isAsWished(item, wanted)) return stay
  if (item.dueAt !== null && wanted.due_at === null) return { do: 'leave', why: 'no-time' }
  if (state.at === 'missed' && (wanted.due_at ?? 0) <= now) return stay
  return { do: 'resend', wish: wanted }
}

function isAsWished(item: OutboxNews, wish: SendWish): boolean {
  const { publishAt: _, ...order } = item.order
  const { account_id, media_id, cover_id, dueAt } = item
  const is = { account_id, media_id, cover_id, due_at: dueAt, order }
  const wanted = { ...is, ...pick(wish) }
  // A policy alone is no reason to upload a film again.
  const isOtherPolicy = item.state.at === 'queued' && item.late !== wish.late
  return isSame(is, wanted) && !isOtherPolicy
}

const pick = ({ account_id, media_id, cover_id, due_at, order }: SendWish) => ({
  ...{ account_id, media_id, cover_id, due_at, order },
})
