import type { Clip } from '../clip'
import { mostClipsOnBeat } from '../fill-beats'
import { type Film, findClip, footageOn, placeClip, replaceClip, withFootage } from '../film'
import { filmLayout } from '../film-layout'
import { laidClip, mediaSecond, placeAt } from '../film-places'
import type { ClipId } from '../ids'
import { inOrder } from '../order'
import { mostOverlays } from '../overlay'
import { fail, ok } from '../result'
import { seconds } from '../time'
import { type Cut, type Cutting, frameOf, type NewClipId, seenShare } from './cutting'

/**
 * Parts a clip, on a beat or over it, at a place of its media in seconds; the second part gets the new id and begins on the frame that
 * the first ends before. Refused where a part would not be seen.
 */
export function splitClip(film: Film, clip_id: ClipId, second: number, newId: NewClipId): Cut {
  const found = findClip(film, clip_id)
  if (!found) return fail('no-clip')
  const { clip, footage, over } = found
  const least = frameOf(clip, film.fps) * seenShare
  if (second - clip.from < least || clip.to - second < least) return fail('at-edge')
  if (over ? footage.over.length >= mostOverlays : footage.clips.length >= mostClipsOnBeat) return fail('full')
  const [first, rest]: [Clip, Clip] = [
    { ...clip, to: seconds(second) },
    { ...clip, clip_id: newId(), from: seconds(second) },
  ]
  const shorter = replaceClip(film, first)
  if (!over) {
    const index = inOrder(footage.clips).findIndex(one => one.clip_id === clip_id)
    return ok(placeClip(shorter, footage.beat_id, rest, index + 1))
  }
  const at = seconds(over.at + (second - clip.from) / clip.speed)
  const beside = footageOn(shorter, footage.beat_id)
  const next = beside.over.findIndex(one => one.clip_id === clip_id) + 1
  return ok(withFootage(shorter, { ...beside, over: beside.over.toSpliced(next, 0, { ...rest, at }) }))
}

/**
 * Parts what lies under a frame of the film: the clip named if it lies there, else the uppermost B-roll, else the beat's own clip.
 * No frame of the film looks different for it.
 */
export function splitAt(film: Film, cutting: Cutting, frame: number, newId: NewClipId, clip_id?: ClipId): Cut {
  const layout = filmLayout(cutting.script, film, cutting.facts)
  const place = placeAt(layout, frame)
  const named = clip_id && laidClip(layout, clip_id)
  const under = named && frame > named.start && frame < named.start + named.frames ? named : undefined
  const clip = under ?? place?.over ?? place?.clip
  if (!clip) return fail('no-clip')
  if (!clip.isOver && place?.filled) return fail('held')
  return splitClip(film, clip.clip_id, mediaSecond(clip, frame, film.fps), newId)
}
