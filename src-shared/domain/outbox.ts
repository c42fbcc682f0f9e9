import { trustedNow } from './clock-reading'
import { lateGraceMs } from './late-post'
import { coverPlace, isSending, type OutboxItem, type ReadingState, type SendingState, turnTo } from './outbox-item'
import { leadMs, longestMs, pausedUntil, pauseFor, unknownPauses } from './outbox-pause'
import type { PublishProblem } from './publish-problem'
import { unreachable } from './unreachable'

/** Asked of the platform. Only `commit` makes a post, and `cover` changes one. */
export type Call = 'start' | 'upload' | 'status' | 'commit' | 'find' | 'cover'

/**
 * The one thing that an item does next: a call; a turn to another state that needs none; a wait; or `rest` until a person does something.
 */
export type Act =
  | { readonly do: 'call'; readonly call: Call }
  | { readonly do: 'turn'; readonly item: OutboxItem }
  | { readonly do: 'wait'; readonly until: number }
  | { readonly do: 'rest' }

const call = (name: Call): Act => ({ do: 'call', call: name })
const waitUntil = (until: number): Act => ({ do: 'wait', until })
const rest: Act = { do: 'rest' }

/**
 * What an item does next. Not to be asked while a call of it is under way.
 * @param ahead by how much this machine's clock is ahead of the platform's; null where that is not known
 */
export function next(item: OutboxItem, now: number, ahead: number | null = null): Act {
  const act = nextOfPost(item, now, ahead)
  if (coverPlace(item) === null || act.do === 'turn' || act.do === 'call') return act
  const paused = pausedUntil(item.cover, now)
  if (paused === null) return call('cover')
  return waitUntil(act.do === 'wait' ? Math.min(act.until, paused) : paused)
}

function nextOfPost(item: OutboxItem, now: number, ahead: number | null): Act {
  const { state } = item
  switch (state.at) {
    case 'draft':
    case 'rejected':
    case 'missed':
      return rest
    case 'needs-you':
      return hasTimeAgain(item, now) ? { do: 'turn', item: turnTo(item, state.back, now) } : rest
    case 'queued':
    case 'starting':
    case 'uploading':
    case 'uploaded':
      return heldByClock(item, now, ahead) ?? nextOfSending(item, state, now)
    case 'committing':
      return { do: 'turn', item: becomeUnknown(item, now) }
    case 'processing':
    case 'scheduled':
    case 'inbox':
    case 'unknown':
      return nextOfReading(item, state, now)
    case 'live':
      if (state.permalink !== null || state.handle === '' || now - state.since >= longestMs) return rest
      return unlessPaused(item, now, call('status'))
    default:
      return unreachable(state)
  }
}

function unlessPaused(item: OutboxItem, now: number, act: Act): Act {
  const paused = pausedUntil(item, now)
  return paused === null ? act : waitUntil(paused)
}

/** When it is too late to go on without a word; null for never. */
function lateFrom({ dueAt, mayBeLate, queuedAt }: OutboxItem): number {
  return dueAt === null || mayBeLate ? queuedAt + longestMs : dueAt + lateGraceMs
}

function tooLate(item: OutboxItem, state: SendingState, now: number): OutboxItem {
  if (item.dueAt === null || item.mayBeLate)
    return turnTo(item, { at: 'needs-you', question: 'keeps-failing', back: state }, now, item.problem)
  // From now on it has a day to get out.
  if (item.late === 'post') return { ...item, mayBeLate: true, queuedAt: now }
  if (item.late === 'skip') return turnTo(item, { at: 'missed' }, now, item.problem)
  return turnTo(item, { at: 'needs-you', question: 'late', back: state }, now, item.problem)
}

/** Was it said to be late by a clock that was put back since? */
export const hasTimeAgain = ({ state, dueAt }: OutboxItem, now: number): boolean =>
  state.at === 'needs-you' && state.question === 'late' && dueAt !== null && now < dueAt

/** What we make public ourselves does not go by a clock that is too far ahead: it would go out too early, or be called late. */
function heldByClock(item: OutboxItem, now: number, ahead: number | null): Act | null {
  const trusted = trustedNow(now, ahead)
  const early = item.by === 'app' && item.dueAt !== null && trusted !== now ? item.dueAt - trusted : 0
  const isHeld = early > 0
  const isSaid = item.problem?.kind === 'clock'
  if (isHeld && isSaid) return waitUntil(now + Math.min(lookAtClockMs, early))
  if (isHeld === isSaid) return null
  const problem = isHeld ? clockProblem(trusted) : null
  return { do: 'turn', item: turnTo(item, item.state, now, problem) }
}

const lookAtClockMs = 30_000

const clockProblem = (trusted: number): PublishProblem => ({
  kind: 'clock',
  code: 'clock-ahead',
  // As the platform's header says it.
  said: new Date(trusted).toUTCString(),
  retryAt: null,
})

function nextOfSending(item: OutboxItem, state: SendingState, now: number): Act {
  const late = lateFrom(item)
  if (now > late) return { do: 'turn', item: tooLate(item, state, now) }
  const opens = item.by === 'app' && item.dueAt !== null ? item.dueAt - leadMs : now
  if (now < opens) return waitUntil(opens)
  const paused = pausedUntil(item, now)
  if (paused !== null) return waitUntil(Math.min(paused, late + 1))
  if (state.at === 'uploading') return call('upload')
  if (state.at !== 'uploaded') return call('start')
  if (!state.isReady) return call('status')
  return item.by === 'app' && item.dueAt !== null && now < item.dueAt ? waitUntil(item.dueAt) : call('commit')
}

function nextOfReading(item: OutboxItem, state: ReadingState, now: number): Act {
  const from = state.at === 'scheduled' ? Math.max(state.since, item.dueAt ?? 0) : state.since
  const isOver =
    now - from > longestMs || state.handle === '' || (state.at === 'unknown' && state.looks >= unknownPauses.length)
  if (isOver && state.at === 'inbox') return rest
  if (isOver) {
    const question = state.at === 'unknown' ? 'unknown' : 'stuck'
    return { do: 'turn', item: turnTo(item, { at: 'needs-you', question, back: state }, now, item.problem) }
  }
  if (state.at === 'unknown') return unlessPaused(item, now, call('find'))
  // A platform takes a moment to make public what is due.
  if (state.at === 'scheduled' && now < from + 60_000) return waitUntil(from + 60_000)
  return unlessPaused(item, now, call('status'))
}

/** The item as it must be kept before a call may be made. The same item where nothing is to be kept. */
export function begin(item: OutboxItem, name: Call, now: number): OutboxItem {
  const { state } = item
  if (name === 'start' && state.at === 'queued') return turnTo(item, { at: 'starting' }, now)
  if (name === 'commit' && state.at === 'uploaded')
    return turnTo(item, { at: 'committing', handle: state.handle, begunAt: now }, now)
  return item
}

/** Nobody knows whether what was being committed has gone out. It is looked for, soon, later and once more. */
export function becomeUnknown(item: OutboxItem, now: number, problem = item.problem): OutboxItem {
  if (item.state.at !== 'committing') return item
  const { handle, begunAt } = item.state
  const unknown = turnTo(item, { at: 'unknown', handle, begunAt, since: now, looks: 0 }, now, problem)
  return pauseFor({ ...unknown, tries: 0, outages: 0 }, unknownPauses[0], now)
}

/** The item after the process that had it has ended, in whatever way. Nobody knows how long ago that was: see `distrustClock`. */
export function recover(item: OutboxItem, now: number): OutboxItem {
  if (item.state.at === 'starting') return turnTo(item, { at: 'queued' }, now)
  return becomeUnknown(distrustClock(item, now), now)
}

/**
 * The item after the clock was set, or may have been: what looked for its post waits anew. A clock set on an hour in the pause between
 * two looks would make the second one the first one's neighbour, and a slow commit would seem absent at both.
 */
export function distrustClock(item: OutboxItem, now: number): OutboxItem {
  const { state } = item
  // The platform is asked once more before the commit, and its answer tells what time it is there.
  if (state.at === 'uploaded' && state.isReady && item.dueAt !== null)
    return { ...item, state: { ...state, isReady: false } }
  if (state.at !== 'unknown') return item
  return pauseFor(item, unknownPauses[state.looks] ?? 0, now)
}

/**
 * The item where later states of it may have been lost with a damaged file: what may have been committed is looked for, or asked
 * about where there is nothing to look by. That is so of a draft and of what was over too: it may have been sent again.
 */
export function doubt(item: OutboxItem, now: number): OutboxItem {
  const { state } = item
  const known = state.at === 'needs-you' ? state.back : state
  if (!isSending(known) && !isUnsent(state)) return item
  const unknown = { at: 'unknown', handle: '', begunAt: item.queuedAt, since: now, looks: 0 } as const
  const handle = 'handle' in known ? known.handle : ''
  if (handle === '') return turnTo(item, { at: 'needs-you', question: 'unknown', back: unknown }, now)
  return pauseFor(turnTo(item, { ...unknown, handle }, now), unknownPauses[0], now)
}

const isUnsent = ({ at }: OutboxItem['state']): boolean => at === 'draft' || at === 'rejected' || at === 'missed'
