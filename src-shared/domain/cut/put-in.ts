import type { Clip } from '../clip'
import { mostClipsOnBeat } from '../fill-beats'
import { type BeatFootage, type Film, footageOn, placeClip, withFootage } from '../film'
import { filmLayout, type LaidBeat } from '../film-layout'
import { placeAt } from '../film-places'
import type { BeatId } from '../ids'
import { fail, ok } from '../result'
import { seconds } from '../time'
import { clipsWithout, type FrameSpan } from './cut-out'
import type { Cut, Cutting, NewClipId } from './cutting'

/** Where a beat's own clips end on the film, each played once. */
const clipsEnd = (beat: LaidBeat) =>
  beat.clips.reduce((end, { start, frames }) => Math.max(end, start + frames), beat.start)

function putBetween(film: Film, beat: LaidBeat, clip: Clip, span: FrameSpan, newId: NewClipId): Cut {
  const footage = footageOn(film, beat.beat_id)
  const { before, after } = clipsWithout(footage, beat, span, film.fps, newId)
  const clips = [...before, clip, ...after].map((one, order) => ({ ...one, order }))
  return clips.length > mostClipsOnBeat ? fail('full') : ok(withFootage(film, { ...footage, clips }))
}

/**
 * Lays a clip from a frame of the film on over what the beat's own clips show there, as long as it is or till the beat's end: nothing else
 * moves (overwrite). Where the beat holds or repeats its last clip it comes after the clips, and on a beat without any whole.
 */
export function overwriteAt(film: Film, cutting: Cutting, frame: number, clip: Clip, newId: NewClipId): Cut {
  const place = placeAt(filmLayout(cutting.script, film, cutting.facts), frame)
  if (!place) return fail('no-beat')
  const { beat } = place
  const end = clipsEnd(beat)
  if (end === beat.start) return appendTo(film, beat.beat_id, clip)
  const from = Math.min(frame, end)
  const own = Math.floor(((clip.to - clip.from) / clip.speed) * film.fps + 1e-6)
  const frames = Math.min(Math.max(1, own), beat.start + beat.frames - from)
  const fitted = { ...clip, to: seconds(clip.from + (frames / film.fps) * clip.speed) }
  return putBetween(film, beat, fitted, { from, to: from + frames }, newId)
}

/** Puts a whole clip in at a frame of the film: the clip that lies there is parted, what comes after moves along (insert). */
export function insertAt(film: Film, cutting: Cutting, frame: number, clip: Clip, newId: NewClipId): Cut {
  const place = placeAt(filmLayout(cutting.script, film, cutting.facts), frame)
  if (!place) return fail('no-beat')
  const from = Math.min(frame, clipsEnd(place.beat))
  return putBetween(film, place.beat, clip, { from, to: from }, newId)
}

/** Puts a clip after the others of a beat. */
export function appendTo(film: Film, beat_id: BeatId, clip: Clip): Cut {
  const { clips }: BeatFootage = footageOn(film, beat_id)
  if (clips.length >= mostClipsOnBeat) return fail('full')
  return ok(placeClip(film, beat_id, clip, clips.length))
}

/** Puts a clip after the others of the beat under a frame; past the last beat on that one. */
export function appendAt(film: Film, cutting: Cutting, frame: number, clip: Clip): Cut {
  const layout = filmLayout(cutting.script, film, cutting.facts)
  const beat = placeAt(layout, frame)?.beat ?? layout.beats.at(-1)
  return beat ? appendTo(film, beat.beat_id, clip) : fail('no-beat')
}
