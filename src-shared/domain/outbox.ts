import { lateGraceMs } from './late-post'
import { isSending, type OutboxItem, type ReadingState, type SendingState, turnTo } from './outbox-item'
import { leadMs, longestMs, pausedUntil, pauseFor, unknownPauses } from './outbox-pause'
import { unreachable } from './unreachable'

/** Asked of the platform. Only `commit` can be seen by anybody. */
export type Call = 'start' | 'upload' | 'status' | 'commit' | 'find'

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

/** What an item does next. Not to be asked while a call of it is under way. */
export function next(item: OutboxItem, now: number): Act {
  const { state } = item
  switch (state.at) {
    case 'draft':
    case 'rejected':
    case 'missed':
    case 'needs-you':
      return rest
    case 'queued':
    case 'starting':
    case 'uploading':
    case 'uploaded':
      return nextOfSending(item, state, now)
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
  if (item.state.at !== 'unknown') return item
  return pauseFor(item, unknownPauses[item.state.looks] ?? 0, now)
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
