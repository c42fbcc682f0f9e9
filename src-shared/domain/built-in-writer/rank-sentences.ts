import { isCommonWord } from '../common-words'
import { bareLanguage, speakingSeconds } from '../reading-rate'
import { cutTo, freed } from './speakable'

/** A sentence that may be said, with what it is worth. `place` is where it stood. */
export type Point = {
  readonly text: string
  readonly place: number
  readonly score: number
  readonly seconds: number
  /** Its words that say something. */
  readonly telling: ReadonlySet<string>
  /** It makes sense without the one before it. */
  readonly standsAlone: boolean
  /** The user's own words, told in their order. */
  readonly isOwn?: boolean
}

/** The longest that one point is spoken. */
const longestPoint = 9

const leansBack: Readonly<Record<string, RegExp>> = {
  en: /^(?:this|that|these|those|it|they|he|she|his|her|its|their|such|both|another|others?|then|there|here|neither|either|the (?:latter|former|same|other|two|three|result|reason|answer|problem)|that['’]s|it['’]s|they['’]re|we|our|us)(?!\p{L})/iu,
  de: /^(?:dies|diese[rsmn]?|das|er|sie|es|dort|damit|dabei|dadurch|deshalb|deswegen|daher|dann|so|solche|beide|hier|sein|ihre?|wir|unsere?)(?!\p{L})/iu,
  es: /^(?:esto|eso|este|esta|estos|estas|ese|esa|él|ella|ellos|ellas|así|allí|entonces|ambos|su|sus|nosotros|por eso|por ello)(?!\p{L})/iu,
  fr: /^(?:ce|cela|ça|cet|cette|ces|il|elle|ils|elles|ainsi|là|alors|son|sa|ses|leurs?|nous|notre|c['’]est)(?!\p{L})/iu,
  pt: /^(?:isto|isso|este|esta|estes|estas|esse|essa|ele|ela|eles|elas|assim|ali|então|ambos|nós|nosso|por isso)(?!\p{L})/iu,
}

const somebodysOwn =
  /(?:^|[^\p{L}])(?:I|I['’](?:m|ve|d|ll)|me|my|mine|myself|we['’](?:re|ve)|ich|mein[er]?|yo|mi|mis|je|j['’]|mon|ma|mes|eu|meu|minha)(?![\p{L}])/u

/** The words of a text that say something, without their commonest endings. */
export const tellingWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .filter(word => word.length > 2 && !isCommonWord(word))
    .map(word => (/^[a-z]{5,}s$/u.test(word) && !word.endsWith('ss') ? word.slice(0, -1) : word))

const lengthWorth = (seconds: number) => (seconds < 1.6 ? -1.5 : seconds <= 3 ? 0.3 : seconds <= 6.5 ? 1 : 0.4)

function worth(
  text: string,
  telling: readonly string[],
  about: ReadonlySet<string>,
  often: ReadonlyMap<string, number>,
) {
  const unique = new Set(telling)
  const shared = [...unique].filter(word => about.has(word)).length
  const central = [...unique].reduce((sum, word) => sum + Math.min(4, (often.get(word) ?? 1) - 1), 0)
  return (
    Math.min(3, shared) * 0.9 +
    central / (3 + unique.size) +
    (/\p{N}/u.test(text) && !/^\D*(?:19|20)\d\d\D*$/u.test(text) ? 0.7 : 0) -
    (somebodysOwn.test(text) ? 1.6 : 0) -
    (/[?؟?]$/u.test(text) ? 0.8 : 0) -
    (/["“”„«»]/u.test(text) ? 1.5 : 0) -
    (unique.size < 3 ? 0.6 : 0)
  )
}

function countWords(all: readonly (readonly string[])[]): Map<string, number> {
  const often = new Map<string, number>()
  for (const word of all.flatMap(words => [...new Set(words)])) often.set(word, (often.get(word) ?? 0) + 1)
  return often
}

/**
 * What can be said of sentences, in their order: each cut to a length that can be spoken, with a score for where it stands, how long it is,
 * numbers in it, and what it shares with the idea and with the rest. Those that can't be spoken are left out.
 */
export function rankSentences(sentences: readonly string[], idea: string, language: string): Point[] {
  const bare = bareLanguage(language)
  const about = new Set(tellingWords(idea))
  const telling = sentences.map(tellingWords)
  const often = countWords(telling)
  return sentences.flatMap((sentence, place) => {
    const text = cutTo(freed(sentence, language), longestPoint, language)
    if (text === null) return []
    const seconds = speakingSeconds(text, language)
    const words = tellingWords(text)
    const standsAlone =
      !leansBack[bare]?.test(text) && !(bare === 'en' && /\sthere(?! (?:is|are|was|were)\b)/u.test(text))
    const early = 1 - place / Math.max(1, sentences.length)
    const score = worth(text, words, about, often) + lengthWorth(seconds) + early * 0.8 - (standsAlone ? 0 : 1.2)
    return [{ text, place, score, seconds, standsAlone, telling: new Set(words) }]
  })
}

/** How far two points say the same, from 0 to 1. */
export function likeness({ telling: a }: Point, { telling: b }: Point): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return shared === 0 ? 0 : shared / Math.min(a.size, b.size)
}
