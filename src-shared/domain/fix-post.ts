import { textOn, titleOn } from './compose-post'
import { hashtagCount, utf16Units, youtubeTagsLength } from './count-text'
import type { Finding } from './finding'
import { hashtagKey, withoutHashtags } from './hashtags'
import type { Post } from './post'
import { type Wording, withOwn } from './post-wording'
import { shortenText } from './shorten-text'
import { countText, textLimits } from './text-limits'

/** The most that a finding allows; null where it counts nothing. */
const mostOf = ({ may }: Finding): number | null => (may && 'most' in may ? may.most : null)

/**
 * A post without what a finding of its words complains of, in fields of its own from then on; null where words alone cannot mend it.
 * Nothing is lost but what is too much: the beginning stays.
 */
export function fixedPost(post: Post, finding: Finding): Post | null {
  const most = mostOf(finding)
  switch (finding.rule) {
    case 'text-length':
      return most === null ? null : withShortText(post, most)
    case 'title-length':
      return most === null ? null : withTitle(post, shortenText(titleOn(post.platform, post.title), fitsIn(most)))
    case 'forbidden-signs':
      return withoutForbidden(post)
    case 'hashtags':
      return most === null ? null : withFewerHashtags(post, most)
    case 'mentions':
      return most === null ? null : withFewerMentions(post, most)
    case 'tags-length':
      return most === null ? null : withFewerTags(post, most)
    default:
      return null
  }
}

const fitsIn = (most: number) => (text: string) => utf16Units(text) <= most

/** The post with words of its own in every field that changes. */
function withWords(post: Post, words: Partial<Pick<Wording, 'caption' | 'title' | 'hashtags' | 'cta'>>): Post {
  const changed = (['caption', 'title', 'hashtags', 'cta'] as const).filter(
    field => words[field] !== undefined && JSON.stringify(words[field]) !== JSON.stringify(post[field]),
  )
  return changed.reduce((sofar, field) => withOwn(sofar, field, words), post)
}

const withTitle = (post: Post, title: string) => withWords(post, { title })

/** First the caption gives way, then the hashtags from the end, then the call to action. */
function withShortText(post: Post, most: number): Post {
  const { platform, cta } = post
  const fits = (caption: string, hashtags = post.hashtags, call = cta) =>
    countText(platform, textOn(platform, { caption, cta: call, hashtags })).count <= most
  const caption = shortenText(post.caption, text => fits(text))
  if (fits(caption)) return withWords(post, { caption })
  let hashtags = post.hashtags
  while (hashtags.length > 0 && !fits(caption, hashtags)) hashtags = hashtags.slice(0, -1)
  return withWords(post, { caption, hashtags, cta: shortenText(cta, call => fits(caption, hashtags, call)) })
}

function withoutForbidden(post: Post): Post {
  const { forbidden } = textLimits[post.platform]
  const clean = (text: string) => forbidden.reduce((left, sign) => left.replaceAll(sign, ''), text)
  return withWords(post, { caption: clean(post.caption), title: clean(post.title), cta: clean(post.cta) })
}

/** Those of the list go first, from its end; in the words only the sign before the last ones goes. */
function withFewerHashtags(post: Post, most: number): Post {
  const { platform } = post
  const count = (words: Pick<Post, 'caption' | 'hashtags' | 'title' | 'cta'>) =>
    hashtagCount(`${titleOn(platform, words.title)} ${textOn(platform, words)}`)
  let { hashtags } = post
  while (hashtags.length > 0 && count({ ...post, hashtags }) > most) hashtags = hashtags.slice(0, -1)
  if (count({ ...post, hashtags }) <= most) return withWords(post, { hashtags })
  const kept = new Set<string>()
  const tell = (name: string) => {
    const key = hashtagKey(name)
    if (kept.size < most) kept.add(key)
    return kept.has(key) ? `#${name}` : name
  }
  const [title, caption, cta] = [post.title, post.caption, post.cta].map(text => withoutHashtags(text, tell))
  return withWords(post, { hashtags, title: title ?? '', caption: caption ?? '', cta: cta ?? '' })
}

/** The sign before the last names goes; the names stay. */
function withFewerMentions(post: Post, most: number): Post {
  const kept = new Set<string>()
  const plain = (text: string) =>
    text.replace(/(?<![\p{L}\p{N}_.])@([\p{L}\p{N}_][\p{L}\p{N}_.]*)/gu, (whole, name: string) => {
      const key = name.toLowerCase()
      if (kept.size < most) kept.add(key)
      return kept.has(key) ? whole : name
    })
  return withWords(post, { caption: plain(post.caption), cta: plain(post.cta) })
}

function withFewerTags(post: Post, most: number): Post {
  if (post.choices.platform !== 'YouTube') return post
  let { tags } = post.choices
  while (tags.length > 0 && youtubeTagsLength(tags) > most) tags = tags.slice(0, -1)
  return { ...post, choices: { ...post.choices, tags } }
}
