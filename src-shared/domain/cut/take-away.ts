import { type BeatFootage, type Film, findClip, footageOn, takeClip, withFootage } from '../film'
import { filmLayout, type LaidBeat } from '../film-layout'
import type { ClipId } from '../ids'
import { fail, ok } from '../result'
import { seconds } from '../time'
import { closeGap, closeMarkers } from './close-gap'
import { clipsWithout, type FrameSpan, overWithout } from './cut-out'
import type { Cut, Cutting, NewClipId } from './cutting'

/** Fixes the length of a beat that its clips decide, so that it stays when they go. */
export const keepLength = (footage: BeatFootage, { decidedBy, frames }: LaidBeat, fps: number): BeatFootage =>
  decidedBy === 'clips' ? { ...footage, seconds: seconds(frames / fps) } : footage

/**
 * Takes clips away and leaves their time (lift): their beats stay as long as they were. Clips lie end to end, so the time that is left is at
 * the beat's end, where its rule fills it; with no clip left the beat is a card. B-roll only goes. Clips that are gone are passed over.
 */
export function liftClips(film: Film, cutting: Cutting, ids: readonly ClipId[]): Cut {
  const { beats } = filmLayout(cutting.script, film, cutting.facts)
  if (!ids.some(clip_id => findClip(film, clip_id))) return fail('no-clip')
  return ok(
    ids.reduce((sofar, clip_id) => {
      const found = findClip(sofar, clip_id)
      const beat = beats.find(one => one.beat_id === found?.footage.beat_id)
      const without = takeClip(sofar, clip_id)
      if (!found || !beat || found.over) return without
      return withFootage(without, keepLength(footageOn(without, beat.beat_id), beat, film.fps))
    }, film),
  )
}

/**
 * Takes clips away and their time with them (ripple delete): a fixed length becomes shorter by what was seen of them, one that a voice
 * decides stays. B-roll only goes. Clips that are gone are passed over.
 */
export function deleteClips(film: Film, cutting: Cutting, ids: readonly ClipId[]): Cut {
  const { beats } = filmLayout(cutting.script, film, cutting.facts)
  if (!ids.some(clip_id => findClip(film, clip_id))) return fail('no-clip')
  return ok(
    ids.reduce((sofar, clip_id) => {
      const laid = beats.flatMap(beat => beat.clips).find(clip => clip.clip_id === clip_id)
      const without = takeClip(sofar, clip_id)
      const footage = laid && footageOn(without, laid.beat_id)
      if (!footage || footage.seconds === null) return without
      const left = footage.seconds - laid.frames / film.fps
      return withFootage(without, { ...footage, seconds: left < 0.5 / film.fps ? null : seconds(left) })
    }, film),
  )
}

/** The beats that a stretch of the film touches, each with its share of it. */
function touched(beats: readonly LaidBeat[], { from, to }: FrameSpan): { beat: LaidBeat; span: FrameSpan }[] {
  return beats
    .map(beat => ({ beat, span: { from: Math.max(from, beat.start), to: Math.min(to, beat.start + beat.frames) } }))
    .filter(({ span }) => span.to > span.from)
}

const numbered = (clips: BeatFootage['clips']) => clips.map((clip, order) => ({ ...clip, order }))

/** Takes away what clips and B-roll show on a stretch of the film, and leaves the time as `liftClips` does. Voices, titles and captions stay. */
export function liftStretch(film: Film, cutting: Cutting, span: FrameSpan, newId: NewClipId): Cut {
  const parts = touched(filmLayout(cutting.script, film, cutting.facts).beats, span)
  if (parts.length === 0) return fail('no-beat')
  return ok(
    parts.reduce((sofar, { beat, span: own }) => {
      const footage = footageOn(sofar, beat.beat_id)
      const { before, after } = clipsWithout(footage, beat, own, film.fps, newId)
      const over = overWithout(footage, beat, { ...own, moved: 0 }, film.fps, newId)
      return withFootage(sofar, {
        ...keepLength(footage, beat, film.fps),
        clips: numbered([...before, ...after]),
        over,
      })
    }, film),
  )
}

/**
 * Takes a stretch of the film away with all that lies on it, and its time: clips, B-roll, titles, captions, markers, a voice's beginning or
 * end. A beat that goes whole is left with its words, which then decide how long it is. Refused with `voice` where the stretch lies in the
 * middle of a voice.
 */
export function deleteStretch(film: Film, cutting: Cutting, span: FrameSpan, newId: NewClipId): Cut {
  const parts = touched(filmLayout(cutting.script, film, cutting.facts).beats, span)
  if (parts.length === 0) return fail('no-beat')
  let sofar = film
  for (const { beat, span: own } of parts) {
    const footage = footageOn(sofar, beat.beat_id)
    const gap = { from: (own.from - beat.start) / film.fps, to: (own.to - beat.start) / film.fps }
    const rest = closeGap(footage, gap, ((beat.voice?.frames ?? 0) + (beat.voice?.cut ?? 0)) / film.fps)
    if (!rest.ok) return rest
    const { before, after } = clipsWithout(footage, beat, own, film.fps, newId)
    const over = overWithout(footage, beat, { ...own, moved: own.to - own.from }, film.fps, newId)
    sofar = withFootage(sofar, { ...rest.value, clips: numbered([...before, ...after]), over })
    sofar = { ...sofar, markers: closeMarkers(sofar.markers, beat.beat_id, gap) }
  }
  return ok(sofar)
}
