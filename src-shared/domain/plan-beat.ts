import type { AssemblyBeat, AssemblyClip } from './assembly'
import { type FactsByMedia, playLength } from './beat-length'
import { lastFrameOf, type Picture, type Shot } from './picture'
import { seconds } from './time'

/** A clip that has something to show, and for how long at its speed. */
type Playable = { readonly clip: AssemblyClip; readonly length: number }

/** FFmpeg's sound filter slows no further than half at a time; slower than this a picture is a row of stills anyway. */
const slowest = 0.1

/** What a beat shows over its `frames`, without gaps. Clips that have nothing to show are passed over; with none left it is a card. */
export function planBeat(beat: AssemblyBeat, frames: number, fps: number, facts: FactsByMedia): Shot[] {
  const clips = beat.clips
    .map(clip => ({ clip, length: playLength(clip, facts) }))
    .filter(({ length }) => Math.round(length * fps) > 0)
  const whole = clips.reduce((sum, { length }) => sum + length, 0)
  if (clips.length === 0) {
    return [{ start: 0, frames, picture: { kind: 'card', beatKind: beat.kind, text: beat.text }, volume: 0 }]
  }
  const slowed = beat.short === 'slow' ? slowDown(clips, frames / fps, whole) : clips
  const turns = beat.short === 'loop' ? Math.max(1, Math.ceil(frames / fps / whole)) : 1
  const row = Array.from({ length: turns }, () => slowed).flat()
  return holdLast(placeInRow(row, frames, fps, facts), frames, fps)
}

function slowDown(clips: readonly Playable[], wanted: number, whole: number): Playable[] {
  const factor = Math.min(1, whole / wanted)
  return clips.map(({ clip, length }) => {
    const speed = Math.max(slowest, clip.speed * factor)
    return { clip: { ...clip, speed }, length: (length * clip.speed) / speed }
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
function placeInRow(clips: readonly Playable[], frames: number, fps: number, facts: FactsByMedia): Shot[] {
  const shots: Shot[] = []
  let passed = 0
  for (const { clip, length } of clips) {
    const start = Math.round(passed * fps)
    passed += length
    const end = Math.min(frames, Math.round(passed * fps))
    const shown = end - start
    if (shown > 0) {
      shots.push({ start, frames: shown, picture: pictureOf(clip, shown, facts), volume: clip.volume })
    }
  }
  return shots
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
