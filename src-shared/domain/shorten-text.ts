/** Where a text may end: after each of its words, else inside the first one, never inside of a sign. Rising. */
function endsOf(text: string): number[] {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => index + word.length)
  const first = words[0] ?? 0
  const signs = [...new Intl.Segmenter().segment(text.slice(0, first))].map(({ index }) => index)
  return [...signs.filter(at => at > 0), ...words]
}

/** A text as it stands cut off: without what cannot come last, and with the sign that something is missing. */
const cutAt = (text: string, end: number): string => `${text.slice(0, end).replace(/[\s,;:–—-]+$/u, '')}…`

/**
 * The text itself where it fits, else as many of its words as do, with an ellipsis; empty where not one sign does.
 * @param fits told a shorter text of the same beginning; once it fits, whatever is shorter does too
 */
export function shortenText(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text
  const ends = endsOf(text)
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(cutAt(text, ends[middle] ?? 0))) low = middle + 1
    else high = middle
  }
  const end = ends[low - 1]
  return end === undefined ? '' : cutAt(text, end)
}
