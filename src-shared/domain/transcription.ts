import { z } from 'zod'
import { WriterProblem } from './writing'

/** The longest voice that is sent, in seconds: what 25 MB hold, the most that such a model usually takes. */
export const longestHeard = 780

/** What may keep a model from timing words: all that keeps it from writing, a sound that cannot be read, and an answer without times. */
export const TranscriptionProblem = z.union([
  WriterProblem,
  z.strictObject({
    kind: z.enum([
      /** It answered, but not when each word is said. */
      'no-word-times',
      /** It turned the request away, because it never says when each word is said. */
      'refuses-word-times',
      'nothing-heard',
      /** The endpoint has nothing that listens. */
      'not-offered',
      /** Longer than is sent, or than the endpoint takes. */
      'sound-too-large',
      'media-missing',
      'media-changed',
      'no-sound',
      'not-readable',
      'no-ffmpeg',
    ]),
  }),
])
export type TranscriptionProblem = z.infer<typeof TranscriptionProblem>

/** How sound is counted against the day's tokens: a second of it is about this many. */
const tokensASecond = 20
/** Words said in a second, as tokens with their times. */
const tokensHeardASecond = 10

/**
 * What it comes to when a model listens to a sound.
 * @param seconds how long it is
 * @param price for a minute, in the user's currency; null where nobody named one, and then the cost is not known
 */
export const transcriptionCost = (seconds: number, price: number | null) => ({
  tokens_in: Math.ceil(seconds * tokensASecond),
  tokens_out: Math.ceil(seconds * tokensHeardASecond),
  cost: price === null ? null : (seconds * price) / 60,
})
