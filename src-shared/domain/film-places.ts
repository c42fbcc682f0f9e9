import type { FilmLayout, LaidBeat } from './film-layout'
import type { LaidClip } from './lay-clips'
import { type Seconds, seconds } from './time'

/** What lies under a frame of the film. */
export type FilmPlace = {
  readonly beat: LaidBeat
  /** Seconds of the beat. */
  readonly at: Seconds
  /** The beat's own clip, and the uppermost B-roll over it. */
  readonly clip: LaidClip | null
  readonly over: LaidClip | null
  /** Why it is the clip's though not in its own frames. */
  readonly filled: 'held' | 'loop' | null
}

const isIn = (frame: number, { start, frames }: { readonly start: number; readonly frames: number }) =>
  frame >= start && frame < start + frames

/** What lies under a frame; null on the end card and after the film. */
export function placeAt(layout: FilmLayout, frame: number): FilmPlace | null {
  const beat = layout.beats.find(one => isIn(frame, one))
  if (!beat) return null
  const filled = beat.filled.find(one => isIn(frame, one))
  const clip = beat.clips.find(one => (filled ? one.clip_id === filled.clip_id : isIn(frame, one)))
  return {
    beat,
    at: seconds((frame - beat.start) / layout.fps),
    clip: clip ?? null,
    over: beat.over.findLast(one => isIn(frame, one)) ?? null,
    filled: filled?.kind ?? null,
  }
}

/** The place in its media, in seconds, that a clip shows on a frame of the film in its own frames. */
export const mediaSecond = (clip: LaidClip, frame: number, fps: number): Seconds =>
  seconds(clip.from + ((frame - clip.start) / fps) * clip.speed)

/** The clip, on a beat or over it, in the layout; undefined for one that is in none. */
export const laidClip = (layout: FilmLayout, clip_id: string): LaidClip | undefined =>
  layout.beats.flatMap(({ clips, over }) => [...clips, ...over]).find(clip => clip.clip_id === clip_id)

/** All edit points of a film, rising, each once: where beats, clips and B-roll begin and end, the film's end included. */
export function cutsOf(layout: FilmLayout): number[] {
  const laid = layout.beats.flatMap(beat => [beat, ...beat.clips, ...beat.over, ...beat.filled])
  const ends = laid.filter(({ frames }) => frames > 0).flatMap(({ start, frames }) => [start, start + frames])
  return [...new Set([0, ...ends, layout.frames])].sort((one, other) => one - other)
}
