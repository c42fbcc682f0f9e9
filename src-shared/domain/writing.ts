import { z } from 'zod'
import { BeatKind, longestBeatText } from './beat'
import { PromptId, ScriptId, WaitingId } from './ids'
import { Language, shapes, tones } from './manner'
import { Timestamp } from './time'

/** How a script is to be written. `seconds` is the length it aims at when read aloud. */
export const WritingWish = z.strictObject({
  tone: z.enum(tones),
  seconds: z.int().min(5).max(600),
  language: Language,
  shape: z.enum(shapes),
  variants: z.int().min(1).max(4),
})
export type WritingWish = z.infer<typeof WritingWish>

export const DraftBeat = z.strictObject({ kind: BeatKind, text: z.string().max(longestBeatText) })
export type DraftBeat = z.infer<typeof DraftBeat>

/** A script that was written for the user and is theirs to take or leave. */
export const Draft = z.strictObject({ title: z.string().max(200), beats: z.array(DraftBeat).max(300) })
export type Draft = z.infer<typeof Draft>

/** One idea as a writer gets it: its own words, and what the page behind it says. */
export const IdeaMatter = z.strictObject({
  content: z.string().max(20_000),
  page: z.strictObject({ title: z.string().max(500), text: z.string().max(20_000) }).nullable(),
})
export type IdeaMatter = z.infer<typeof IdeaMatter>

export const rewrites = ['shorter', 'punchier', 'another-hook', 'other-tone'] as const

/** Everything that can be asked of a writer. Whatever it answers comes as drafts: a beat rewritten is a draft of one beat. */
export const WritingTask = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('script'), ideas: z.array(IdeaMatter).min(1).max(10), wish: WritingWish }),
  z.strictObject({
    kind: z.literal('rewrite'),
    how: z.enum(rewrites),
    beat: DraftBeat,
    /** The whole script, so that the new words fit in. */
    script: z.array(DraftBeat).max(300),
    tone: z.enum(tones),
    language: Language,
  }),
  /** Five first lines to choose from: five drafts of one beat. */
  z.strictObject({
    kind: z.literal('hooks'),
    script: z.array(DraftBeat).min(1).max(300),
    tone: z.enum(tones),
    language: Language,
  }),
  /** As many beats as came in, in the same order. */
  z.strictObject({ kind: z.literal('translate'), script: z.array(DraftBeat).min(1).max(300), language: Language }),
])
export type WritingTask = z.infer<typeof WritingTask>

/**
 * Tokens that may be sent and received in a day. A day of writing uses a tenth of it; a page that asks without end stops here, also
 * where no price is known.
 */
export const mostTokensADay = 3_000_000

/** What may keep a model from writing; none of them costs the user a word. */
export const WriterProblem = z.discriminatedUnion('kind', [
  /** No endpoint, no model chosen. */
  z.strictObject({ kind: z.literal('not-set-up') }),
  /** The month's budget is used up. */
  z.strictObject({ kind: z.literal('cap-reached') }),
  /** What may be sent and received in a day is used up, whatever it costs. */
  z.strictObject({ kind: z.literal('day-reached') }),
  z.strictObject({ kind: z.literal('network') }),
  z.strictObject({ kind: z.literal('key') }),
  z.strictObject({ kind: z.literal('model') }),
  /** `seconds` until it may be asked again, where it said so. */
  z.strictObject({ kind: z.literal('limit'), seconds: z.number().nullable() }),
  z.strictObject({ kind: z.literal('server'), status: z.int() }),
  /** The model would not; `words` are its own. */
  z.strictObject({ kind: z.literal('refused'), words: z.string().max(500) }),
  z.strictObject({ kind: z.literal('cut-off') }),
  z.strictObject({ kind: z.literal('not-understood') }),
  z.strictObject({ kind: z.literal('too-large') }),
  z.strictObject({ kind: z.literal('too-slow') }),
])
export type WriterProblem = z.infer<typeof WriterProblem>

/** Who writes where a model cannot be reached: the built-in writer at once, or the model once there is a network. */
export const offlineWays = ['built-in', 'wait'] as const

/** What the user asks for: which ideas, how, and into which script; null makes a new one. */
export const WritingOrder = z.strictObject({
  prompt_ids: z.array(PromptId).min(1).max(10),
  script_id: ScriptId.nullable(),
  wish: WritingWish,
})
export type WritingOrder = z.infer<typeof WritingOrder>

/** A script that was asked for while no model could be reached. */
export const WaitingWriting = z.strictObject({
  waiting_id: WaitingId,
  order: WritingOrder,
  created_at: Timestamp,
  updated_at: Timestamp,
  sv: z.literal(1),
})
export type WaitingWriting = z.infer<typeof WaitingWriting>
