import { asHashtag, hashtagKey, hashtagsIn } from './hashtags'
import type { Platform } from './platform'
import { choicesFor, type DraftChoices, type OpenChoice } from './post-choices'
import type { PostOrder } from './post-order'
import type { Wording } from './post-wording'
import { fail, ok, type Result } from './result'
import { textLimits } from './text-limits'
import type { WhoPosts } from './who-posts'

type Words = Pick<Wording, 'caption' | 'title' | 'hashtags' | 'cta'>

/** What stands between caption, call to action and hashtags. Spill's text is drawn on one card. */
const between = (platform: Platform): string => (platform === 'SpillApp' ? ' ' : '\n\n')

const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim()

/**
 * A post's text as it will stand on its platform: caption, then call to action, so that it is read before the hashtags and without unfolding
 * them, then hashtags in one line. A call to action that the caption says already, and hashtags that stand in the text already, are not said twice.
 */
export function textOn(platform: Platform, { caption, cta, hashtags }: Omit<Words, 'title'>): string {
  const [said, call] = [tidy(caption), tidy(cta)]
  const words = [said, isSaidIn(said, call) ? '' : call].filter(part => part !== '').join(between(platform))
  const line = hashtagsBeside(words, hashtags).map(name => `#${name}`)
  return [words, line.join(' ')].filter(part => part !== '').join(between(platform))
}

const spaced = (text: string): string => ` ${text.replace(/\s+/g, ' ').toLowerCase()} `

const isSaidIn = (text: string, call: string): boolean => spaced(text).includes(spaced(call))

/** The hashtags that a text does not have yet, each once whatever its case, in their order. */
function hashtagsBeside(text: string, hashtags: readonly string[]): string[] {
  const known = new Set(hashtagsIn(text).map(hashtagKey))
  return hashtags.map(asHashtag).filter(name => {
    const isNew = name !== '' && !known.has(hashtagKey(name))
    known.add(hashtagKey(name))
    return isNew
  })
}

/** A post's title as it will stand on its platform, in one line; empty where the platform has none. */
export const titleOn = (platform: Platform, title: string): string =>
  textLimits[platform].title ? title.replace(/\s+/g, ' ').trim() : ''

type Draft = {
  readonly wording: Wording
  readonly choices: DraftChoices
  /** Of the film, where nobody chose a moment of it for this post. */
  readonly filmCoverMs: number
  readonly who: WhoPosts
  /** Milliseconds since 1970; null for at once. */
  readonly at: number | null
}

/** The post as a connector is told of it, or all choices that are still open. A person's post has no order. */
export function orderOf({ wording, choices, filmCoverMs, who, at }: Draft): Result<PostOrder, readonly OpenChoice[]> {
  const chosen = choicesFor(choices)
  if (!chosen.ok) return fail(chosen.problem)
  const { platform } = chosen.value
  return ok({
    text: textOn(platform, wording),
    title: titleOn(platform, wording.title),
    coverMs: wording.cover_ms ?? filmCoverMs,
    choices: chosen.value,
    publishAt: who === 'platform' ? at : null,
  })
}
