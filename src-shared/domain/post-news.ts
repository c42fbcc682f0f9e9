import type { OutboxState } from './outbox-item'
import type { OutboxNews } from './outbox-news'
import { type Post, statusOf } from './post'
import { type PostEvent, withEvents } from './post-event'
import { isSame } from './same-value'
import { timeFields } from './schedule'
import { unreachable } from './unreachable'
import { momentIn } from './wall-time'

type Delivery = Post['delivery']
type StepEvent = Extract<PostEvent, { act: 'step' }>

/** Where a post is by the state of its item. `unknown` also while a person is asked about what nobody can see. */
export function deliveryOf(state: OutboxState): Delivery {
  switch (state.at) {
    case 'draft':
    case 'queued':
    case 'uploading':
    case 'processing':
    case 'unknown':
    case 'missed':
      return state.at
    case 'starting':
      return 'uploading'
    case 'uploaded':
      return state.isReady ? 'queued' : 'uploading'
    case 'committing':
      return 'processing'
    case 'scheduled':
      return 'held-by-platform'
    case 'inbox':
      return 'handed-to-you'
    case 'live':
      return 'published'
    case 'rejected':
      return 'failed'
    case 'needs-you':
      return deliveryOfQuestion(state)
    default:
      return unreachable(state)
  }
}

function deliveryOfQuestion({ question, back }: Extract<OutboxState, { at: 'needs-you' }>): Delivery {
  if (question === 'unknown' || question === 'stuck') return 'unknown'
  if (question === 'late') return 'missed'
  // What waits at the platform stays there, whatever ails the account.
  const before = deliveryOf(back)
  return before === 'queued' || before === 'uploading' ? 'failed' : before
}

/** Dates end 273,785 years from now; a step of main's never does. */
const isoOf = (time: number): string => new Date(Math.min(8.64e15, Math.max(0, time))).toISOString()

const stepsOf = ({ steps }: OutboxNews): StepEvent[] =>
  steps.map(({ time, at, problem }) => ({
    ...{ act: 'step', at: isoOf(time), user_id: null, state: at.slice(0, 40), problem },
  }))

/** Nothing that was written a minute ahead needs a clock set back for it. */
const slack = 60_000

/**
 * Does the log know of a later step than these? Then they are old news that came late. Steps of times that are still to come were written
 * before the clock was set back, and say nothing.
 */
function isOldNews(log: readonly PostEvent[], steps: readonly StepEvent[], now: number): boolean {
  const last = steps.at(-1)
  if (!last) return false
  return log.some(
    event =>
      event.act === 'step' &&
      event.at >= last.at &&
      Date.parse(event.at) <= now + slack &&
      !steps.some(step => isSame(step, event)),
  )
}

/** Are these older than other news of the same item? Its last step is then one that others have already gone on from. */
export function isOlderNews(news: OutboxNews, known: OutboxNews): boolean {
  const last = news.steps.at(-1)
  if (!last) return known.steps.length > 0
  return known.steps.slice(0, -1).some(step => isSame(step, last)) && !isSame(known.steps.at(-1), last)
}

const stepsTo = (log: readonly PostEvent[], state: string) =>
  log.filter(event => event.act === 'step' && event.state === state)

function publishedTime({ state, by, dueAt }: OutboxNews, log: readonly PostEvent[]): string | null {
  if (state.at !== 'live') return null
  // News of the same post say later each time when it was seen; it was out since the first.
  const seen = stepsTo(log, 'live')[0]?.at ?? isoOf(state.since)
  const due = by === 'platform' && dueAt !== null ? isoOf(dueAt) : seen
  return due < seen ? due : seen
}

/** What is wrong, in the platform's words where it had any: for whoever reads the row. */
function problemOf(log: readonly PostEvent[]): string | null {
  const last = log.findLast((event): event is StepEvent => event.act === 'step')
  const problem = last?.problem
  return problem ? ([problem.said, problem.code].find(text => text !== '') ?? problem.kind) : null
}

/**
 * The post as the outbox has it: where it is, what it is known by, what happened to it. The same news twice change nothing the second time,
 * and old news that come late add what happened to the log and leave the rest.
 * @param now milliseconds since 1970
 * @returns the same post where nothing changes
 */
export function withNews(post: Post, news: OutboxNews, now: number): Post {
  const steps = stepsOf(news)
  const activity = withEvents(post.activity, steps)
  const after = isOldNews(post.activity, steps, now) ? { ...post, activity } : settled(post, news, activity)
  const attempts = Math.max(post.attempts, stepsTo(activity, 'starting').length)
  const next = { ...after, attempts }
  return isSame(next, post) ? post : { ...next, updated_at: isoOf(now) }
}

/** A platform publishes what it holds at the time that it was told, whatever time an undone move has left in the row. */
function heldTime({ scheduled_time, zone }: Post, { state, by, dueAt }: OutboxNews): Partial<Post> {
  if (state.at !== 'scheduled' || by !== 'platform' || dueAt === null) return {}
  if (scheduled_time !== null && Date.parse(scheduled_time) === dueAt) return {}
  const held = momentIn(dueAt, zone)
  return held ? timeFields(held) : {}
}

function settled(post: Post, news: OutboxNews, activity: PostEvent[]): Post {
  const { state } = news
  const delivery = deliveryOf(state)
  return {
    ...post,
    ...{ activity, delivery, status: statusOf(delivery), problem: problemOf(activity) },
    ...heldTime(post, news),
    published_time: publishedTime(news, activity),
    platform_post_id: 'remoteId' in state ? state.remoteId : null,
    permalink: state.at === 'live' ? state.permalink : null,
  }
}

const longestWait = 24 * 3_600_000

/** Has the row all that the outbox will ever tell? A post that is live without an address may still get one for a day. */
export function isToldInFull({ state }: OutboxNews, now: number): boolean {
  if (state.at === 'draft') return true
  if (state.at !== 'live') return false
  return state.permalink !== null || now - state.since >= longestWait
}

/**
 * Was a post taken out of the outbox only to be put in again as it is now? Its log says so before it is done; a person who took it back
 * since has said otherwise.
 */
export function wantsResend({ activity }: Pick<Post, 'activity'>): boolean {
  const meant = activity.findLast(event => event.act === 'queued' || event.act === 'cancelled')
  if (meant?.act !== 'queued' || meant.user_id !== null) return false
  const since = activity.filter(event => event.act === 'step' && event.at >= meant.at)
  return since.every(event => event.act === 'step' && event.state === 'draft')
}
