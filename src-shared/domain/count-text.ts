/** Length as JavaScript has it: an emoji counts two or more. TikTok, and the stricter reading of all others but YouTube's description. */
export const utf16Units = (text: string): number => text.length

/** Length in UTF-8. Half of a pair alone counts as the sign that is written for it. */
export function utf8Bytes(text: string): number {
  let bytes = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** As platforms see hashtags, also `page#top` and `#one#two`: rather one too many than a post that is refused. */
const hashtag = /[#＃]([\p{L}\p{M}\p{N}_]+)/gu

/** How many hashtags a platform finds in a text: those with a letter in them, each once whatever its case. */
export function hashtagCount(text: string): number {
  const names = [...text.matchAll(hashtag)].flatMap(([, name = '']) => (/\p{L}/u.test(name) ? name : []))
  return new Set(names.map(name => name.normalize('NFKC').toLowerCase())).size
}

/** How many people a text mentions, each once. An address of mail mentions nobody. */
export const mentionCount = (text: string): number =>
  new Set(
    [...text.matchAll(/(?<![\p{L}\p{N}_.])@([\p{L}\p{N}_][\p{L}\p{N}_.]*)/gu)].map(([, name = '']) =>
      name.toLowerCase(),
    ),
  ).size

/** What YouTube counts of its tags: all of them, a comma between two, and quotes around each with a space in it. */
export const youtubeTagsLength = (tags: readonly string[]): number =>
  tags.reduce((sum, tag) => sum + tag.length + (/\s/.test(tag) ? 2 : 0), Math.max(0, tags.length - 1))
