/** Languages written without spaces between words: there, pairs of letters stand for words. */
const spaceless = ['ja', 'zh', 'th', 'lo', 'km', 'my', 'bo', 'dz', 'yue', 'wuu']

/** Is the language (BCP 47) written without spaces between its words? */
export const isSpaceless = (language: string): boolean => spaceless.includes(language.toLowerCase().split('-')[0] ?? '')

/** A text's words in small letters, each with how often it stands there. */
export type WordBag = { readonly counts: ReadonlyMap<string, number>; readonly size: number }

/** Pairs of neighbouring letters, without white space and signs. */
function letterPairs(text: string): string[] {
  const letters = [...text.replace(/[^\p{L}\p{N}]/gu, '')]
  return letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}

/** Gathers a text's words, to be compared with `likeness`. */
export function wordBag(text: string, language: string): WordBag {
  const small = text.toLowerCase()
  const words = isSpaceless(language) ? letterPairs(small) : (small.match(/[\p{L}\p{N}]+/gu) ?? [])
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: words.length }
}

/** How much of two texts is the same words, 0 to 1: the Sørensen–Dice coefficient. Texts without a word are like nothing. */
export function likeness(a: WordBag, b: WordBag): number {
  if (a.size === 0 || b.size === 0) return 0
  const [small, large] = a.counts.size < b.counts.size ? [a, b] : [b, a]
  let shared = 0
  for (const [word, count] of small.counts) shared += Math.min(count, large.counts.get(word) ?? 0)
  return (2 * shared) / (a.size + b.size)
}
