import { z } from 'zod'
import { AccountId, MediaId, PostId, PostSetId, UserId, VideoId } from './ids'
import { Platform } from './platform'
import { DraftChoices } from './post-choices'
import { mostEvents, PostEvent } from './post-event'
import { Timestamp } from './time'

export const deliveries = [
  'draft',
  'queued',
  'uploading',
  'processing',
  'held-by-platform',
  'handed-to-you',
  'published',
  'failed',
  'missed',
  'unknown',
] as const

const words = {
  caption: z.string().max(10_000),
  cta: z.string().max(500),
  hashtags: z.array(z.string().max(140)).max(100),
  title: z.string().max(300),
  /** A picture as cover, where the platform takes one. */
  cover: MediaId.nullable(),
  /** The moment of the film that is its cover, in milliseconds; null where nobody chose one. */
  cover_ms: z.int().min(0).nullable(),
}

/** All of a post that an approver looks at. */
export const PostContent = z.strictObject({
  video_id: VideoId,
  /** The film's file: a film made anew has another. */
  file: MediaId.nullable(),
  /** The moment that is the film's cover, and so a post's of which nobody chose another. Approvals of before have none. */
  film_cover_ms: z.int().min(0).optional(),
  account_id: AccountId.nullable(),
  ...words,
  choices: DraftChoices,
  scheduled_time: Timestamp.nullable(),
})
export type PostContent = z.infer<typeof PostContent>

/** What was asked for or decided last, and of what. Whether it still holds follows from the post as it is now. */
export const PostApproval = z.strictObject({
  state: z.enum(['asked', 'approved', 'refused']),
  user_id: UserId,
  at: Timestamp,
  /** What the approver wrote to a refusal. */
  why: z.string().max(2_000),
  of: PostContent,
})
export type PostApproval = z.infer<typeof PostApproval>

/** One film to one account. `status` is the three-valued summary of `delivery`. */
export const Post = z.strictObject({
  post_id: PostId,
  video_id: VideoId,
  account_id: AccountId.nullable(),
  platform: Platform,
  ...words,
  status: z.enum(['scheduled', 'published', 'failed']),
  scheduled_time: Timestamp.nullable(),
  published_time: Timestamp.nullable(),
  platform_post_id: z.string().max(300).nullable(),
  created_at: Timestamp,
  updated_at: Timestamp,
  delivery: z.enum(deliveries),
  problem: z.string().max(2_000).nullable(),
  attempts: z.int().min(0),
  /** IANA zone in which the time was chosen. */
  zone: z.string().max(80),
  /** What the clock there shows at `scheduled_time`, as `2026-03-29T18:30`; null without a time. Kept, since zones change their rules. */
  wall: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    .nullable(),
  /** Its platform's own wishes; always of `platform`. */
  choices: DraftChoices,
  /** Posts composed together have the same. */
  set_id: PostSetId.nullable(),
  /** Fields in which it goes its own way among those. */
  own: z.array(z.enum(['caption', 'title', 'hashtags', 'cover', 'cta'])).max(5),
  approval: PostApproval.nullable(),
  activity: z.array(PostEvent).max(mostEvents),
  /** Where it can be seen. */
  permalink: z.string().max(2_000).nullable(),
  sv: z.literal(2),
})
export type Post = z.infer<typeof Post>

/** The owner's three words for where a post is. One that nobody knows of counts as not settled yet. */
export function statusOf(delivery: Post['delivery']): Post['status'] {
  if (delivery === 'published') return 'published'
  return delivery === 'failed' || delivery === 'missed' ? 'failed' : 'scheduled'
}
