import { z } from 'zod'
import { PostId, ReportId, UserId } from './ids'
import { Timestamp } from './time'

/** What a period's numbers say, and what to do next. */
export const OptimizationReport = z.strictObject({
  report_id: ReportId,
  user_id: UserId,
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  top_performers: z.array(PostId).max(100),
  /** Wall-clock time, HH:MM, or null when there are too few posts to say. */
  best_time_to_post: z.iso.time({ precision: -1 }).nullable(),
  hashtag_insights: z.array(z.string().max(300)).max(100),
  recommendations: z.string().max(100_000),
  generated_at: Timestamp,
  updated_at: Timestamp,
  sv: z.literal(1),
})
export type OptimizationReport = z.infer<typeof OptimizationReport>
