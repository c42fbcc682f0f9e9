import type { FactsByMedia } from '../beat-length'
import type { Clip } from '../clip'
import { type Film, findClip, replaceClip, withFootage } from '../film'
import { filmLayout } from '../film-layout'
import { mediaSecond, placeAt } from '../film-places'
import type { ClipId } from '../ids'
import { fail, ok } from '../result'
import { seconds } from '../time'
import { type Cut, type Cutting, frameOf, seenShare } from './cutting'

/** Which end of a clip. */
export type Edge = 'from' | 'to'

/** Keeps a number between two others. */
export const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(most, value))

/** Where the media of a clip ends, in seconds; a still has an hour. */
export const endOf = (clip: Clip, facts: FactsByMedia): number => facts.get(clip.media_id)?.duration ?? 3_600

export const isStill = ({ media_id }: Pick<Clip, 'media_id'>, facts: FactsByMedia): boolean =>
  facts.get(media_id)?.duration === null

/** The clip with one end moved by seconds of its media, unchecked. A still has no place to begin at: it only becomes longer or shorter. */
export function edgeMoved(clip: Clip, edge: Edge, by: number, facts: FactsByMedia): Clip {
  if (edge === 'to') return { ...clip, to: seconds(Math.min(clip.to, endOf(clip, facts)) + by) }
  return isStill(clip, facts) ? { ...clip, to: seconds(clip.to - by) } : { ...clip, from: seconds(clip.from + by) }
}

/** How far an end may move, in seconds of media: neither past the media's ends nor so far that less than `least` stays. */
function room(clip: Clip, edge: Edge, facts: FactsByMedia, least: number): readonly [number, number] {
  const end = endOf(clip, facts)
  const shorter = Math.max(0, Math.min(clip.to, end) - clip.from - least)
  const longer = edge === 'to' || isStill(clip, facts) ? Math.max(0, end - clip.to) : clip.from
  return edge === 'to' ? [-shorter, longer] : [-longer, shorter]
}

/**
 * Puts one end of a clip at a place of its media in seconds, as far as it goes; the beat's later clips move along (ripple). B-roll stays
 * where it is: with another beginning it is seen later or sooner. Refused when the end is there already or cannot move.
 * @param share how much of a frame stays at the least
 */
export function trimTo(film: Film, facts: FactsByMedia, clip_id: ClipId, edge: Edge, second: number, share = 1): Cut {
  const found = findClip(film, clip_id)
  if (!found) return fail('no-clip')
  const { clip, over, footage } = found
  const [back, forth] = room(clip, edge, facts, frameOf(clip, film.fps) * share)
  const earliest = over && edge === 'from' ? Math.max(back, -over.at * clip.speed) : back
  const by = between(earliest, second - (edge === 'from' ? clip.from : Math.min(clip.to, endOf(clip, facts))), forth)
  if (Math.abs(by) < 1e-9) return fail('at-edge')
  const trimmed = edgeMoved(clip, edge, by, facts)
  if (!over) return ok(replaceClip(film, trimmed))
  const at = edge === 'from' ? seconds(over.at + by / clip.speed) : over.at
  const moved = footage.over.map(one => (one.clip_id === clip_id ? { ...trimmed, at } : one))
  return ok(withFootage(film, { ...footage, over: moved }))
}

/** Moves one end of a clip by frames of the film, to the right where positive; else as `trimTo`. */
export function trimBy(film: Film, facts: FactsByMedia, clip_id: ClipId, edge: Edge, frames: number): Cut {
  const clip = findClip(film, clip_id)?.clip
  if (!clip) return fail('no-clip')
  const end = edge === 'from' ? clip.from : Math.min(clip.to, endOf(clip, facts))
  return trimTo(film, facts, clip_id, edge, end + (frames / film.fps) * clip.speed)
}

/** Takes away what a beat's own clip, or `clip_id`, shows before (Q) or from the frame on (W); what follows moves up. */
export function trimToFrame(
  film: Film,
  cutting: Cutting,
  frame: number,
  away: 'before' | 'after',
  clip_id?: ClipId,
): Cut {
  const layout = filmLayout(cutting.script, film, cutting.facts)
  const place = placeAt(layout, frame)
  const over = place?.beat.over.find(one => one.clip_id === clip_id)
  const laid = over ?? place?.clip
  if (!laid) return fail('no-clip')
  if (!over && place?.filled) return fail('held')
  const edge = away === 'before' ? 'from' : 'to'
  return trimTo(film, cutting.facts, laid.clip_id, edge, mediaSecond(laid, frame, film.fps), seenShare)
}
