import { z } from 'zod'
import { WriterProblem } from './writing'

/** What a model speaks as when asked for a voice by name; other endpoints have other names. */
export const usualVoices = ['alloy', 'ash', 'coral', 'echo', 'fable', 'nova', 'onyx', 'sage', 'shimmer'] as const

/** What may keep a model from speaking: all that keeps it from writing, an answer that is no sound, and a disk that takes none. */
export const SpeechProblem = z.union([
  WriterProblem,
  z.strictObject({ kind: z.enum(['not-audio', 'disk-full', 'not-writable']) }),
])
export type SpeechProblem = z.infer<typeof SpeechProblem>

/** How speech is counted against the day's tokens: a second of sound is about this many. */
const tokensASecond = 20

/**
 * What a text comes to when a model speaks it.
 * @param seconds how long it takes to say
 * @param price for a million characters, in the user's currency; null where nobody named one, and then the cost is not known
 */
export function speechCost(text: string, seconds: number, price: number | null) {
  const characters = text.length
  return {
    characters,
    tokens_in: Math.ceil(characters / 4),
    tokens_out: Math.ceil(seconds * tokensASecond),
    cost: price === null ? null : (characters * price) / 1_000_000,
  }
}
