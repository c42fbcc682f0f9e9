/** A tag and how many things carry it. */
export type TagCount = { readonly tag: string; readonly count: number }

/** Every tag of these lists with how many of them hold it, the most used first. */
export function countTags(lists: Iterable<readonly string[]>): TagCount[] {
  const counts = new Map<string, number>()
  for (const tags of lists) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag))
}

/** A tag as it is kept: without `#` and spaces around, at most 60 letters; '' when nothing is left. */
export const asTag = (text: string): string => text.trim().replace(/^#+/, '').replace(/\s+/gu, ' ').trim().slice(0, 60)

/** Tags with one more; a tag that is there in other letters already changes nothing, nor does one too many. */
export function withTag(tags: readonly string[], text: string): string[] {
  const tag = asTag(text)
  const isThere = tags.some(one => one.toLowerCase() === tag.toLowerCase())
  return tag === '' || isThere || tags.length >= 50 ? [...tags] : [...tags, tag]
}
