import { mayWithdraw } from '@shared/domain/outbox-answer'
import type { OutboxNews } from '@shared/domain/outbox-news'
import type { Post } from '@shared/domain/post'
import type { Standing } from '@shared/domain/post-approval'
import { wasHandedLate } from '@shared/domain/post-by-hand'

export const standings = [
  'draft',
  'asked',
  'refused',
  'scheduled',
  'ready',
  'sending',
  'paused',
  'uploading',
  'processing',
  'held',
  'handed',
  'handed-late',
  'published',
  'failed',
  'missed',
  'late',
  'account',
  'unknown',
] as const
/** Where a post is, as one word of what a person sees. `scheduled`: it waits for its time · `ready`: uploaded, and waits for it. */
export type PostStanding = (typeof standings)[number]

/** Tells of an item more than its row does. */
function ofItem({ state, pause, dueAt }: OutboxNews, now: number): PostStanding | null {
  const isPaused = pause !== null && pause.until > now
  switch (state.at) {
    case 'queued':
      return isPaused ? 'paused' : dueAt !== null && dueAt > now ? 'scheduled' : 'sending'
    case 'uploading':
    case 'starting':
      return isPaused ? 'paused' : 'uploading'
    case 'uploaded':
      return state.isReady && dueAt !== null && dueAt > now ? 'ready' : 'processing'
    case 'needs-you':
      if (state.question === 'late' || state.question === 'account') return state.question
      return null
    default:
      return null
  }
}

/**
 * @param item what main has of it; undefined where it has nothing
 * @param approval where its approval stands, null where nobody asks for one
 * @param now milliseconds since 1970
 */
export function standingOfPost(
  post: Post,
  item: OutboxNews | undefined,
  approval: Standing['kind'] | null,
  now: number,
): PostStanding {
  const told = item ? ofItem(item, now) : null
  if (told) return told
  switch (post.delivery) {
    case 'draft':
      return approval === 'asked' || approval === 'refused' ? approval : 'draft'
    case 'queued':
      return 'scheduled'
    case 'held-by-platform':
      return 'held'
    case 'handed-to-you':
      return wasHandedLate(post) ? 'handed-late' : 'handed'
    default:
      return post.delivery
  }
}

const editable: readonly Post['delivery'][] = ['draft', 'queued', 'uploading', 'failed', 'missed', 'handed-to-you']

/** May its words still be changed, so that what goes out has them? What waits in the outbox follows; what is at its platform does not. */
export const mayEditPost = ({ delivery }: Post, item: OutboxNews | undefined): boolean =>
  item && item.state.at !== 'draft' ? mayWithdraw(item) : editable.includes(delivery)
