import { z } from 'zod'
import { AnalyticsId, PostId } from './ids'
import { Timestamp } from './time'

const Count = z.int().min(0).nullable()

/** What platforms count. null where a platform does not offer the number; the reason is then in `missing`. */
const metrics = {
  views: Count,
  likes: Count,
  comments: Count,
  shares: Count,
  saves: Count,
  watch_time_sec: Count,
  engagement_rate: z.number().min(0).nullable(),
}

/** The newest numbers of a post, one row per post. */
export const Analytics = z.strictObject({
  analytics_id: AnalyticsId,
  post_id: PostId,
  ...metrics,
  missing: z.array(z.strictObject({ metric: z.string().max(40), reason: z.string().max(200) })).max(20),
  collected_at: Timestamp,
  updated_at: Timestamp,
  sv: z.literal(1),
})
export type Analytics = z.infer<typeof Analytics>

/** One collection of a post's numbers, kept so that growth can be drawn. Keyed by post and time. */
export const AnalyticsPoint = z.strictObject({
  post_id: PostId,
  collected_at: Timestamp,
  ...metrics,
  sv: z.literal(1),
})
export type AnalyticsPoint = z.infer<typeof AnalyticsPoint>
