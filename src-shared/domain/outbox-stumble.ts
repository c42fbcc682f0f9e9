import { isSending, type OutboxItem, type Question, type SendingState, turnTo } from './outbox-item'
import { backoff, type Moment, mostRestarts, mostTries, pauseFor, unknownPauses } from './outbox-pause'
import type { PublishProblem } from './publish-problem'

const hour = 3_600_000
const longestRetry = 24 * hour

/** How long to leave it after a failure that passes by itself. */
function pauseAfter(problem: PublishProblem, failures: number, { now, chance }: Moment): number {
  const asked = problem.retryAt === null ? 0 : Math.min(longestRetry, problem.retryAt - now)
  const usual = problem.kind === 'limit' && problem.retryAt === null ? hour : backoff(failures, chance)
  return Math.max(usual, asked)
}

/** Asks the person. What is live has nothing to ask. */
function ask(item: OutboxItem, question: Question, now: number): OutboxItem {
  const { state } = item
  if (isSending(state)) return turnTo(item, { at: 'needs-you', question, back: state }, now, item.problem)
  switch (state.at) {
    case 'processing':
    case 'scheduled':
    case 'inbox':
    case 'unknown':
      return turnTo(item, { at: 'needs-you', question, back: state }, now, item.problem)
    default:
      return pauseFor(item, hour, now)
  }
}

/** The item after a call failed that leaves nothing unknown: one before the commit, one that reads, or a commit that was refused. */
export function stumble(failed: OutboxItem, problem: PublishProblem, moment: Moment): OutboxItem {
  const { now } = moment
  const item = { ...failed, problem }
  switch (problem.kind) {
    case 'token':
      return item.token === 'usual' ? { ...item, token: 'fresh', pause: null } : ask(item, 'account', now)
    case 'permission':
    case 'account':
      return ask(item, 'account', now)
    case 'offline': {
      const outages = item.outages + 1
      return pauseFor({ ...item, outages }, pauseAfter(problem, outages, moment), now)
    }
    case 'busy':
    case 'limit': {
      const tries = item.tries + 1
      if (tries > mostTries && isSending(item.state)) return ask({ ...item, tries }, 'keeps-failing', now)
      return pauseFor({ ...item, tries }, pauseAfter(problem, tries, moment), now)
    }
    default:
      return isSending(item.state) ? refuse(item, problem, moment) : passOver(item, moment)
  }
}

/**
 * The item after no token could be had for it. A refusal that makes no sense says nothing of the post, and it may be a gateway's: it is tried again, and
 * the person is asked in the end.
 */
export const stumbleWithoutToken = (item: OutboxItem, problem: PublishProblem, moment: Moment): OutboxItem =>
  stumble(item, problem.kind === 'platform' ? { ...problem, kind: 'busy' } : problem, moment)

function refuse(item: OutboxItem, problem: PublishProblem, moment: Moment): OutboxItem {
  if (problem.kind !== 'handle') return turnTo(item, { at: 'rejected' }, moment.now, problem)
  const again = startAnew(item, { at: 'queued' }, moment.now)
  return again.state.at === 'queued' ? pauseFor(again, pauseAfter(problem, again.restarts, moment), moment.now) : again
}

/** A reading that brought nothing. In doubt it counts as a look; else it is read again later. */
function passOver(item: OutboxItem, moment: Moment): OutboxItem {
  const { state } = item
  if (state.at !== 'unknown') return pauseFor(item, hour, moment.now)
  const looks = state.looks + 1
  return pauseFor({ ...item, state: { ...state, looks } }, unknownPauses[looks] ?? 0, moment.now)
}

/** Nothing was posted for sure, so it may be begun again; not without end. */
export function startAnew(item: OutboxItem, state: SendingState, now: number): OutboxItem {
  const again = { ...item, restarts: item.restarts + 1, tries: 0, outages: 0 }
  if (again.restarts <= mostRestarts) return turnTo(again, state, now, item.problem)
  return turnTo(again, { at: 'needs-you', question: 'keeps-failing', back: state }, now, item.problem)
}
