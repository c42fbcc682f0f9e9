import { z } from 'zod'
import { PromptId, UserId } from './ids'
import { Timestamp } from './time'

export const promptSources = ['manual', 'trending_topic', 'link', 'hashtag'] as const

/** What the user says of an idea. The stages after these follow from what was made of it. */
export const chosenStages = ['new', 'shortlisted', 'parked'] as const
export type ChosenStage = (typeof chosenStages)[number]

/** A page that an idea came from, as far as it could be read. All of it is somebody else's words: shown as text, never obeyed. */
export const IdeaLink = z.strictObject({
  url: z.string().max(2_000),
  title: z.string().max(500),
  excerpt: z.string().max(1_000),
  /** Who published it. */
  site: z.string().max(200),
  text: z.string().max(20_000),
  /** A small JPEG in base64. */
  picture: z.string().max(200_000).nullable(),
  /** null while it was not read, or could not be. */
  read_at: Timestamp.nullable(),
})
export type IdeaLink = z.infer<typeof IdeaLink>

/** The longest idea, in UTF-16 units. */
export const longestIdea = 20_000

/** An idea, the start of a line of descent. */
export const Prompt = z.strictObject({
  prompt_id: PromptId,
  user_id: UserId,
  content: z.string().max(longestIdea),
  source_type: z.enum(promptSources),
  tags: z.array(z.string().max(60)).max(50),
  created_at: Timestamp,
  updated_at: Timestamp,
  stage: z.enum(chosenStages),
  /** The page, for links and for topics out of a feed. */
  link: IdeaLink.nullable(),
  sv: z.literal(2),
})
export type Prompt = z.infer<typeof Prompt>
