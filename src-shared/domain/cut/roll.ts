import type { Clip } from '../clip'
import { type Film, findClip, footageOn, replaceClip, withFootage } from '../film'
import { filmLayout, type LaidBeat } from '../film-layout'
import type { ClipId } from '../ids'
import type { LaidClip } from '../lay-clips'
import { fail, ok } from '../result'
import { seconds } from '../time'
import { type Cut, type CutRefusal, type Cutting, frameOf, seenShare } from './cutting'
import { between, edgeMoved, endOf, isStill } from './trim'

type Seen = { readonly beat: LaidBeat; readonly clip: LaidClip }

/** The beats' own clips that anything is seen of, in the film's order. */
const seenClips = (beats: readonly LaidBeat[]): Seen[] =>
  beats.flatMap(beat => beat.clips.filter(clip => clip.frames > 0).map(clip => ({ beat, clip })))

/** The clip as it lies in the film, its end where the beat cuts it off. */
function seenPart(film: Film, { clip, beat }: Seen, fps: number): Clip | undefined {
  const own = footageOn(film, beat.beat_id).clips.find(one => one.clip_id === clip.clip_id)
  return own && (clip.cut > 0 ? { ...own, to: seconds(clip.from + (clip.frames / fps) * clip.speed) } : own)
}

/** Why the border between the ends of two beats cannot move; null when it can. */
function bound(left: Seen, right: Seen): CutRefusal | null {
  if (left.clip.start + left.clip.frames !== right.clip.start)
    return left.beat.filled.length > 0 ? 'filled' : 'no-neighbour'
  if (left.beat === right.beat) return null
  if (left.beat.isSlowed || right.beat.isSlowed) return 'filled'
  return [left.beat, right.beat].some(beat => beat.decidedBy === 'voice') ? 'voice' : null
}

/** A beat whose length is fixed becomes longer by frames; one that its clips decide does so by itself. */
function lengthen(film: Film, { beat_id, decidedBy }: LaidBeat, frames: number): Film {
  const footage = footageOn(film, beat_id)
  if (decidedBy !== 'seconds' || footage.seconds === null) return film
  return withFootage(film, { ...footage, seconds: seconds(footage.seconds + frames / film.fps) })
}

/** Seconds of a clip's media in a second of film. */
const speedOf = ({ beat, clip }: Seen, { speed }: Clip) => (beat.isSlowed ? clip.speed : speed)

/** Moves a border by frames, as far as both clips and their media go; 0 where it cannot move. */
function allowed(
  frames: number,
  left: Seen,
  right: Seen,
  [before, after]: readonly [Clip, Clip],
  film: Film,
  { facts }: Cutting,
) {
  const { fps } = film
  const whole = (media: number, speed: number) => Math.floor((media / speed) * fps + 1e-6)
  const more = whole(endOf(before, facts) - before.to, speedOf(left, before))
  const less = isStill(after, facts) ? Infinity : whole(after.from, speedOf(right, after))
  const spare = (seen: Seen, clip: Clip) =>
    Math.min(seen.clip.frames - 1, whole(clip.to - clip.from - seenShare * frameOf(clip, fps), speedOf(seen, clip)))
  const [back, forth] = [Math.min(spare(left, before), less), Math.min(spare(right, after), more)]
  return between(-Math.max(0, back), Math.round(frames), Math.max(0, forth))
}

/**
 * Moves the border between a beat's own clip and the one after it by frames (roll): the one becomes longer as the other becomes shorter, and
 * the film stays as long. Across beats their border moves along, so both change their lengths, fixed ones too; one whose voice decides cannot.
 */
export function rollBy(film: Film, cutting: Cutting, clip_id: ClipId, frames: number): Cut {
  const seen = seenClips(filmLayout(cutting.script, film, cutting.facts).beats)
  const at = seen.findIndex(({ clip }) => clip.clip_id === clip_id)
  const [left, right] = [seen[at], seen[at + 1]]
  if (!left) return fail('no-clip')
  if (!right) return fail('no-neighbour')
  const refusal = bound(left, right)
  if (refusal) return fail(refusal)
  return rolled(film, cutting, left, right, frames)
}

function rolled(film: Film, cutting: Cutting, left: Seen, right: Seen, frames: number): Cut {
  const [before, after] = [seenPart(film, left, film.fps), findClip(film, right.clip.clip_id)?.clip]
  if (!before || !after) return fail('no-clip')
  const by = allowed(frames, left, right, [before, after], film, cutting)
  if (by === 0) return fail('at-edge')
  const media = (seen: Seen, clip: Clip) => (by / film.fps) * speedOf(seen, clip)
  const longer = replaceClip(film, edgeMoved(before, 'to', media(left, before), cutting.facts))
  const shorter = replaceClip(longer, edgeMoved(after, 'from', media(right, after), cutting.facts))
  if (left.beat === right.beat) return ok(shorter)
  return ok(lengthen(lengthen(shorter, left.beat, by), right.beat, -by))
}

/** Moves a clip by frames between its two neighbours on its beat (slide): the one before becomes longer as the one after becomes shorter. */
export function slideBy(film: Film, cutting: Cutting, clip_id: ClipId, frames: number): Cut {
  const seen = seenClips(filmLayout(cutting.script, film, cutting.facts).beats)
  const at = seen.findIndex(({ clip }) => clip.clip_id === clip_id)
  const [left, own, right] = [seen[at - 1], seen[at], seen[at + 1]]
  if (!own) return fail('no-clip')
  if (!left || !right || left.beat !== own.beat || right.beat !== own.beat) return fail('no-neighbour')
  return rolled(film, cutting, left, right, frames)
}

/** Shows another stretch of a clip's media, as long and in the same place: both its ends move by seconds of the media, as far as it goes (slip). */
export function slipBy(film: Film, { facts }: Cutting, clip_id: ClipId, by: number): Cut {
  const clip = findClip(film, clip_id)?.clip
  if (!clip) return fail('no-clip')
  if (isStill(clip, facts)) return fail('still')
  const moved = between(-clip.from, by, Math.max(0, endOf(clip, facts) - clip.to))
  if (Math.abs(moved) < 1e-9) return fail('at-edge')
  return ok(replaceClip(film, { ...clip, from: seconds(clip.from + moved), to: seconds(clip.to + moved) }))
}
