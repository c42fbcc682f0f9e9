import { filmCoverOf } from '@renderer/database/find-film'
import type { SendWish } from '@shared/bridge/publish-calls'
import { orderOf } from '@shared/domain/compose-post'
import type { Finding } from '@shared/domain/finding'
import type { Post } from '@shared/domain/post'
import { goesByHand } from '@shared/domain/post-by-hand'
import { wordingOf } from '@shared/domain/post-wording'
import { isStopped, preflight } from '@shared/domain/preflight'
import { fail, ok, type Result } from '@shared/domain/result'
import { isByHand, type WhoPosts, whoPostsIt } from '@shared/domain/who-posts'
import { fileOf, isApproved, type PostFacts } from './post-facts'

/** Why a post may not go out as it is. */
export type WishFault =
  | { readonly kind: 'needs-approval' }
  | { readonly kind: 'stopped'; readonly findings: readonly Finding[] }
  | { readonly kind: 'no-film' | 'no-account' | 'no-file' }

/** What is asked of main, or a post that a person makes. */
export type Wish = { readonly kind: 'send'; readonly wish: SendWish } | { readonly kind: 'by-hand' }

export const dueAtOf = ({ scheduled_time }: Pick<Post, 'scheduled_time'>): number | null =>
  scheduled_time === null ? null : Date.parse(scheduled_time)

export const whoOf = ({ post, isConnected }: PostFacts, now: number): WhoPosts =>
  whoPostsIt({ choices: post.choices, isConnected, at: dueAtOf(post), now })

/** What is found about a post before anything is sent. What its account may do now is asked elsewhere: that needs the network. */
export function findingsOf(facts: PostFacts, now: number): Finding[] {
  const { post, film, cover } = facts
  return preflight({
    ...{ wording: wordingOf(post), choices: post.choices, film: film?.media ?? null, check: null },
    ...{ coverBytes: cover?.facts.sizeBytes ?? null, who: whoOf(facts, now), isForLater: post.scheduled_time !== null },
  })
}

/** A post as it would go out now, or why it may not. @param now milliseconds since 1970 */
export function wishOf(facts: PostFacts, now: number): Result<Wish, WishFault> {
  const { post, film, account, isConnected } = facts
  const file = fileOf(facts)
  if (!film || file === null) return fail({ kind: 'no-film' })
  if (!film.media) return fail({ kind: 'no-file' })
  if (!account && !isByHand(post.platform)) return fail({ kind: 'no-account' })
  if (!isApproved(facts)) return fail({ kind: 'needs-approval' })
  const findings = findingsOf(facts, now)
  if (isStopped(findings)) return fail({ kind: 'stopped', findings })
  if (!account || goesByHand(post.choices, isConnected)) return ok({ kind: 'by-hand' })
  return sendWish(facts, account.account_id, now)
}

function sendWish(facts: PostFacts, account_id: SendWish['account_id'], now: number): Result<Wish, WishFault> {
  const { post, film, late } = facts
  const filmCoverMs = filmCoverOf(film?.asset)
  const at = dueAtOf(post)
  const order = orderOf({
    ...{ wording: wordingOf(post), choices: post.choices, filmCoverMs, who: whoOf(facts, now), at },
  })
  // What is still open, the findings have named already.
  if (!order.ok) return fail({ kind: 'stopped', findings: findingsOf(facts, now) })
  const media_id = fileOf(facts)
  if (!media_id) return fail({ kind: 'no-film' })
  const { publishAt: _, ...rest } = order.value
  const { post_id, cover } = post
  const wish = { post_id, account_id, media_id, cover_id: cover, order: rest, due_at: at, late }
  return ok({ kind: 'send', wish })
}
