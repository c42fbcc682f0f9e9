import { z } from 'zod'
import { MediaWorkProblem } from './media-work'
import { WriterProblem } from './writing'

/** The longest voice that is sent, in seconds: what 25 MB hold, the most that such a model usually takes. */
export const longestHeard = 780

/** What may keep a model from timing words: all that keeps it from writing, a sound that cannot be read, and an answer without times. */
export const TranscriptionProblem = z.union([
  WriterProblem,
  MediaWorkProblem,
  /** `not-offered`: the endpoint has nothing that listens. `sound-too-large`: it takes none of this length. */
  z.strictObject({ kind: z.enum(['no-word-times', 'nothing-heard', 'not-offered', 'sound-too-large']) }),
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
