/** Shorter beginnings of a key are words as likely as not. */
const fewest = 4

/** How many characters at the end of a text a key may have begun with. */
function begunIn(text: string, key: string): number {
  for (let count = Math.min(key.length - 1, text.length); count >= fewest; count -= 1)
    if (text.endsWith(key.slice(0, count))) return count
  return 0
}

/**
 * A text without the key, which an endpoint may send back: no page may see it. For words as they will be shown, since a key may be
 * spelt in escapes, or with signs between that nobody sees.
 * @param mayGoOn whether more of the text may come; then a beginning of the key at its end goes as well
 */
export function withoutKey(text: string, key: string | undefined, mayGoOn: boolean): string {
  if (!key) return text
  // A space is in no key: what stood on both sides of one cannot become another.
  const others = text.replaceAll(key, ' ')
  return mayGoOn ? others.slice(0, others.length - begunIn(others, key)) : others
}
