import type { Clip } from './clip'
import { type Film, footageOn, placeClip } from './film'
import type { BeatId } from './ids'

/** The most clips one beat holds, as its schema says. */
export const mostClipsOnBeat = 50

export type Fill = {
  readonly film: Film
  /** The beats that got clips, in script order. */
  readonly filled: readonly BeatId[]
}

/**
 * The beats that clips dropped on a script go to, in script order: the beat under the pointer, then every uncovered one below it;
 * dropped beside the beats (`start` null) every uncovered one, and with none left the last beat.
 */
export function beatsToFill(beats: readonly BeatId[], covered: ReadonlySet<BeatId>, start: BeatId | null): BeatId[] {
  const from = start === null ? 0 : Math.max(0, beats.indexOf(start))
  const open = beats.filter((id, index) => index >= from && (id === start || !covered.has(id)))
  return open.length > 0 ? open : beats.slice(-1)
}

/** Shares clips out over `targets` in order: one each while there are enough beats, else evenly, the first beats never fewer than the last. */
export function fillBeats(film: Film, targets: readonly BeatId[], clips: readonly Clip[]): Fill {
  const filled = targets.slice(0, clips.length)
  const rounds = Math.floor(clips.length / Math.max(1, filled.length))
  const withOneMore = clips.length - rounds * filled.length
  let next = 0
  let sofar = film
  filled.forEach((beat, index) => {
    const count = rounds + (index < withOneMore ? 1 : 0)
    for (const clip of clips.slice(next, next + count)) {
      sofar = placeClip(sofar, beat, clip, mostClipsOnBeat)
    }
    next += count
  })
  return { film: sofar, filled }
}

/** Puts clips on one beat in order, the first at `index` among those there. */
export function placeClips(film: Film, beat: BeatId, clips: readonly Clip[], index: number): Film {
  return clips.reduce((sofar, clip, place) => placeClip(sofar, beat, clip, index + place), film)
}

/** Has a beat more clips than it can hold? */
export const isOverfull = (film: Film): boolean =>
  film.footage.some(footage => footageOn(film, footage.beat_id).clips.length > mostClipsOnBeat)
