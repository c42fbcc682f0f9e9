import { type BeatFootage, type Film, findClip, footageOn, replaceClip, withFootage } from '../film'
import { filmLayout } from '../film-layout'
import type { BeatId } from '../ids'
import { fail, ok } from '../result'
import { seconds } from '../time'
import type { Cut, Cutting } from './cutting'
import { endOf } from './trim'

/** What fills a beat whose clips are too short. */
export const setShort = (film: Film, beat_id: BeatId, short: BeatFootage['short']): Film =>
  withFootage(film, { ...footageOn(film, beat_id), short })

/**
 * Lets a beat's last clip run on into what is unused of its media until the beat is full, or as far as the media goes. `nothing-left` when it
 * is used to its end; `at-edge` when the beat is full already.
 */
export function fillBeat(film: Film, cutting: Cutting, beat_id: BeatId): Cut {
  const beat = filmLayout(cutting.script, film, cutting.facts).beats.find(one => one.beat_id === beat_id)
  const last = beat?.clips.findLast(clip => clip.frames > 0)
  const clip = last && findClip(film, last.clip_id)?.clip
  if (!beat || !last || !clip) return fail('no-clip')
  const missing = missingFrames(beat, film, cutting)
  if (missing <= 0) return fail('at-edge')
  const longer = Math.min(last.to + (missing / film.fps) * clip.speed, endOf(clip, cutting.facts))
  if (longer <= last.to + 1e-6) return fail('nothing-left')
  return ok(replaceClip(film, { ...clip, to: seconds(longer) }))
}

/** How many frames a beat lasts on after its clips, each played once at its own speed. */
function missingFrames(
  { beat_id, start, frames }: { readonly beat_id: BeatId; readonly start: number; readonly frames: number },
  film: Film,
  cutting: Cutting,
): number {
  const frozen = filmLayout(cutting.script, setShort(film, beat_id, 'freeze'), cutting.facts)
  const clips = frozen.beats.find(beat => beat.beat_id === beat_id)?.clips ?? []
  return start + frames - clips.reduce((end, clip) => Math.max(end, clip.start + clip.frames), start)
}
