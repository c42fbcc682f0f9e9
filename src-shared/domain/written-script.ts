import type { Beat } from './beat'
import type { BeatId, PromptId, ScriptId } from './ids'
import { bodyOf, type Script } from './script'
import type { Draft, DraftBeat, WritingOrder } from './writing'

/** Moment and fresh ids, from outside. */
export type Making = { readonly at: string; readonly newId: () => string }

/** The id of a beat that stands where none stood, by its place from 0. */
type BeatIdAt = (index: number) => string
type RewriteMaking = Omit<Making, 'newId'> & { readonly newId: BeatIdAt }

/**
 * A draft's beats as a script's; those without words are left out. Beats that stand where one of `kept` stood take its
 * id, so that the footage on it stays on its place.
 */
export function beatsOfDraft(draft: readonly DraftBeat[], newId: BeatIdAt, kept: readonly Beat[] = []): Beat[] {
  return draft
    .filter(beat => beat.text.trim() !== '')
    .map(({ kind, text }, index) => ({ id: kept[index]?.id ?? (newId(index) as BeatId), kind, text, order: index + 1 }))
}

/** A new script from a draft with at least one beat that has words. */
export function writtenScript(draft: Draft, order: WritingOrder, { at, newId }: Making): Script {
  const beats = beatsOfDraft(draft.beats, newId)
  const [prompt_id, ...also_from] = order.prompt_ids
  const { tone, language, shape, seconds } = order.wish
  return {
    script_id: newId() as ScriptId,
    prompt_id: prompt_id as PromptId,
    title: draft.title,
    body: bodyOf(beats),
    tone,
    status: 'draft',
    generated_by: 'AI',
    beats,
    target_seconds: seconds,
    created_at: at,
    updated_at: at,
    language,
    shape,
    also_from,
    approval: null,
    sv: 2,
  }
}

/** A script whose words are replaced by a draft's. `newId` is asked for ids of beats alone. One that was approved is edited now, as after any other edit. */
export function rewrittenScript(
  script: Script,
  draft: Draft,
  order: WritingOrder,
  { at, newId }: RewriteMaking,
): Script {
  const beats = beatsOfDraft(draft.beats, newId, script.beats)
  const { tone, language, shape, seconds } = order.wish
  return {
    ...script,
    title: draft.title || script.title,
    body: bodyOf(beats),
    beats,
    tone,
    language,
    shape,
    target_seconds: seconds,
    status: script.status === 'approved' || script.approval ? 'edited' : 'draft',
    generated_by: 'AI',
    updated_at: at,
  }
}

/** A copy of a script in another language, from the same ideas; kinds stay as they were. */
export function translatedScript(script: Script, draft: Draft, language: string, { at, newId }: Making): Script {
  const kinds = script.beats.map(beat => beat.kind)
  const beats = beatsOfDraft(
    draft.beats.map((beat, index) => ({ ...beat, kind: kinds[index] ?? beat.kind })),
    newId,
  )
  return {
    ...script,
    script_id: newId() as ScriptId,
    title: draft.title || script.title,
    body: bodyOf(beats),
    beats,
    language,
    status: 'draft',
    generated_by: 'AI',
    approval: null,
    created_at: at,
    updated_at: at,
  }
}
