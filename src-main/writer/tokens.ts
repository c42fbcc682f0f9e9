import { wordsOf } from '@shared/domain/reading-rate'
import type { WritingTask } from '@shared/domain/writing'

export type Tokens = { readonly tokens_in: number; readonly tokens_out: number }
/** For a million tokens; null where the user named none. */
export type Prices = { readonly price_in: number | null; readonly price_out: number | null }

/** About how many tokens a text is: four characters each, as English comes out on the usual tokenizers. */
export const estimateTokens = (text: string): number => Math.ceil(text.length / 4)

/** What tokens cost; null where a price is not known. */
export function costOf({ tokens_in, tokens_out }: Tokens, { price_in, price_out }: Prices): number | null {
  return price_in === null || price_out === null ? null : (tokens_in * price_in + tokens_out * price_out) / 1_000_000
}

/** What the marks around a beat come to in JSON. */
const marks = 20
const spoken = { wordsPerSecond: 2.5, tokensPerWord: 1.5, wordsPerBeat: 12 }

/** About how many tokens one answer to a task has. */
export function expectedTokens(task: WritingTask): number {
  switch (task.kind) {
    case 'script': {
      const words = task.wish.seconds * spoken.wordsPerSecond
      return Math.ceil(words * spoken.tokensPerWord + (words / spoken.wordsPerBeat) * marks + marks)
    }
    case 'rewrite':
      return Math.ceil(wordsOf(task.beat.text).length * spoken.tokensPerWord * 1.5) + 2 * marks
    case 'hooks':
      return 5 * 2 * marks
    case 'translate':
      return task.script.reduce((sum, beat) => sum + Math.ceil(estimateTokens(beat.text) * 1.5) + marks, marks)
  }
}

/** The most tokens that one answer may have. Models that think first need room for it before the first word. */
export const mostTokens = (task: WritingTask): number => Math.min(16_000, 4_000 + 3 * expectedTokens(task))

/** How many requests a task is: one for each variant of a script. */
export const requestsOf = (task: WritingTask): number => (task.kind === 'script' ? task.wish.variants : 1)
