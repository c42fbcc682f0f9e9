import type { Clip } from '../clip'
import { mostClipsOnBeat } from '../fill-beats'
import { type BeatFootage, type Film, findClip, footageOn, placeClip, takeClip, withFootage } from '../film'
import { filmLayout, type LaidBeat } from '../film-layout'
import { laidClip, placeAt } from '../film-places'
import type { BeatId, ClipId } from '../ids'
import { mostOverlays } from '../overlay'
import { fail, ok } from '../result'
import { seconds } from '../time'
import type { Cut, Cutting } from './cutting'
import { between } from './trim'

/** Lays a clip over a beat from a second of it on, so that at least a frame of it is seen and it ends with the beat. */
function layOver(film: Film, { beat_id, frames }: Pick<LaidBeat, 'beat_id' | 'frames'>, clip: Clip, at: number): Cut {
  const footage = footageOn(film, beat_id)
  if (footage.over.length >= mostOverlays) return fail('full')
  const start = between(0, Math.round(at * film.fps), frames - 1)
  const room = ((frames - start) / film.fps) * clip.speed
  const over = { ...clip, at: seconds(start / film.fps), to: seconds(Math.min(clip.to, clip.from + room)) }
  return ok(withFootage(film, { ...footage, over: [...footage.over, over] }))
}

/**
 * Lays a clip over what is seen on a frame of the film (B-roll), cut at its beat's end. What it is not to be heard with is the caller's to
 * say: its volume stays.
 */
export function putOver(film: Film, cutting: Cutting, frame: number, clip: Clip): Cut {
  const place = placeAt(filmLayout(cutting.script, film, cutting.facts), frame)
  return place ? layOver(takeClip(film, clip.clip_id), place.beat, clip, place.at) : fail('no-beat')
}

/** Moves B-roll so that it begins on a frame of the film, over another beat where that lies in one; it stays whole as long as the beat holds it. */
export function moveOver(film: Film, cutting: Cutting, clip_id: ClipId, frame: number): Cut {
  const found = findClip(film, clip_id)
  if (!found?.over) return fail('no-clip')
  const place = placeAt(filmLayout(cutting.script, film, cutting.facts), Math.max(0, frame))
  if (!place) return fail('no-beat')
  const { beat } = place
  if (beat.beat_id !== found.footage.beat_id) return layOver(takeClip(film, clip_id), beat, found.clip, place.at)
  const length = ((found.clip.to - found.clip.from) / found.clip.speed) * film.fps
  const latest = Math.max(0, beat.frames - Math.ceil(length - 1e-6))
  const at = seconds(Math.min(frame - beat.start, latest) / film.fps)
  const over = found.footage.over.map(one => (one.clip_id === clip_id ? { ...one, at } : one))
  return ok(withFootage(film, { ...found.footage, over }))
}

/** Moves B-roll by frames from where it begins now, not before the film's start. */
export function moveOverBy(film: Film, cutting: Cutting, clip_id: ClipId, frames: number): Cut {
  const laid = laidClip(filmLayout(cutting.script, film, cutting.facts), clip_id)
  return laid?.isOver ? moveOver(film, cutting, clip_id, Math.max(0, laid.start + frames)) : fail('no-clip')
}

/** Moves a beat's own clip over its beat, where it is seen now, without its sound; the other clips move up, and the beat stays as long as it was. */
export function clipToOver(film: Film, cutting: Cutting, clip_id: ClipId): Cut {
  const layout = filmLayout(cutting.script, film, cutting.facts)
  const laid = laidClip(layout, clip_id)
  const beat = layout.beats.find(one => one.beat_id === laid?.beat_id)
  const clip = findClip(film, clip_id)?.clip
  if (!laid || !beat || !clip || laid.isOver) return fail('no-clip')
  const without = takeClip(film, clip_id)
  const footage = footageOn(without, beat.beat_id)
  const length = beat.decidedBy === 'clips' ? seconds(beat.frames / film.fps) : footage.seconds
  const kept = withFootage(without, { ...footage, seconds: length })
  return layOver(kept, beat, { ...clip, volume: 0 }, (laid.start - beat.start) / film.fps)
}

/** Moves B-roll onto its beat, after the clip that it begins over; with its sound as it was set. */
export function overToClip(film: Film, cutting: Cutting, clip_id: ClipId): Cut {
  const found = findClip(film, clip_id)
  if (!found?.over) return fail('no-clip')
  const { footage, clip } = found
  if (footage.clips.length >= mostClipsOnBeat) return fail('full')
  const layout = filmLayout(cutting.script, film, cutting.facts)
  const laid = laidClip(layout, clip_id)
  const beat = layout.beats.find(one => one.beat_id === footage.beat_id)
  const under = beat?.clips.findLastIndex(one => one.frames > 0 && one.start <= (laid?.start ?? 0)) ?? -1
  return ok(placeClip(takeClip(film, clip_id), footage.beat_id, clip, under + 1))
}

/** Lays a logo over one beat, in place of the one there; null takes it away. */
export const setBeatLogo = (film: Film, beat_id: BeatId, logo: BeatFootage['logo']): Film =>
  withFootage(film, { ...footageOn(film, beat_id), logo })
