import { z } from 'zod'
import { ClipId, MediaId } from './ids'
import { type MediaFacts, playableLength } from './media'
import { motions } from './still-motion'
import { Seconds, seconds } from './time'

export const fits = ['fill', 'fit', 'blur'] as const

/** What stays visible when a picture is cropped: 0..1 from the left and from the top. */
export const FocusPoint = z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)])
export type FocusPoint = z.infer<typeof FocusPoint>

/** How a clip's picture meets the frame and the clock; shared by the stored clip and the project file. */
export const clipLook = {
  fit: z.enum(fits),
  focus: FocusPoint,
  zoom: z.number().min(1).max(8),
  speed: z.number().min(0.1).max(10),
  volume: z.number().min(0).max(4),
  /** How a still picture moves; what moves by itself stays as it is. */
  motion: z.enum(motions),
}

/** A stretch of one media placed on a beat. `from` and `to` are places in the media, before speed. */
export const Clip = z.strictObject({
  clip_id: ClipId,
  media_id: MediaId,
  from: Seconds,
  to: Seconds,
  order: z.number(),
  ...clipLook,
})
export type Clip = z.infer<typeof Clip>

/** No clip is trimmed shorter than this: three frames at 30 a second. */
export const shortestClip: Seconds = seconds(0.1)

/** How long a clip plays: its stretch divided by its speed. */
export const clipLength = (clip: Pick<Clip, 'from' | 'to' | 'speed'>): Seconds =>
  seconds((clip.to - clip.from) / clip.speed)

/** A clip of the whole media, filling the frame around its middle; a still comes slowly nearer. */
export function wholeClip(clip_id: ClipId, media_id: MediaId, facts: MediaFacts): Clip {
  const to = playableLength(facts)
  return {
    clip_id,
    media_id,
    from: seconds(0),
    to,
    order: 0,
    fit: 'fill',
    focus: [0.5, 0.5],
    zoom: 1,
    speed: 1,
    volume: 1,
    motion: 'push',
  }
}

/** Moves a clip's ends, kept inside the media and at least `shortestClip` apart; a still may be as long as one likes. */
export function trimClip(clip: Clip, ends: { from?: number; to?: number }, facts: MediaFacts): Clip {
  const limit = facts.duration ?? 3_600
  if (ends.from !== undefined) {
    return { ...clip, from: seconds(Math.min(Math.max(0, ends.from), clip.to - shortestClip)) }
  }
  return { ...clip, to: seconds(Math.max(clip.from + shortestClip, Math.min(limit, ends.to ?? clip.to))) }
}
