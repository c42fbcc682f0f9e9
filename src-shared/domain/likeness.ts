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

/** More words than this say nothing new about which text it is. */
const mostWords = 120

/** Gathers a text's first words, to be compared with `likenesses`. */
export function wordBag(text: string, language: string): WordBag {
  const small = text.toLowerCase()
  const all = isSpaceless(language) ? letterPairs(small) : (small.match(/[\p{L}\p{N}]+/gu) ?? [])
  const words = all.slice(0, mostWords)
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: words.length }
}

/** Where each word stands: the texts that have it, and how often. */
export type WordIndex = ReadonlyMap<string, readonly { readonly at: number; readonly count: number }[]>

/** Turns bags round, so that a text meets only those that share a word with it. */
export function indexWords(bags: readonly WordBag[]): WordIndex {
  const index = new Map<string, { at: number; count: number }[]>()
  bags.forEach(({ counts }, at) => {
    for (const [word, count] of counts) {
      const places = index.get(word)
      if (places) places.push({ at, count })
      else index.set(word, [{ at, count }])
    }
  })
  return index
}

/**
 * How much of a text and of each of `others` is the same words, 0 to 1: the Sørensen–Dice coefficient. `index` is theirs. Texts without
 * a word are like nothing.
 */
export function likenesses(bag: WordBag, others: readonly WordBag[], index: WordIndex): number[] {
  const shared = new Array<number>(others.length).fill(0)
  for (const [word, count] of bag.counts) {
    for (const place of index.get(word) ?? []) shared[place.at] = (shared[place.at] ?? 0) + Math.min(count, place.count)
  }
  return others.map((other, at) => {
    const both = bag.size + other.size
    return both === 0 ? 0 : (2 * (shared[at] ?? 0)) / both
  })
}
