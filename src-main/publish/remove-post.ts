import { heldId, type NotAsked, takenAway } from '@shared/domain/outbox-answer'
import type { OutboxItem } from '@shared/domain/outbox-item'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { fail, ok, type Result } from '@shared/domain/result'
import type { OutboxNeeds } from './outbox'

/** Why a post is still there: it is not held (any more), its platform lets nobody take it away, or it refused. */
export type RemoveProblem =
  | NotAsked
  | { readonly kind: 'cannot' }
  | { readonly kind: 'refused'; readonly problem: PublishProblem }

type Needs = Pick<OutboxNeeds, 'connectors' | 'sessionFor'> & { readonly now: () => number }

/** Takes a post away that its platform holds for its time. @returns the item as a draft */
export async function removePost(item: OutboxItem, needs: Needs): Promise<Result<OutboxItem, RemoveProblem>> {
  const { connectors, sessionFor, now } = needs
  const connector = connectors[item.platform]
  const remoteId = heldId(item, now())
  if (remoteId === null) return fail({ kind: 'not-asked' })
  if (!connector?.remove) return fail({ kind: 'cannot' })
  const session = await sessionFor(item.account_id, { fresh: false })
  if (!session.ok) return fail({ kind: 'refused', problem: session.problem })
  // It may have come out while a token was got.
  if (heldId(item, now()) === null) return fail({ kind: 'not-asked' })
  const removed = await connector.remove(session.value, remoteId)
  return removed.ok ? ok(takenAway(item, now())) : fail({ kind: 'refused', problem: removed.problem })
}
