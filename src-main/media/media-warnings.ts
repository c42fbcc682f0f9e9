import type { MediaFacts, MediaWarning } from '@shared/domain/media'
import { isPlayable } from '@shared/domain/playable'
import { type FfprobeAnswer, pictureOf } from './ffprobe-answer'

/**
 * Average and finest rate differ by more than a twentieth. Twice as fine is how interlaced film is counted, and no change of pace.
 */
function variesInRate(answer: FfprobeAnswer): boolean {
  const { avg_frame_rate: average, r_frame_rate: finest } = pictureOf(answer) ?? {}
  if (!average || !finest) return false
  const ratio = finest / average
  return Math.abs(ratio - 1) > 0.05 && Math.abs(ratio - 2) > 0.05
}

/** What could be told of a file's length and wholeness. */
export type Doubts = { readonly isLengthCounted: boolean; readonly hasDamage: boolean }

/** What the user should know of a file that is taken, in the order of `mediaWarnings`. */
export function warningsFor(facts: MediaFacts, answer: FfprobeAnswer, doubts: Doubts): MediaWarning[] {
  const isFilm = facts.kind === 'video'
  const found: readonly (readonly [MediaWarning, boolean])[] = [
    ['no-sound', isFilm && facts.audioCodec === null],
    ['sound-only', facts.kind === 'audio'],
    ['rotated', facts.rotation !== 0],
    ['variable-frame-rate', isFilm && variesInRate(answer)],
    ['hdr', facts.hdrTransfer !== null],
    ['odd-size', isFilm && (facts.width % 2 === 1 || facts.height % 2 === 1)],
    ['no-preview', !isPlayable(facts)],
    ['unsure-length', doubts.isLengthCounted],
    ['damaged-part', doubts.hasDamage],
  ]
  return found.filter(([, holds]) => holds).map(([warning]) => warning)
}
