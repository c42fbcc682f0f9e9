import { z } from 'zod'
import { AccountId, MediaId, PostId, VideoId } from './ids'
import { Platform } from './platform'
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

/** One film to one account. `status` is the three-valued summary of `delivery`. */
export const Post = z.strictObject({
  post_id: PostId,
  video_id: VideoId,
  account_id: AccountId.nullable(),
  platform: Platform,
  caption: z.string().max(10_000),
  cta: z.string().max(500),
  status: z.enum(['scheduled', 'published', 'failed']),
  scheduled_time: Timestamp.nullable(),
  published_time: Timestamp.nullable(),
  platform_post_id: z.string().max(300).nullable(),
  created_at: Timestamp,
  updated_at: Timestamp,
  hashtags: z.array(z.string().max(140)).max(100),
  title: z.string().max(300),
  cover: MediaId.nullable(),
  delivery: z.enum(deliveries),
  problem: z.string().max(2_000).nullable(),
  attempts: z.int().min(0),
  /** IANA zone in which the time was chosen. */
  zone: z.string().max(80),
  sv: z.literal(1),
})
export type Post = z.infer<typeof Post>
