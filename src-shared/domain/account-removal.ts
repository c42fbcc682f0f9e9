import type { UserId } from './ids'
import { type Post, statusOf } from './post'
import { withEvents } from './post-event'
import { unreachable } from './unreachable'

/**
 * What becomes of a post when its account is removed: `cancelled` it was on its way, or waited for its time · `draft` it was not, or is not any more ·
 * `held` the platform has it and makes it public by itself · `out` it went out, or may have: what is there stays there.
 */
export type PostFate = 'cancelled' | 'draft' | 'held' | 'out'

export function fateOf({ delivery }: Pick<Post, 'delivery'>): PostFate {
  switch (delivery) {
    case 'queued':
    case 'uploading':
    case 'handed-to-you':
      return 'cancelled'
    case 'draft':
    case 'failed':
    case 'missed':
      return 'draft'
    case 'held-by-platform':
      return 'held'
    case 'processing':
    case 'published':
    case 'unknown':
      return 'out'
    default:
      return unreachable(delivery)
  }
}

export type AccountRemoval = {
  /** The soonest first; those without a time at the end. */
  readonly cancelled: readonly Post[]
  readonly held: readonly Post[]
  readonly drafts: number
  readonly out: number
}

const soonestFirst = (a: Post, b: Post) => timeIn(a) - timeIn(b)
const timeIn = ({ scheduled_time }: Post) =>
  scheduled_time === null ? Number.POSITIVE_INFINITY : Date.parse(scheduled_time)

/** All that removing an account does to its posts, to be shown before. @param posts of that account */
export function accountRemoval(posts: readonly Post[]): AccountRemoval {
  const of = (fate: PostFate) => posts.filter(post => fateOf(post) === fate)
  const inOrder = (fate: PostFate) => of(fate).sort(soonestFirst)
  return { cancelled: inOrder('cancelled'), held: inOrder('held'), drafts: of('draft').length, out: of('out').length }
}

type By = { readonly user_id: UserId; readonly now: string }

/**
 * A post after its account was removed: a draft without an account that keeps its words, film and time, so that another account can be
 * chosen. What went out, or what the platform holds, still says which account it was. The same post where nothing changes.
 */
export function withoutAccount(post: Post, { user_id, now }: By): Post {
  const fate = fateOf(post)
  if (fate === 'held' || fate === 'out') return post
  const cancelled = { act: 'cancelled', at: now, user_id } as const
  return {
    ...post,
    ...{ account_id: null, delivery: 'draft', status: statusOf('draft'), problem: null, updated_at: now },
    activity: fate === 'cancelled' ? withEvents(post.activity, [cancelled]) : post.activity,
  }
}
