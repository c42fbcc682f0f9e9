import { z } from 'zod'
import { longestBeatText } from './beat'
import { BeatId, ScriptId, WaitingId, WorkId } from './ids'
import { Language, tones } from './manner'
import { Timestamp } from './time'
import { Draft, rewrites, WriterProblem, WritingOrder } from './writing'

export const writers = ['built-in', 'model'] as const
export type Writer = (typeof writers)[number]

const onBeat = {
  script_id: ScriptId,
  beat_id: BeatId,
  tone: z.enum(tones),
  /** The beat's words when it was asked for: other words there now make the answer stale. */
  was: z.string().max(longestBeatText),
}

/** What is asked of a writer, by the rows it is about. What the writer gets is made from the rows as they stand when it starts. */
export const WorkAsk = z.discriminatedUnion('kind', [
  /** `waiting_id` where it had been waiting until a model could be reached. */
  z.strictObject({ kind: z.literal('script'), order: WritingOrder, waiting_id: WaitingId.nullable() }),
  z.strictObject({ kind: z.literal('rewrite'), how: z.enum(rewrites), ...onBeat }),
  z.strictObject({ kind: z.literal('hooks'), ...onBeat }),
  z.strictObject({ kind: z.literal('translate'), script_id: ScriptId, language: Language }),
])
export type WorkAsk = z.infer<typeof WorkAsk>
export type BeatAsk = Extract<WorkAsk, { kind: 'rewrite' | 'hooks' }>

/** Why there is not more than there is. `unexpected` is a bug of ours, and in the log. */
export const WorkProblem = z.union([WriterProblem, z.strictObject({ kind: z.literal('unexpected') })])
export type WorkProblem = z.infer<typeof WorkProblem>

/** A piece of writing under way or ended, until it was taken or left. */
export const Work = z.strictObject({
  work_id: WorkId,
  ask: WorkAsk,
  by: z.enum(writers),
  /** Who wrote it: the model's name, or `built-in`. */
  model: z.string().max(200),
  /** Where it was sent; '' for the built-in writer. */
  host: z.string().max(300),
  /** The host that could not be reached, where the built-in writer stood in for it; '' otherwise. */
  instead_of: z.string().max(300),
  drafts: z.array(Draft),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('running') }),
    z.strictObject({ kind: z.literal('done') }),
    z.strictObject({ kind: z.literal('stopped') }),
    /** The page or the app was opened anew while it ran. */
    z.strictObject({ kind: z.literal('interrupted') }),
    z.strictObject({ kind: z.literal('failed'), problem: WorkProblem, at: Timestamp }),
  ]),
  /** What it took, as the endpoint counted it or, where it did not, as main estimates; null before its end and for the built-in writer. */
  used: z.strictObject({ tokens_in: z.number(), tokens_out: z.number(), cost: z.number().nullable() }).nullable(),
  /** Whether its drafts are kept as versions of their script already. */
  has_versions: z.boolean(),
})
export type Work = z.infer<typeof Work>

/** A draft that has words; what has none yet cannot be taken. */
const hasWords = (draft: Draft): boolean => draft.beats.some(beat => beat.text.trim() !== '')

/** The drafts of a work that could be taken as they are. */
export const usableDrafts = (work: Work): Draft[] => work.drafts.filter(hasWords)

/** The work with the drafts as far as they have come. News that come after its end change nothing. */
export function wroteMore(work: Work, drafts: readonly Draft[]): Work {
  return work.state.kind === 'running' ? { ...work, drafts: [...drafts] } : work
}

type End =
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly problem: WorkProblem }

export type WorkEnd = { readonly drafts: readonly Draft[]; readonly how: End } & Partial<Pick<Work, 'model' | 'used'>>

/**
 * The work after its end. An end without drafts keeps those that had come; one that was interrupted takes what came
 * nevertheless. `at` is the moment of the end.
 */
export function endWork(work: Work, end: WorkEnd, at: string): Work {
  if (work.state.kind !== 'running' && work.state.kind !== 'interrupted') return work
  const drafts = end.drafts.some(hasWords) ? [...end.drafts] : work.drafts
  const ended = { ...work, drafts, model: end.model || work.model, used: end.used ?? work.used }
  if (work.state.kind === 'interrupted' && end.how.kind !== 'done') return ended
  return { ...ended, state: end.how.kind === 'failed' ? { ...end.how, at } : end.how }
}

/**
 * Works as they are found again after a reload: what was running then was interrupted. One that came out of the queue is
 * left out: its place in the queue is still there, and it is written from there.
 */
export function foundAgain(works: readonly Work[]): Work[] {
  return works
    .filter(({ ask }) => ask.kind !== 'script' || ask.waiting_id === null)
    .map(work => (work.state.kind === 'running' ? { ...work, state: { kind: 'interrupted' as const } } : work))
}

/** Are two orders for the same: versions of one script, or a new one from the same ideas? */
export function isSameSubject(one: WritingOrder, other: Pick<WritingOrder, 'prompt_ids' | 'script_id'>): boolean {
  if (one.script_id || other.script_id) return one.script_id === other.script_id
  return [...one.prompt_ids].sort().join() === [...other.prompt_ids].sort().join()
}
