const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether the letters of a word are in a text in their order, with whatever between them. */
function isThrough(word: string, text: string): boolean {
  let at = 0
  for (const letter of word) {
    const found = text.indexOf(letter, at)
    if (found < 0) return false
    at = found + 1
  }
  return true
}

/** How well a sought word fits: 3 as the start of a word, 2 somewhere in the text, 1 by its letters alone, 0 not. */
function wordFit(word: string, text: string): number {
  if (text.split(/[^\p{L}\p{N}]+/u).some(one => one.startsWith(word))) return 3
  if (text.includes(word)) return 2
  return word.length > 1 && isThrough(word, text) ? 1 : 0
}

/**
 * How well what is sought fits a text, whatever its capitals and accents: the sum over the sought words, more is better.
 * @returns null when one of the words is not in it; 0 when nothing is sought
 */
export function wordsFit(sought: string, text: string): number | null {
  const fits = plain(sought)
    .split(/\s+/)
    .filter(Boolean)
    .map(word => wordFit(word, plain(text)))
  return fits.includes(0) ? null : fits.reduce((sum, fit) => sum + fit, 0)
}
