import { noCover, type OutboxItem, type OutboxWish, wantedCover } from './outbox-item'
import { longestMs, lookAgainIn, type Moment } from './outbox-pause'
import type { PublishProblem } from './publish-problem'
import type { Result } from './result'

/**
 * How a post begins about its cover: wanted where somebody chose a picture, or a moment of the film, and the platform takes pictures.
 * @param takesPictures false where it takes none, or only the moment
 */
export const coverOf = ({ cover_id, order }: OutboxWish, takesPictures: boolean): OutboxItem['cover'] =>
  takesPictures && (cover_id !== null || order.coverMs > 0) ? wantedCover : noCover

const passes = ({ kind }: PublishProblem): boolean => kind === 'offline' || kind === 'busy' || kind === 'limit'

/** The item after its cover was set, or not. A platform that is at work on the film takes it later, within a day; the post itself is as it was. */
export function afterCover(item: OutboxItem, result: Result<null, PublishProblem>, { now }: Moment): OutboxItem {
  const calm: OutboxItem = { ...item, token: 'usual' }
  if (result.ok) return { ...calm, cover: { is: 'set', pause: null, problem: null } }
  const { problem } = result
  if (problem.kind === 'token' && item.token === 'usual') return { ...item, token: 'fresh' }
  const since = 'since' in item.state ? item.state.since : now
  if (!passes(problem) || now - since > longestMs) return { ...calm, cover: { is: 'failed', pause: null, problem } }
  const asked = Math.min(longestMs, (problem.retryAt ?? now) - now)
  const until = now + Math.max(lookAgainIn(now - since), asked)
  return { ...calm, cover: { is: 'wanted', pause: { from: now, until }, problem } }
}
