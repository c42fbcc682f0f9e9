import { z } from 'zod'
import { Seconds, seconds } from './time'

/** How long the stretch is that one peak stands for. */
export const secondsAPeak = 0.02

/**
 * How loud a media is over time: for each 20 ms the lowest and the highest sample of its sound, -32,768 to 32,767, in turn. All channels
 * are mixed to one.
 */
export type Peaks = Int16Array<ArrayBuffer>

export const SilenceRule = z.strictObject({
  /** Decibels below full scale under which it counts as silent. */
  level_db: z.number().min(-90).max(-6),
  /** Seconds that it must stay so. */
  at_least: z.number().min(0.04).max(60),
})
export type SilenceRule = z.infer<typeof SilenceRule>

/** A stretch of a media, in seconds from its start. */
export const Stretch = z.strictObject({ from: Seconds, to: Seconds })
export type Stretch = z.infer<typeof Stretch>

/** The stretches where no sample is louder than the rule's level for at least its time; borders are exact to one peak. */
export function silencesIn(peaks: Peaks, { level_db, at_least }: SilenceRule): Stretch[] {
  const loudest = 32_768 * 10 ** (level_db / 20)
  const fewest = Math.round(at_least / secondsAPeak)
  const count = Math.floor(peaks.length / 2)
  const found: Stretch[] = []
  let start = 0
  for (let at = 0; at <= count; at += 1) {
    const isSilent = at < count && Math.max(-(peaks[at * 2] ?? 0), peaks[at * 2 + 1] ?? 0) < loudest
    if (isSilent) continue
    if (at - start >= fewest) found.push({ from: seconds(start * secondsAPeak), to: seconds(at * secondsAPeak) })
    start = at + 1
  }
  return found
}
