/** A post as far as its hashtags go; `views` is null while there are no numbers, or none of that kind. */
export type TaggedPost = { readonly hashtags: readonly string[]; readonly views: number | null }

/** What was done with a hashtag before. `medianViews` is of the posts with numbers, null where there is none. */
export type HashtagUse = {
  readonly hashtag: string
  readonly ideas: number
  readonly posts: number
  readonly measured: number
  readonly medianViews: number | null
}

const folded = (hashtag: string): string => hashtag.replace(/^#+/, '').toLowerCase()

/**
 * Own past use of hashtags, in the order asked for. Hashtags are compared without `#` and in small letters.
 * `ideas` holds the hashtags of each other idea.
 */
export function hashtagUse(
  hashtags: readonly string[],
  ideas: readonly (readonly string[])[],
  posts: readonly TaggedPost[],
): HashtagUse[] {
  return hashtags.map(hashtag => {
    const has = (others: readonly string[]) => others.some(other => folded(other) === folded(hashtag))
    const tagged = posts.filter(post => has(post.hashtags))
    const views = tagged.flatMap(post => post.views ?? [])
    return {
      hashtag,
      ideas: ideas.filter(has).length,
      posts: tagged.length,
      measured: views.length,
      medianViews: medianOf(views),
    }
  })
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2)
}
