import { z } from 'zod'
import { PromptId, UserId } from './ids'
import { Timestamp } from './time'

export const promptSources = ['manual', 'trending_topic', 'link', 'hashtag'] as const

/** An idea, the start of a line of descent. */
export const Prompt = z.strictObject({
  prompt_id: PromptId,
  user_id: UserId,
  content: z.string().max(20_000),
  source_type: z.enum(promptSources),
  tags: z.array(z.string().max(60)).max(50),
  created_at: Timestamp,
  updated_at: Timestamp,
  sv: z.literal(1),
})
export type Prompt = z.infer<typeof Prompt>
