import { LongId } from '@shared/domain/exact-json'
import { z } from 'zod'
import type { Trace } from '../../connector'

const minute = 60_000

/** Of a creator's public videos, what they are known again by. */
export const ListedVideo = z.object({
  id: LongId,
  /** In seconds since 1970. */
  create_time: z.number(),
  video_description: z.string().nullish(),
  /** In seconds. */
  duration: z.number().nullish(),
})
export type ListedVideo = z.infer<typeof ListedVideo>

/** Videos made before this are of no interest: a post is made after its commit began, give or take what two clocks differ by. */
export const madeFrom = ({ begunAt }: Trace): number => begunAt - 5 * minute
const madeUntil = ({ begunAt }: Trace): number => begunAt + 24 * 60 * minute

/** Both ends trim and fold white space as they like. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Is this video the post? By when it was made, what it says and how long it is. */
export function isOf(trace: Trace, { create_time, video_description, duration }: ListedVideo): boolean {
  const madeAt = create_time * 1_000
  const isLong = typeof duration === 'number' && Math.abs(duration * 1_000 - trace.durationMs) <= 2_000
  const isThen = madeAt >= madeFrom(trace) && madeAt <= madeUntil(trace)
  return isThen && isLong && plain(video_description ?? '') === plain(trace.text)
}
