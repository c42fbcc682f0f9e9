import { z } from 'zod'
import { Beat, type BeatKind, readingTime } from './beat'
import { type BeatId, PromptId, ScriptId, UserId, VersionId } from './ids'
import { Language, shapes, tones } from './manner'
import { inOrder, placeAt } from './order'
import { type Seconds, seconds, Timestamp } from './time'

/** More beats than this no script holds. */
export const mostBeats = 300

/** A script row. `body` is always the beats' texts joined by a blank line: write beats through `withBeats` only. */
export const Script = z.strictObject({
  script_id: ScriptId,
  prompt_id: PromptId,
  title: z.string().max(200),
  body: z.string(),
  tone: z.enum(tones),
  status: z.enum(['draft', 'approved', 'edited']),
  generated_by: z.enum(['AI', 'user']),
  beats: z.array(Beat).min(1).max(mostBeats),
  target_seconds: z.number().min(5).max(600),
  created_at: Timestamp,
  updated_at: Timestamp,
  language: Language,
  shape: z.enum(shapes),
  /** Ideas besides `prompt_id` that went into it. */
  also_from: z.array(PromptId).max(20),
  /** Who approved it last, when, and the version that was approved; kept when an edit takes the approval back. */
  approval: z.strictObject({ user_id: UserId, at: Timestamp, version_id: VersionId }).nullable(),
  sv: z.literal(2),
})
export type Script = z.infer<typeof Script>

/**
 * The script with these beats, its body kept true; an approved script that changed is `edited` again, and so is a draft of a writer's.
 * Beats that say the same change no state.
 */
export function withBeats(script: Script, beats: readonly Beat[], now: string): Script {
  const ordered = inOrder(beats)
  if (isSaidTheSame(script.beats, ordered)) return { ...script, beats: ordered, body: bodyOf(ordered), updated_at: now }
  const isOwnDraft = script.status === 'draft' && script.generated_by === 'user'
  return { ...script, beats: ordered, body: bodyOf(ordered), status: isOwnDraft ? 'draft' : 'edited', updated_at: now }
}

const isSaidTheSame = (before: readonly Beat[], after: readonly Beat[]) =>
  before.length === after.length &&
  after.every(({ id, kind, text }, at) => {
    const old = before[at]
    return old?.id === id && old.kind === kind && old.text === text
  })

/** The whole text of beats in their order. */
export const bodyOf = (beats: readonly Pick<Beat, 'text'>[]): string => beats.map(beat => beat.text).join('\n\n')

/** Replaces one beat's text. An unknown beat changes nothing. */
export function writeBeat(beats: readonly Beat[], id: BeatId, text: string): Beat[] {
  return beats.map(beat => (beat.id === id ? { ...beat, text } : beat))
}

/** Gives one beat another kind. */
export function setBeatKind(beats: readonly Beat[], id: BeatId, kind: BeatKind): Beat[] {
  return beats.map(beat => (beat.id === id ? { ...beat, kind } : beat))
}

/**
 * Cuts a beat in two at a place in its text (UTF-16 units); the words after it become a new point with `newId`, right below.
 * What stands between `at` and `to` goes.
 */
export function splitBeat(beats: readonly Beat[], id: BeatId, at: number, newId: BeatId, to = at): Beat[] {
  const index = beats.findIndex(beat => beat.id === id)
  const beat = beats[index]
  if (!beat) return [...beats]
  const head = { ...beat, text: beat.text.slice(0, at).trimEnd() }
  const kind = beat.kind === 'hook' ? 'point' : beat.kind
  const tail: Beat = { id: newId, kind, text: beat.text.slice(to).trimStart(), order: 0 }
  const others = beats.map(one => (one.id === id ? head : one))
  return placeAt(others, tail, index + 1)
}

/** Joins a beat to the one above it, with one space between; the first beat has none above and nothing changes. */
export function mergeBeatUp(beats: readonly Beat[], id: BeatId): Beat[] {
  const index = beats.findIndex(beat => beat.id === id)
  const [above, beat] = [beats[index - 1], beats[index]]
  if (!above || !beat) return [...beats]
  const text = [above.text, beat.text].filter(part => part !== '').join(' ')
  return beats.filter(one => one.id !== id).map(one => (one.id === above.id ? { ...above, text } : one))
}

/** Moves a beat to `index` among the others (0 is first). An unknown beat changes nothing. */
export function moveBeat(beats: readonly Beat[], id: BeatId, index: number): Beat[] {
  const beat = beats.find(one => one.id === id)
  if (!beat) return [...beats]
  return placeAt(
    beats.filter(one => one.id !== id),
    beat,
    index,
  )
}

/** Puts a copy of a beat right below it, under `newId`. An unknown beat changes nothing. */
export function duplicateBeat(beats: readonly Beat[], id: BeatId, newId: BeatId): Beat[] {
  const index = beats.findIndex(beat => beat.id === id)
  const beat = beats[index]
  return beat ? placeAt(beats, { ...beat, id: newId }, index + 1) : [...beats]
}

/** Takes a beat away. The last one stays: a script is never without a beat. */
export function removeBeat(beats: readonly Beat[], id: BeatId): Beat[] {
  return beats.length > 1 ? beats.filter(beat => beat.id !== id) : [...beats]
}

/** How long the whole script takes to read aloud in its language. */
export function scriptReadingTime({ beats, language }: Pick<Script, 'beats' | 'language'>): Seconds {
  return seconds(beats.reduce((sum, beat) => sum + readingTime(beat.text, language), 0))
}
