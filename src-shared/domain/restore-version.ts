import { approvalOf } from './approval'
import type { Beat } from './beat'
import type { Film } from './film'
import type { BeatId } from './ids'
import type { KeptCut } from './kept-cut'
import { matchBeats } from './match-beats'
import { type Script, withBeats } from './script'
import { isSameScript, type ScriptVersion } from './script-version'

/**
 * A version's beats for a script of today. A beat that is still there keeps its id; one that came back under an id that is gone
 * takes the id of the beat most like it which would go, so that footage and comments stay where they lie.
 */
export function beatsBroughtBack(today: readonly Beat[], version: Pick<ScriptVersion, 'beats' | 'language'>): Beat[] {
  const matched = matchBeats(version.beats, today, version.language)
  return version.beats.map(beat => ({ ...beat, id: matched.get(beat.id) ?? beat.id }))
}

/**
 * A version's cut, laid on the beats that its own become in a script of today; none where it holds none. What lay on beats that it had no
 * more makes way where one of them is meant.
 */
export function cutBroughtBack(
  today: readonly Beat[],
  { beats, language, cut }: Pick<ScriptVersion, 'beats' | 'language'> & { readonly cut?: KeptCut | undefined },
): { readonly cut?: KeptCut } {
  if (!cut) return {}
  const matched = matchBeats(beats, today, language)
  const taken = new Set(beats.map(beat => matched.get(beat.id) ?? beat.id))
  const own = new Set(beats.map(beat => beat.id))
  const laid = <T extends { readonly beat_id: BeatId }>(things: readonly T[]): T[] =>
    things
      .filter(({ beat_id }) => own.has(beat_id) || !taken.has(beat_id))
      .map(thing => ({ ...thing, beat_id: (own.has(thing.beat_id) && matched.get(thing.beat_id)) || thing.beat_id }))
  return { cut: { ...cut, film: { ...cut.film, footage: laid(cut.film.footage), markers: laid(cut.film.markers) } } }
}

/**
 * The script as a version has it; `approved` is the version that its approval is of. A version that says the same as that one brings the
 * approval back. Any other takes it back like an edit, also where only title, tone or language differ; one that changes nothing does neither.
 */
export function restoreVersion(
  script: Script,
  version: ScriptVersion,
  approved: ScriptVersion | undefined,
  now: string,
): Script {
  const { title, tone, language, generated_by } = version
  const brought = { ...script, title, tone, language, generated_by }
  const restored = withBeats(brought, beatsBroughtBack(script.beats, version), now)
  if (approved && approved.version_id === script.approval?.version_id && isSameScript(version, approved))
    return { ...restored, status: 'approved' }
  return approvalOf(restored) && !isSameScript(version, script) ? { ...restored, status: 'edited' } : restored
}

/** The most beats that a film holds footage for. */
const mostFootage = 300

/**
 * The film for beats that came back. What lies on beats that went with them stays, so that restoring what was before brings it
 * back too; of that only the latest, as many as there is room for beside one entry for each beat.
 */
export function filmForBeats(film: Film, beats: readonly Beat[]): Film {
  const here = new Set(beats.map(beat => beat.id))
  const hidden = film.footage.filter(footage => !here.has(footage.beat_id))
  const room = Math.max(0, mostFootage - beats.length)
  const dropped = new Set(hidden.slice(0, Math.max(0, hidden.length - room)))
  return dropped.size === 0 ? film : { ...film, footage: film.footage.filter(footage => !dropped.has(footage)) }
}
