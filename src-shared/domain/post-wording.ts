import type { Post } from './post'

/** What is written in the composer once for all destinations, and may be another at each. `cover`: a picture, a moment of the film, or both. */
export const wordingFields = ['caption', 'title', 'hashtags', 'cover', 'cta'] as const
export type WordingField = (typeof wordingFields)[number]

export type Wording = Pick<Post, 'caption' | 'title' | 'hashtags' | 'cover' | 'cover_ms' | 'cta'>
type Worded = Wording & Pick<Post, 'own'>

/** One field's part of a wording. */
function part(field: WordingField, of: Wording): Partial<Wording> {
  return field === 'cover' ? { cover: of.cover, cover_ms: of.cover_ms } : { [field]: of[field] }
}

const pick = (fields: readonly WordingField[], of: Wording): Partial<Wording> =>
  Object.assign({}, ...fields.map(field => part(field, of)))

export const emptyWording: Wording = { caption: '', title: '', hashtags: [], cover: null, cover_ms: null, cta: '' }

/** What a post says of itself. */
export const wordingOf = (post: Wording): Wording => ({ ...emptyWording, ...pick(wordingFields, post) })

/** What posts composed together share: of each field, what the first post has that does not go its own way in it; else what the first has. */
export function sharedWording(posts: readonly Worded[]): Wording {
  const [first] = posts
  if (!first) return emptyWording
  const parts = wordingFields.map(field => part(field, posts.find(post => !post.own.includes(field)) ?? first))
  return Object.assign({}, emptyWording, ...parts)
}

/** The post with its shared fields as they are shared now. The same post where nothing changes. */
export function withShared<P extends Worded>(post: P, shared: Wording): P {
  const inherited = pick(
    wordingFields.filter(field => !post.own.includes(field)),
    shared,
  )
  const changes = Object.entries(inherited).some(
    ([field, value]) => JSON.stringify(post[field as keyof Wording]) !== JSON.stringify(value),
  )
  return changes ? { ...post, ...inherited } : post
}

/** The post with a field of its own from now on. */
export const withOwn = <P extends Worded>(post: P, field: WordingField, value: Partial<Wording>): P => ({
  ...post,
  ...part(field, { ...wordingOf(post), ...value }),
  own: wordingFields.filter(one => one === field || post.own.includes(one)),
})

/** The post with a field as the others have it. */
export const withoutOwn = <P extends Worded>(post: P, field: WordingField, shared: Wording): P => ({
  ...post,
  ...part(field, shared),
  own: post.own.filter(one => one !== field),
})
