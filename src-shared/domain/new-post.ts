import type { Platform } from './platform'
import type { Post } from './post'
import { newChoices } from './post-choices'
import { emptyWording, type Wording } from './post-wording'

type Beginning = Pick<Post, 'post_id' | 'video_id' | 'account_id' | 'set_id' | 'zone'> & {
  readonly platform: Platform
  readonly by: NonNullable<Post['activity'][number]['user_id']> | null
  /** ISO 8601 in UTC. */
  readonly now: string
  readonly wording?: Wording
  readonly isImported?: boolean
}

/** A draft without a time. */
export function newPost({ platform, by, now, wording = emptyWording, isImported = false, ...given }: Beginning): Post {
  return {
    ...given,
    ...wording,
    ...{ platform, choices: newChoices(platform), own: [], approval: null },
    ...{ status: 'scheduled', delivery: 'draft', scheduled_time: null, wall: null, published_time: null },
    ...{ platform_post_id: null, permalink: null, problem: null, attempts: 0, created_at: now, updated_at: now },
    activity: [{ act: isImported ? 'imported' : 'made', at: now, user_id: by }],
    sv: 2,
  }
}

type Known = Pick<Post, 'post_id' | 'video_id' | 'account_id' | 'platform' | 'scheduled_time'>

/** Among posts, the one that a new one would be again: the same post, or the same film to the same account at the same time. */
export const doubleOf = <P extends Known>(made: Known, posts: readonly P[]): P | undefined =>
  posts.find(
    post =>
      post.post_id === made.post_id ||
      (post.video_id === made.video_id &&
        post.account_id === made.account_id &&
        post.platform === made.platform &&
        post.scheduled_time === made.scheduled_time),
  )
