import type { AssemblyBeat } from './assembly'
import { type FactsByMedia, playLength } from './beat-length'
import { pictureAt, type Shot } from './picture'
import { shotOf } from './plan-beat'
import { wholeFrames } from './time'

/** B-roll on the frames of its beat; `index` is its place among the beat's B-roll, `wanted` its frames if the beat did not end. */
export type OverTurn = {
  readonly clip: AssemblyBeat['over'][number]
  readonly index: number
  readonly start: number
  readonly frames: number
  readonly wanted: number
}

/** Where a beat of `frames` frames shows its B-roll, cut at the beat's end; what has nothing to show or begins after the end is left out. */
export function overTurns(beat: AssemblyBeat, frames: number, fps: number, facts: FactsByMedia): OverTurn[] {
  return beat.over.flatMap((clip, index) => {
    const start = wholeFrames(clip.at * fps)
    const wanted = wholeFrames((clip.at + playLength(clip, facts)) * fps) - start
    const shown = Math.min(wanted, frames - start)
    return shown > 0 ? [{ clip, index, start, frames: shown, wanted }] : []
  })
}

/** The shots of a row that are left of some frames, `to` being the first frame not of them. */
const partOf = (shots: readonly Shot[], from: number, to: number, fps: number): Shot[] =>
  shots.flatMap(shot => {
    const start = Math.max(from, shot.start)
    const frames = Math.min(to, shot.start + shot.frames) - start
    if (frames <= 0) return []
    return frames === shot.frames
      ? [shot]
      : [{ ...shot, start, frames, picture: pictureAt(shot.picture, start - shot.start, fps) }]
  })

/** A beat's own shots with its B-roll over them, and what is seen of the B-roll alone: under later B-roll nothing. */
export function layOver(
  shots: readonly Shot[],
  turns: readonly OverTurn[],
  fps: number,
  facts: FactsByMedia,
): { readonly seen: readonly Shot[]; readonly over: readonly Shot[] } {
  const lay = (row: readonly Shot[], shot: Shot) => [
    ...partOf(row, 0, shot.start, fps),
    shot,
    ...partOf(row, shot.start + shot.frames, Infinity, fps),
  ]
  const over = turns.map(turn => shotOf(turn, facts))
  return { seen: over.reduce(lay, [...shots]), over: over.reduce<Shot[]>(lay, []) }
}
