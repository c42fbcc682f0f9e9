import { z } from 'zod'
import { BeatId, CommentId, ScriptId, UserId } from './ids'
import { Timestamp } from './time'

/** What somebody has to say about a beat. */
export const ScriptComment = z.strictObject({
  comment_id: CommentId,
  script_id: ScriptId,
  beat_id: BeatId,
  user_id: UserId,
  text: z.string().min(1).max(2_000),
  is_resolved: z.boolean(),
  created_at: Timestamp,
  updated_at: Timestamp,
  sv: z.literal(1),
})
export type ScriptComment = z.infer<typeof ScriptComment>
