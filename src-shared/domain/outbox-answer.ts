import { isSending, type OutboxItem, type ReadingState, type SendingState, turnTo } from './outbox-item'
import { fail, ok, type Result } from './result'

/** What a person may say of an item. */
export const answers = ['it-is-there', 'post-again', 'look-again', 'post-now', 'try-again', 'skip'] as const
export type Answer = (typeof answers)[number]

/** The question is not open (any more): it was answered elsewhere, or the item went on meanwhile. */
export type NotAsked = { readonly kind: 'not-asked' }

/** Which answers an item takes now. None for one that goes on by itself, and for one that has come to its end. */
export function answersFor({ state }: Pick<OutboxItem, 'state'>): readonly Answer[] {
  if (state.at === 'rejected' || state.at === 'missed') return ['try-again']
  if (state.at === 'inbox') return ['it-is-there']
  if (state.at !== 'needs-you') return []
  switch (state.question) {
    case 'unknown':
    case 'stuck':
      return ['it-is-there', 'post-again', 'look-again']
    case 'late':
      return ['post-now', 'skip']
    default:
      return isSending(state.back) ? ['try-again', 'skip'] : ['try-again', 'it-is-there', 'post-again']
  }
}

/** The item with everything that counted against it forgotten: it has a day from now. */
const refreshed = (item: OutboxItem, now: number): OutboxItem => ({
  ...item,
  tries: 0,
  outages: 0,
  restarts: 0,
  token: 'usual',
  queuedAt: now,
})

/** A place to go on from, with the time that it has counted from now. */
function anew(back: SendingState | ReadingState, now: number): SendingState | ReadingState {
  if (isSending(back)) return back
  return back.at === 'unknown' ? { ...back, since: now, looks: 0 } : { ...back, since: now }
}

/**
 * The item after a person's answer.
 * @param permalink where it is, with `it-is-there`; null where the person does not say
 */
export function answer(
  item: OutboxItem,
  said: Answer,
  permalink: string | null,
  now: number,
): Result<OutboxItem, NotAsked> {
  if (!answersFor(item).includes(said)) return fail({ kind: 'not-asked' })
  const fresh = refreshed(item, now)
  const back = item.state.at === 'needs-you' ? item.state.back : { at: 'queued' as const }
  switch (said) {
    case 'it-is-there':
      return ok(turnTo(fresh, { at: 'live', handle: '', remoteId: null, permalink, since: now }, now))
    case 'post-again':
      return ok(turnTo({ ...fresh, mayBeLate: true }, { at: 'queued' }, now))
    case 'look-again':
      return ok(turnTo(fresh, anew(back, now), now))
    case 'post-now':
      return ok(turnTo({ ...fresh, mayBeLate: true }, back, now))
    case 'try-again':
      return ok(turnTo({ ...fresh, mayBeLate: item.mayBeLate || item.state.at !== 'needs-you' }, anew(back, now), now))
    case 'skip':
      return ok(turnTo(fresh, { at: 'missed' }, now, item.problem))
  }
}

/** A draft goes on its way. @param canSchedule whether its platform makes it public by itself at the due time */
export function queue(item: OutboxItem, canSchedule: boolean, now: number): OutboxItem {
  if (item.state.at !== 'draft') return item
  const queued = turnTo({ ...refreshed(item, now), mayBeLate: false }, { at: 'queued' }, now)
  return canSchedule
    ? { ...queued, by: 'platform', order: { ...item.order, publishAt: item.dueAt } }
    : byApp(queued, now)
}

/**
 * The app makes it public itself. What was begun for the platform to schedule is begun anew.
 * @param keepsUpload where the upload has not been told the time: then it is the one to go on with
 */
export function byApp(item: OutboxItem, now: number, keepsUpload = false): OutboxItem {
  const mine: OutboxItem = { ...item, by: 'app', order: { ...item.order, publishAt: null } }
  return item.by === 'platform' && isSending(item.state) && item.state.at !== 'queued' && !keepsUpload
    ? turnTo(mine, { at: 'queued' }, now)
    : mine
}

/** Is nothing of it at the platform that anybody could see? */
export const mayWithdraw = ({ state }: Pick<OutboxItem, 'state'>): boolean =>
  isSending(state) ||
  state.at === 'rejected' ||
  state.at === 'missed' ||
  (state.at === 'needs-you' && isSending(state.back))

/** Back to a draft, while that is possible. */
export const withdraw = (item: OutboxItem, now: number): Result<OutboxItem, NotAsked> =>
  mayWithdraw(item) ? ok(turnTo(item, { at: 'draft' }, now)) : fail({ kind: 'not-asked' })

/** What a post is known by that its platform holds for its time, and that nobody can see yet; null for any other. */
export function heldId({ state, dueAt }: OutboxItem, now: number): string | null {
  const held = state.at === 'needs-you' ? state.back : state
  return held.at === 'scheduled' && dueAt !== null && now < dueAt ? held.remoteId : null
}

/** The item after its platform let go of it. */
export const takenAway = (item: OutboxItem, now: number): OutboxItem => turnTo(item, { at: 'draft' }, now)
