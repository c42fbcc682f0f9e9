import { metaTime } from './meta-time'

/** What a post that is there says of itself. */
export type Seen = { readonly text: string; readonly time: string; readonly seconds: number | null }

/** Clocks of people's machines are off by this much, in milliseconds, and nobody minds. */
const skew = 60_000
/** A film may end a little past its planned length, and platforms round. */
const slack = 1_500

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Whether two texts are the same words: platforms trim them, and spell accents as they like. */
export const sameWords = (one: string, other: string): boolean => plain(one) === plain(other)

/**
 * The one of the posts that are there which was made by a commit that began at `begunAt`: the same words, not older, and nearest to it.
 * undefined where none is.
 */
export function knownAgain<T>(
  posts: readonly T[],
  see: (post: T) => Seen,
  { text, begunAt, durationMs }: { readonly text: string; readonly begunAt: number; readonly durationMs: number },
): T | undefined {
  const lag = (post: T) => Math.abs((metaTime(see(post).time) ?? Number.NaN) - begunAt)
  return posts
    .filter(post => {
      const { text: said, time, seconds } = see(post)
      const isAsLong = seconds === null || Math.abs(seconds * 1_000 - durationMs) <= slack
      return isAsLong && sameWords(said, text) && (metaTime(time) ?? 0) >= begunAt - skew
    })
    .sort((one, other) => lag(one) - lag(other))[0]
}
