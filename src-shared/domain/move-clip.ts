import type { Clip } from './clip'
import { type Film, findClip, footageOn, placeClip, takeClip } from './film'
import type { BeatId, ClipId, MediaId } from './ids'
import { inOrder } from './order'
import { seconds } from './time'

/** A place among a beat's clips: before or after one of them. */
export type Beside = { readonly clip_id: ClipId; readonly side: 'before' | 'after' }

/** The index at which something put there lies; at the end of the beat when `beside` is null or names no clip of it. */
export function placeOf(film: Film, beat_id: BeatId, beside: Beside | null): number {
  const clips = inOrder(footageOn(film, beat_id).clips)
  const at = clips.findIndex(clip => clip.clip_id === beside?.clip_id)
  if (at < 0) return clips.length
  return beside?.side === 'after' ? at + 1 : at
}

/** Moves clips, in the order given, to a place on a beat; clips the film does not hold are passed over. */
export function moveClips(film: Film, ids: readonly ClipId[], beat_id: BeatId, beside: Beside | null): Film {
  let place = beside
  return ids.reduce((sofar, clip_id) => {
    const found = findClip(sofar, clip_id)
    if (!found || clip_id === place?.clip_id) return sofar
    const without = takeClip(sofar, clip_id)
    const moved = placeClip(without, beat_id, found.clip, placeOf(without, beat_id, place))
    if (place) place = { clip_id, side: 'after' }
    return moved
  }, film)
}

/** Moves a clip by whole places among the clips of its beat, as far as it goes. B-roll has no such place. */
export function moveClipBy(film: Film, clip_id: ClipId, places: number): Film {
  const found = findClip(film, clip_id)
  if (!found || found.over) return film
  const clips = inOrder(found.footage.clips)
  const from = clips.findIndex(clip => clip.clip_id === clip_id)
  const to = Math.min(clips.length - 1, Math.max(0, from + places))
  return to === from ? film : placeClip(film, found.footage.beat_id, found.clip, to)
}

/** Moves a clip to the end of the beat that lies `beats` further down the script (up when negative); none there changes nothing. */
export function moveClipAcross(film: Film, order: readonly BeatId[], clip_id: ClipId, beats: number): Film {
  const found = findClip(film, clip_id)
  const target = found && order[order.indexOf(found.footage.beat_id) + beats]
  return target ? moveClips(film, [clip_id], target, null) : film
}

/** The clip with another media in its place: as long as before as far as the new media (length in seconds) goes, from its start. */
export function showInstead(clip: Clip, media_id: MediaId, length: number): Clip {
  return { ...clip, media_id, from: seconds(0), to: seconds(Math.min(length, clip.to - clip.from)) }
}
