import { z } from 'zod'
import { BeatId } from './ids'
import { type Seconds, seconds } from './time'

export const beatKinds = ['hook', 'point', 'cta'] as const
export const BeatKind = z.enum(beatKinds)
export type BeatKind = z.infer<typeof BeatKind>

/** The longest text of one beat, in UTF-16 units; past it a beat is a chapter. */
export const longestBeatText = 2_000

/** One spoken moment of a script. `order` places it among its script's beats. */
export const Beat = z.strictObject({
  id: BeatId,
  kind: BeatKind,
  text: z.string().max(longestBeatText),
  order: z.number(),
})
export type Beat = z.infer<typeof Beat>

/** Reading pace of the project file format: words a second. */
const wordsPerSecond = 2.5
const shortestRead: Seconds = seconds(1.5)

/** The words of a text as they are spoken: runs between white space. */
export const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(word => word.length > 0)

/** How long a text takes to read aloud; at least 1.5 s, so that an empty beat still shows its card. */
export function readingTime(text: string, _language = 'en'): Seconds {
  return seconds(Math.max(shortestRead, wordsOf(text).length / wordsPerSecond))
}
