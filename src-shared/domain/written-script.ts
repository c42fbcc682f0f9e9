import type { Beat } from './beat'
import type { BeatId, PromptId, ScriptId } from './ids'
import { pairLikest } from './match-beats'
import { bodyOf, type Script } from './script'
import type { Draft, DraftBeat, WritingOrder } from './writing'

/** Moment and fresh ids, from outside. */
export type Making = { readonly at: string; readonly newId: () => string }

/** The id of a beat that stands where none stood, by its place from 0. */
type BeatIdAt = (index: number) => string
type RewriteMaking = Omit<Making, 'newId'> & { readonly newId: BeatIdAt }

/** Its texts are taken letter by letter where no spaces part their words, whatever language the script says it is in. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** The beat's kind, and the how-manieth of its kind it is. */
function placesInKind(beats: readonly DraftBeat[]): string[] {
  const counts = new Map<string, number>()
  return beats.map(({ kind }) => {
    const count = counts.get(kind) ?? 0
    counts.set(kind, count + 1)
    return `${kind} ${count}`
  })
}

/** For each beat of a draft the beat of `kept` that it takes the place of, by words before place; each once at most. */
function placeTakers(draft: readonly DraftBeat[], kept: readonly Beat[]): Map<number, BeatId> {
  const [from, to] = [draft, kept].map(beats => beats.map(({ text }) => text)) as [string[], string[]]
  const pairs = pairLikest(from, to, [...from, ...to].some(text => unspaced.test(text)) ? 'ja' : 'en')
  const taken = new Set(pairs.values())
  const places = placesInKind(kept)
  placesInKind(draft).forEach((place, index) => {
    const same = places.indexOf(place)
    if (pairs.has(index) || same < 0 || taken.has(same)) return
    pairs.set(index, same)
    taken.add(same)
  })
  return new Map([...pairs].flatMap(([index, place]) => (kept[place] ? [[index, kept[place].id] as const] : [])))
}

/**
 * A draft's beats as a script's; those without words are left out. One that says mostly the same as one of `kept` takes its id, wherever
 * it stands now, so that footage and comments stay with their words. Of those left over, one takes the id of the beat of its kind whose place it
 * has: the first hook, the third point. No id is given twice; `newId` gives the others.
 */
export function beatsOfDraft(draft: readonly DraftBeat[], newId: BeatIdAt, kept: readonly Beat[] = []): Beat[] {
  const said = draft.filter(beat => beat.text.trim() !== '')
  const ids = placeTakers(said, kept)
  return said.map(({ kind, text }, index) => ({
    ...{ id: ids.get(index) ?? (newId(index) as BeatId), kind, text },
    order: index + 1,
  }))
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
