import { z } from 'zod'
import { BeatId } from './ids'
import { speakingSeconds } from './reading-rate'
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

const shortestRead: Seconds = seconds(1.5)

/** Is a beat's text, in square brackets as a whole, a note to the creator? The built-in writer leaves some; they are shown in no film. */
export const isNote = (text: string): boolean => /^\s*\[[^[\]]*\]\s*$/u.test(text)

/** How long a text in a language (BCP 47) takes to read aloud; at least 1.5 s, so that an empty beat still shows its card. */
export function readingTime(text: string, language = 'en'): Seconds {
  return seconds(Math.max(shortestRead, speakingSeconds(text, language)))
}
