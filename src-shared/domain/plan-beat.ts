import type { AssemblyBeat, AssemblyClip } from './assembly'
import { type FactsByMedia, playLength } from './beat-length'
import { lastFrameOf, type Picture, type Shot } from './picture'
import { seconds, wholeFrames } from './time'

/** A clip that has something to show, its place among the beat's clips, and for how long at its speed. */
type Playable = { readonly clip: AssemblyClip; readonly index: number; readonly length: number }

/**
 * A clip's turn on its beat, in frames of the beat. `round` counts from 0 how often the row of clips has begun again, `wanted` is how many
 * frames the turn would have if the beat did not end, `exact` where it begins before that is rounded to a frame; the clip's speed is the
 * one it plays at.
 */
export type Turn = Omit<Playable, 'length'> & {
  readonly round: number
  readonly start: number
  readonly frames: number
  readonly wanted: number
  readonly exact: number
}

/** FFmpeg's sound filter slows no further than half at a time; slower than this a picture is a row of stills anyway. */
const slowest = 0.1

/** The turns of a beat's clips over its `frames`, one after the other; clips that have nothing to show, or no time left, have none. */
export function beatTurns(beat: AssemblyBeat, frames: number, fps: number, facts: FactsByMedia): Turn[] {
  const clips = beat.clips
    .map((clip, index) => ({ clip, index, length: playLength(clip, facts) }))
    .filter(({ length }) => Math.round(length * fps) > 0)
  if (clips.length === 0) return []
  const whole = clips.reduce((sum, { length }) => sum + length, 0)
  const slowed = beat.short === 'slow' ? slowDown(clips, frames / fps, whole) : clips
  const rounds = beat.short === 'loop' ? Math.max(1, Math.ceil(frames / fps / whole)) : 1
  const row = Array.from({ length: rounds }, (_, round) => slowed.map(one => ({ ...one, round }))).flat()
  return takeTurns(row, frames, fps)
}

/** What a beat shows over its `frames`, without gaps. Clips that have nothing to show are passed over; with none left it is a card. */
export function planBeat(beat: AssemblyBeat, frames: number, fps: number, facts: FactsByMedia): Shot[] {
  const turns = beatTurns(beat, frames, fps, facts)
  if (turns.length === 0) {
    return [{ start: 0, frames, picture: { kind: 'card', beatKind: beat.kind, text: beat.text }, volume: 0 }]
  }
  return holdLast(
    turns.map(turn => shotOf(turn, facts)),
    frames,
    fps,
  )
}

/** What a clip shows on some frames, and how loud it is. */
export const shotOf = (
  { clip, start, frames }: Pick<Turn, 'clip' | 'start' | 'frames'>,
  facts: FactsByMedia,
): Shot => ({
  ...{ start, frames, volume: clip.volume },
  picture: pictureOf(clip, frames, facts),
})

function slowDown(clips: readonly Playable[], wanted: number, whole: number): Playable[] {
  const factor = Math.min(1, whole / wanted)
  return clips.map(({ clip, index, length }) => {
    const speed = Math.max(slowest, clip.speed * factor)
    return { clip: { ...clip, speed }, index, length: (length * clip.speed) / speed }
  })
}

function pictureOf(clip: AssemblyClip, frames: number, facts: FactsByMedia): Picture {
  const { media, fit, focus, zoom, from, speed, motion } = clip
  const look = { fit, focus, zoom }
  if (facts.get(media)?.duration !== null) return { kind: 'moving', media, at: from, speed, look }
  if (motion === 'push') return { kind: 'pushed', media, look, push: { frame: 0, frames } }
  return { kind: 'held', media, at: seconds(0), look }
}

/** Clips one after the other until the beat is full; ends are rounded on their sums, so that no rounding adds up. */
function takeTurns(row: readonly (Playable & { round: number })[], frames: number, fps: number): Turn[] {
  const turns: Turn[] = []
  let passed = 0
  for (const { length, ...clip } of row) {
    const exact = passed * fps
    const start = wholeFrames(exact)
    passed += length
    const wanted = wholeFrames(passed * fps) - start
    const shown = Math.min(frames - start, wanted)
    if (shown > 0) turns.push({ ...clip, start, frames: shown, wanted, exact })
  }
  return turns
}

/** The last picture held to the beat's end; a still simply stays longer, and moves on. */
function holdLast(shots: readonly Shot[], frames: number, fps: number): Shot[] {
  const last = shots.at(-1)
  if (!last || last.start + last.frames >= frames) return [...shots]
  const end = last.start + last.frames
  const longer = frames - last.start
  if (last.picture.kind === 'pushed') {
    const picture = { ...last.picture, push: { frame: 0, frames: longer } }
    return [...shots.slice(0, -1), { ...last, frames: longer, picture }]
  }
  if (last.picture.kind !== 'moving') return [...shots.slice(0, -1), { ...last, frames: longer }]
  return [...shots, { start: end, frames: frames - end, picture: lastFrameOf(last, fps), volume: 0 }]
}
