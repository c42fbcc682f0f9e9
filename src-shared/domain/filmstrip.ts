import { z } from 'zod'
import type { Size } from './format'
import type { MediaFacts } from './media'
import { type Seconds, seconds } from './time'

/** A stretch of a media, in milliseconds from its start, and how many pictures are to be spread over it. */
export const StripOrder = z.strictObject({
  from_ms: z.int().min(0).max(86_400_000),
  to_ms: z.int().min(0).max(86_400_000),
  count: z.int().min(1).max(60),
})
export type StripOrder = z.infer<typeof StripOrder>

/** Pixels of a strip's height; pictures keep their shape, between a quarter and three times as wide. */
const stripHeight = 90

/** Pixels of one picture of a media's strip, even. */
export function stripCell({ width, height }: Pick<MediaFacts, 'width' | 'height'>): Size {
  const shape = Math.min(3, Math.max(0.25, Math.max(1, width) / Math.max(1, height)))
  return { width: Math.round((stripHeight * shape) / 2) * 2, height: stripHeight }
}

/** The times that a strip shows, in seconds: the middle of each picture's share, never past the end that the media claims. */
export function stripPlaces(
  { from_ms, to_ms, count }: StripOrder,
  { duration }: Pick<MediaFacts, 'duration'>,
): Seconds[] {
  const end = duration ?? 0
  const from = Math.min(from_ms / 1_000, end)
  const to = Math.min(Math.max(to_ms / 1_000, from), end)
  return Array.from({ length: count }, (_, index) => seconds(from + ((to - from) * (index + 0.5)) / count))
}

/** These decode every frame by itself: all are key frames. */
const codecsOfKeyFrames = ['prores', 'mjpeg', 'dnxhd', 'ffv1', 'huffyuv', 'utvideo', 'rawvideo', 'png', 'gif', 'apng']

/** A jump into a file costs about as much as this many key frames (measured at 1080 lines, six jumps in one process: 0.38 s and 0.029 s). */
const keyFramesAJump = 12

/** Whether it is cheaper to jump to each picture than to read all key frames between the first and the last. */
export function isJumpingCheaper(places: readonly Seconds[], { videoCodec, fps }: MediaFacts): boolean {
  const length = (places.at(-1) ?? 0) - (places[0] ?? 0)
  const keyFramesASecond = codecsOfKeyFrames.includes(videoCodec ?? '') ? (fps ?? 1) : 1
  return length * keyFramesASecond > places.length * keyFramesAJump
}
