import { becomeUnknown, type Call } from './outbox'
import { afterCover } from './outbox-cover'
import { isSending, type OutboxItem, type OutboxState, type SendingState, turnTo } from './outbox-item'
import { lookAgainIn, type Moment, pauseFor, unknownPauses } from './outbox-pause'
import { startAnew, stumble } from './outbox-stumble'
import type { PublishProblem } from './publish-problem'
import type { RemoteState } from './remote-state'
import type { Result } from './result'

/** What came of a call. `hasMoved`: bytes arrived, whether or not it came to its end. */
export type Outcome =
  | { readonly call: 'start'; readonly result: Result<string, PublishProblem> }
  | { readonly call: 'upload'; readonly result: Result<string, PublishProblem>; readonly hasMoved: boolean }
  | { readonly call: 'cover'; readonly result: Result<null, PublishProblem> }
  | { readonly call: Exclude<Call, 'start' | 'upload' | 'cover'>; readonly result: Result<RemoteState, PublishProblem> }

/** Nobody knows what these leave behind where they are the answer to a commit. */
const leavesUnknown = ({ kind }: PublishProblem): boolean =>
  kind === 'offline' || kind === 'busy' || kind === 'platform'

/**
 * Was this upload committed before, with an outcome that nobody knew? A platform also refuses what it has already, in whatever words; only that
 * its upload is gone, which connectors look up, is sure still.
 */
const isSecondTry = ({ steps }: OutboxItem): boolean =>
  steps.slice(steps.findLastIndex(step => step.at === 'queued') + 1).some(step => step.at === 'unknown')

/** The item after a call that was permitted by it. */
export function after(item: OutboxItem, outcome: Outcome, moment: Moment): OutboxItem {
  const { now } = moment
  switch (outcome.call) {
    case 'start':
      if (!outcome.result.ok) return stumble(backTo(item, { at: 'queued' }), outcome.result.problem, moment)
      return turnTo(calm(item), { at: 'uploading', handle: outcome.result.value }, now)
    case 'upload': {
      const moved = outcome.hasMoved ? { ...item, tries: 0, outages: 0 } : item
      if (!outcome.result.ok) return stumble(moved, outcome.result.problem, moment)
      return turnTo(calm(moved), { at: 'uploaded', handle: outcome.result.value, isReady: false, looks: 0 }, now)
    }
    case 'commit':
      return afterCommit(item, outcome.result, moment)
    case 'status':
      if (!outcome.result.ok) return stumble(item, outcome.result.problem, moment)
      return isSending(item.state)
        ? afterCheck(calm(item), item.state, outcome.result.value, moment)
        : afterReading(calm(item), outcome.result.value, moment)
    case 'cover':
      return afterCover(item, outcome.result, moment)
    case 'find':
      if (!outcome.result.ok) return stumble(item, outcome.result.problem, moment)
      return afterFind({ ...calm(item), outages: 0 }, outcome.result.value, moment)
  }
}

/** What was asked was answered: the token is good. */
const calm = (item: OutboxItem): OutboxItem => ({ ...item, token: 'usual' })

const backTo = (item: OutboxItem, state: SendingState): OutboxItem => ({ ...item, state })

/** The state that a sure answer after the commit means; null where it is none. */
function sureState(from: OutboxState, found: RemoteState, now: number): OutboxState | null {
  const handle = 'handle' in from ? from.handle : ''
  switch (found.kind) {
    case 'live':
      return { at: 'live', handle, remoteId: found.remoteId, permalink: found.permalink, since: now }
    case 'scheduled':
      return { at: 'scheduled', handle, remoteId: found.remoteId, since: now }
    case 'processing':
    case 'inbox':
      return { at: found.kind, handle, since: now }
    case 'rejected':
      return { at: 'rejected' }
    default:
      return null
  }
}

function problemIn(found: RemoteState): PublishProblem | null {
  if (found.kind === 'live') return found.notice ?? null
  return found.kind === 'rejected' ? found.problem : null
}

/** The item after a sure answer; null where it is none. */
function settle(item: OutboxItem, found: RemoteState, now: number): OutboxItem | null {
  // Nothing was posted, and another upload may do.
  if (found.kind === 'rejected' && found.problem.kind === 'handle')
    return startAnew({ ...item, problem: found.problem }, { at: 'queued' }, now)
  const state = sureState(item.state, found, now)
  return state && lookLater(turnTo(item, state, now, problemIn(found)), 0, now)
}

function afterCommit(item: OutboxItem, result: Result<RemoteState, PublishProblem>, moment: Moment): OutboxItem {
  if (item.state.at !== 'committing') return item
  const isUnknown =
    !result.ok && (leavesUnknown(result.problem) || (isSecondTry(item) && result.problem.kind !== 'handle'))
  if (isUnknown) return becomeUnknown(item, moment.now, result.problem)
  // Refused before anything could be seen. Before it is committed again it is looked at: refusals of posts that were live have been seen.
  if (!result.ok) {
    const before = { at: 'uploaded', handle: item.state.handle, isReady: false, looks: 0 } as const
    return stumble(turnTo(item, before, moment.now, result.problem), result.problem, moment)
  }
  return settle(calm(item), result.value, moment.now) ?? becomeUnknown(item, moment.now, null)
}

/** So many looks take a minute. */
const longLooks = 12

function lookOnceMore(item: OutboxItem, state: Extract<SendingState, { at: 'uploaded' }>, now: number): OutboxItem {
  const pause = Math.min(60_000, lookAgainIn(state.looks * 5_000))
  return pauseFor({ ...item, state: { ...state, looks: state.looks + 1 } }, pause, now)
}

/** A look before the commit: is it ready? */
function afterCheck(item: OutboxItem, state: SendingState, found: RemoteState, { now }: Moment): OutboxItem {
  if (state.at !== 'uploaded') return item
  switch (found.kind) {
    case 'ready':
      return turnTo(item, { ...state, isReady: true }, now)
    case 'uploading':
      // What was taken has not all arrived after all: the upload asks what is there, and sends the rest.
      if (state.looks >= longLooks) return startAnew(item, { at: 'uploading', handle: state.handle }, now)
      return lookOnceMore(item, state, now)
    case 'processing':
    case 'cannot-tell':
      return lookOnceMore(item, state, now)
    case 'absent':
      return startAnew(item, { at: 'queued' }, now)
    default:
      return settle(item, found, now) ?? item
  }
}

/** A look at what is there for sure. */
function afterReading(item: OutboxItem, found: RemoteState, { now }: Moment): OutboxItem {
  const { state } = item
  const since = 'since' in state ? state.since : now
  const isNews = found.kind !== state.at || (found.kind === 'live' && found.permalink !== null)
  const isLess = state.at === 'live' && found.kind !== 'live'
  const news = isNews && !isLess ? settle(item, found, now) : null
  return news ?? lookLater(item, now - since, now)
}

/** That nothing is there is believed from the second look on: a slow commit may still be at work at the first. */
function afterFind(item: OutboxItem, found: RemoteState, { now }: Moment): OutboxItem {
  const { state } = item
  if (state.at !== 'unknown') return item
  const sure = settle(item, found, now)
  if (sure) return sure
  const looks = state.looks + 1
  const isBelieved = looks > 1 && found.kind !== 'cannot-tell'
  if (isBelieved && found.kind === 'absent') return startAnew(item, { at: 'queued' }, now)
  if (isBelieved) return startAnew(item, { at: 'uploading', handle: state.handle }, now)
  return pauseFor({ ...item, state: { ...state, looks } }, unknownPauses[looks] ?? 0, now)
}

function lookLater(item: OutboxItem, spent: number, now: number): OutboxItem {
  const { at } = item.state
  if (at === 'inbox') return pauseFor(item, 3_600_000, now)
  // It is looked at from its time on only.
  if (at === 'scheduled') return pauseFor(item, lookAgainIn(now - (item.dueAt ?? now)), now)
  return at === 'processing' || at === 'live' ? pauseFor(item, lookAgainIn(spent), now) : item
}
