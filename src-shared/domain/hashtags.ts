/** A hashtag: letters, marks, digits and low lines after the sign; it counts only with a letter in it. `C#` and `page#top` are none. */
const hashtag = /(?<![\p{L}\p{N}_&/#＃])[#＃]([\p{L}\p{M}\p{N}_\u200c\u200d]+)/gu

/** What two hashtags have in common that differ in nothing but case and width. */
export const hashtagKey = (name: string): string => name.normalize('NFKC').toLowerCase()

/** The hashtags of a text without their signs, each once whatever its case, in the order they come; the first writing stays. */
export function hashtagsIn(text: string): string[] {
  const found = new Map<string, string>()
  for (const [, name = ''] of text.matchAll(hashtag)) {
    const key = hashtagKey(name)
    if (/\p{L}/u.test(name) && !found.has(key)) found.set(key, name)
  }
  return [...found.values()]
}

/** A text with its hashtags taken out, or written anew by `tell`. */
export const withoutHashtags = (text: string, tell: (name: string) => string = () => ''): string =>
  text.replace(hashtag, (whole, name: string) => (/\p{L}/u.test(name) ? tell(name) : whole))

/** What was typed as one hashtag, as it can be one: without sign, spaces and punctuation. Empty where nothing is left with a letter in it. */
export function asHashtag(typed: string): string {
  const name = typed.replace(/[^\p{L}\p{M}\p{N}_\u200c\u200d]/gu, '')
  return /\p{L}/u.test(name) ? name : ''
}
