import type { Clip } from '../clip'
import type { BeatFootage } from '../film'
import type { LaidBeat } from '../film-layout'
import type { LaidClip } from '../lay-clips'
import { inOrder } from '../order'
import type { Overlay } from '../overlay'
import { seconds } from '../time'
import { type NewClipId, seenShare } from './cutting'

/** Frames of the film, `to` being the first that is not of them. */
export type FrameSpan = { readonly from: number; readonly to: number }

type Placed<T extends Clip> = { readonly clip: T; readonly laid: LaidClip | undefined }

const endOf = ({ start, frames }: LaidClip) => start + frames
const isCutAt = (laid: LaidClip | undefined, frame: number) => laid && laid.start < frame && frame < endOf(laid)

const placed = <T extends Clip>(clips: readonly T[], laid: readonly LaidClip[]): Placed<T>[] =>
  clips.map(clip => ({ clip, laid: laid.find(one => one.clip_id === clip.clip_id) }))

/** By how much of a frame the first clip that begins on a frame, or goes on there, lies off it: borders are rounded, and edits must not add up. */
function offBy(clips: readonly Placed<Clip>[], frame: number): number {
  const next = clips.find(({ laid }) => laid && laid.frames > 0 && endOf(laid) > frame)?.laid
  return next ? next.exact - next.start : 0
}

/** What a clip shows before a frame, told so that what follows begins `off` of a frame beside it. */
const headOf = <T extends Clip>(clip: T, laid: LaidClip, frame: number, off: number, fps: number): T => ({
  ...clip,
  to: seconds(laid.from + ((frame + off - laid.exact) / fps) * laid.speed),
})

/** What a clip shows from a frame on; what ran past the beat's end is still there. */
const tailOf = <T extends Clip>(clip: T, laid: LaidClip, frame: number, off: number, fps: number): T => ({
  ...clip,
  from: seconds(laid.from + ((frame - laid.start + off) / fps) * laid.speed),
})

/**
 * A beat's own clips without what they show on some frames, in order: those before and those after. An empty stretch parts the clip that it
 * lies in. The second part of a clip that is cut in two gets a new id; a part too short to be seen goes.
 */
export function clipsWithout(
  footage: BeatFootage,
  beat: LaidBeat,
  { from, to }: FrameSpan,
  fps: number,
  newId: NewClipId,
): { readonly before: readonly Clip[]; readonly after: readonly Clip[] } {
  const clips = placed(inOrder(footage.clips), beat.clips)
  const off = offBy(clips, to)
  const isHeadCut = clips.some(({ laid }) => isCutAt(laid, from))
  const shift = isHeadCut ? 0 : offBy(clips, from) - off
  const before = clips.flatMap(({ clip, laid }) => {
    if (!laid || endOf(laid) <= from) return [clip]
    return isCutAt(laid, from) ? [headOf(clip, laid, from, off, fps)] : []
  })
  const after = clips.flatMap(({ clip, laid }) => {
    if (!laid || endOf(laid) <= from) return []
    if (laid.start >= to) return [clip]
    if (!isCutAt(laid, to)) return []
    return [{ ...tailOf(clip, laid, to, shift, fps), clip_id: laid.start < from ? newId() : clip.clip_id }]
  })
  const isSeen = (clip: Clip) => ((clip.to - clip.from) / clip.speed) * fps >= seenShare
  const whole = new Set<Clip>(footage.clips)
  const [kept, later] = [before, after].map(row => row.filter(clip => whole.has(clip) || isSeen(clip)))
  return { before: kept ?? [], after: later ?? [] }
}

/** A beat's B-roll without what it shows on some frames; what comes later moves up by `moved` frames. */
export function overWithout(
  { over }: BeatFootage,
  beat: LaidBeat,
  { from, to, moved }: FrameSpan & { readonly moved: number },
  fps: number,
  newId: NewClipId,
): Overlay[] {
  const up = (at: number) => seconds(at - moved / fps)
  return placed(over, beat.over).flatMap(({ clip, laid }) => {
    if (!laid || endOf(laid) <= from) return [clip]
    if (laid.start >= to) return [{ ...clip, at: up(clip.at) }]
    const head = isCutAt(laid, from) ? [headOf(clip, laid, from, laid.exact - laid.start, fps)] : []
    if (!isCutAt(laid, to)) return head
    const tail = { ...tailOf(clip, laid, to, 0, fps), at: up((to - beat.start) / fps) }
    return [...head, { ...tail, clip_id: head.length > 0 ? newId() : clip.clip_id }]
  })
}
