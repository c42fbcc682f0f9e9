import { addressesIn, addressParts } from '../web-address'
import type { IdeaMatter } from '../writing'
import { type IdeaForms, ideaForms, unannounced } from './idea-forms'
import { plainWords } from './plain-words'
import { type Point, rankSentences } from './rank-sentences'
import { pageSentences, sentencesOf } from './sentences'
import { cutTo } from './speakable'
import { foreignSubject, isOtherLanguage } from './tongue'

/**
 * What a writer has of one idea: the words it goes by, the forms they fit into patterns in, and what can be said of it. `foreign` is what stands in
 * another language than the script's: the creator alone can say it there.
 */
export type Matter = {
  readonly headline: string
  readonly forms: IdeaForms
  readonly points: readonly Point[]
  readonly foreign: readonly Point[]
}

/** The user's own sentences go before those of a page. */
const ownWorth = 3

/** A page's title without the name of its site behind a stroke. */
function titleWithoutSite(title: string): string {
  const parts = title.split(/\s+[|·•»—–]\s+|\s+-\s+(?=[^-]*$)/u)
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '')
}

/** What an address says of its page: the words of its last part, else its site's name. */
function wordsOfAddress(content: string): string {
  const [found] = addressesIn(content)
  if (!found) return ''
  const { path = '', host = '' } = addressParts(found.url) ?? {}
  const last =
    decoded(path)
      .split('/')
      .filter(part => /\p{L}{3}/u.test(part))
      .at(-1) ?? ''
  const slug = last
    .replace(/\.\w{2,5}$/u, '')
    .replace(/[-_+]+/gu, ' ')
    .replace(/\b\w*\d\w{3,}\b/gu, '')
    .trim()
  return slug.includes(' ') ? slug : host.replace(/^www\./u, '')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The longest sentence that a script may open with. */
const longestHook = 8

const isShort = (point: Point) => point.standsAlone && point.seconds <= 5

/** Takes an idea apart. The headline is the idea's first sentence, else its page's title, else what its address says; empty for an idea without a letter. */
export function matterOf({ content, page }: IdeaMatter, language: string): Matter {
  const told = pageSentences(page?.text ?? '')
  const known = told.join(' ')
  const own = sentencesOf(unannounced(plainWords(content, { language, known })))
  const title = plainWords(titleWithoutSite(page?.title ?? ''), { language, known })
  const first = own[0] ?? (title || plainWords(wordsOfAddress(content), { language }))
  const about = `${first} ${title}`
  const ranked = rankSentences(own, about, language).map(point => ({
    ...point,
    score: point.score + ownWorth,
    isOwn: true,
  }))
  const isTooLong = cutTo(first, longestHook, language) === null
  const hooking = isTooLong ? ranked.find(isShort) : undefined
  const ownPoints = ranked.filter(point => (hooking ? point !== hooking : point.place > 0))
  const pagePoints = rankSentences(told, about, language).map(point => ({ ...point, place: point.place + own.length }))
  const { here, foreign } = byLanguage([...ownPoints, ...pagePoints], language)
  const opening = hooking?.text ?? first
  const forms = isOtherLanguage(opening, language)
    ? { subject: foreignSubject(opening, language) }
    : ideaForms(opening, language)
  return { headline: first, forms, points: here, foreign }
}

function byLanguage(points: readonly Point[], language: string) {
  const foreign = points.filter(({ text }) => isOtherLanguage(text, language))
  return { here: points.filter(point => !foreign.includes(point)), foreign }
}
