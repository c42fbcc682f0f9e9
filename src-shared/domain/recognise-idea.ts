import { hashtagsIn, withoutHashtags } from './hashtags'
import type { promptSources } from './prompt'
import { addressesIn } from './web-address'

/** What a typed, pasted or dropped text is, as the row of an idea needs it. */
export type RecognisedIdea = {
  readonly source_type: Exclude<(typeof promptSources)[number], 'trending_topic'>
  readonly content: string
  /** Where the page is, for a link. */
  readonly url: string | null
  readonly hashtags: readonly string[]
}

const unified = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim()

/** Only hashtags, with at most commas and the like between them. */
const isOnlyHashtags = (text: string) => /^[\s,;.·|/+-]*$/u.test(withoutHashtags(text))

/** Recognises an idea: a link has one web address in it, a hashtag idea nothing but hashtags; all else is the user's own words. */
export function recogniseIdea(text: string): RecognisedIdea {
  const content = unified(text)
  const addresses = new Set(addressesIn(content).map(({ url }) => url))
  const [url] = addresses
  const hashtags = hashtagsIn(addressesIn(content).reduce((rest, { written }) => rest.replace(written, ' '), content))
  if (url !== undefined && addresses.size === 1) return { source_type: 'link', content, url, hashtags }
  const isHashtag = hashtags.length > 0 && isOnlyHashtags(content)
  return { source_type: isHashtag ? 'hashtag' : 'manual', content, url: null, hashtags }
}

const listMark = /^\s*(?:- \[[ xX]?\]|[-*•‣◦▪–—+]|\(?\d{1,3}[.)]|[a-z]\)|\[[ xX]?\])\s+/u

const standsAlone = (line: string) => {
  const [only] = addressesIn(line)
  return only?.written === line || (hashtagsIn(line).length > 0 && isOnlyHashtags(line))
}

/**
 * The ideas of a text: its lines where every one of them is an item of a list, a link or hashtags; else the whole text. Empty for an empty
 * text. To be offered, since a list may well be one idea.
 */
export function splitIdeas(text: string): string[] {
  const whole = unified(text)
  if (whole === '') return []
  const lines = whole.split('\n').map(line => line.trim())
  const items = lines.filter(line => line !== '')
  const isList = items.length > 1 && items.every(line => listMark.test(line) || standsAlone(line))
  return isList ? items.map(line => line.replace(listMark, '').trim()).filter(line => line !== '') : [whole]
}
