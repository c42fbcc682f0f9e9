import { bareLanguage, speakingSeconds, wordsOf } from '../reading-rate'
import { capitalised } from './plain-words'

/** What may be left off behind a comma, by language: the words such a part begins with. */
const tails: Readonly<Record<string, string>> = {
  en: 'and|but|so|which|who|where|because|while|although|though|as well as|including|such as|making|leaving|with|especially|even if|or',
  de: 'und|aber|denn|weil|sodass|was|wobei|obwohl|während|sondern|auch wenn',
  es: 'y|pero|porque|aunque|lo que|mientras|sino|ya que|incluso',
  fr: 'et|mais|car|parce que|ce qui|ce que|tandis que|alors que|même si|puisque',
  pt: 'e|mas|porque|embora|o que|enquanto|já que|mesmo',
}

/** A sentence that begins so says its own thing only behind a comma. */
const waits: Readonly<Record<string, RegExp>> = {
  en: /^(?:when|if|while|although|though|because|since|after|before|as|unless|until|once|whenever|where|by|in|on|at|for|with|without|to|from|during|despite)\b/iu,
  de: /^(?:wenn|als|weil|obwohl|während|nachdem|bevor|da|falls|sobald|um|ob)(?!\p{L})/iu,
  es: /^(?:cuando|si|mientras|aunque|porque|como|después|antes|al|para|en)(?!\p{L})/iu,
  fr: /^(?:quand|lorsque|si|comme|pendant|parce|après|avant|pour|en|dès)(?!\p{L})/iu,
  pt: /^(?:quando|se|enquanto|embora|porque|como|depois|antes|ao|para|em)(?!\p{L})/iu,
}

const openings: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:however|moreover|furthermore|in addition|additionally|that said|of course|in fact|meanwhile|similarly|for example|for instance|on the other hand|finally|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|indeed|instead|also|therefore|thus|as a result|in other words|unfortunately|luckily|overall|to be clear|in short|again|still), |(?:but|and|so|yet|or) (?=\p{L}))/iu,
  es: /^(?:sin embargo|además|por ejemplo|por otro lado|finalmente|de hecho|en cambio|por tanto|en resumen), /iu,
  fr: /^(?:cependant|de plus|par exemple|en revanche|enfin|en effet|toutefois|par ailleurs|en résumé), /iu,
  pt: /^(?:no entanto|além disso|por exemplo|por outro lado|finalmente|de fato|contudo|portanto|em resumo), /iu,
  de: /^(?:und|aber|doch|denn) (?=\p{L})/iu,
}

/** A text must not end in one of these: something is missing then. */
const dangling =
  /(?:^|[\s'’])(?:a|an|the|of|to|in|on|at|by|for|with|from|into|and|or|but|so|as|that|which|who|than|because|if|is|are|was|were|be|my|your|our|their|its|his|her|not|no|very|more|most|about|how|why|what|when|where|i|you|we|they|he|she|it|can|will|would|could|should|do|does|did|has|have|had|der|die|das|den|dem|ein|eine|einen|und|oder|aber|mit|von|zu|im|am|für|auf|an|bei|nach|ist|sind|nicht|dass|weil|wie|el|la|los|las|un|una|de|del|y|o|que|con|por|para|en|al|es|son|le|les|une|du|des|et|ou|qui|avec|pour|dans|sur|à|au|aux|est|sont|os|um|uma|do|da|dos|das|e|com|no|na|em|são|é)$/iu

/** The same without words at its end that lead to nothing, and without the signs before them. */
export function withoutDangling(text: string): string {
  const bare = text.replace(/[\s,;:–—\-(/&+]+$/u, '')
  const shorter = bare.replace(dangling, '')
  return shorter === bare || shorter.trim() === '' ? bare : withoutDangling(shorter)
}

/** What ends a sentence in writings that have another sign for it, or none. */
const stops: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u, '。'],
  [/[\p{Script=Devanagari}\p{Script=Bengali}]$/u, '।'],
  [/[\p{Script=Thai}\p{Script=Lao}]$/u, ''],
]

/** A text ends like a sentence. `mark` is put where it does not. */
export function ended(text: string, mark = '.'): string {
  const bare = text.trimEnd().replace(/[,;:–—-]+$/u, '')
  if (/[.!?…؟।。!?]["'”’»)\]」』]*$/u.test(bare)) return bare
  const [, stop] = mark === '.' ? (stops.find(([script]) => script.test(bare)) ?? []) : []
  return bare + (stop ?? mark)
}

/** A sentence as it is said: no remarks in brackets, no bracket that would make it look like a note, no numbers of footnotes, no word that ties it to the one before. */
export function freed(sentence: string, language: string): string {
  const bare = sentence
    .replace(/\s*[([][^()[\]]*[)\]]/gu, '')
    .replace(/[[\]]/gu, '')
    .replace(/^[\s•·*–—-]+/u, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ([,.])(?=\s|$)/gu, '$1')
    .trim()
  const opening = openings[bareLanguage(language)]
  return capitalised(opening ? bare.replace(opening, '') : bare)
}

const words = (text: string) => wordsOf(text).length

function cutsOf(sentence: string, language: string): string[] {
  const lead = tails[language]
  const comma = lead ? `|, (?=(?:${lead})\\s)` : ''
  // A point is never spoken as long as this; a sentence without an end would take minutes.
  const places = [...sentence.slice(0, 500).matchAll(new RegExp(`; | [–—] |(?<=[,、])${comma}`, 'gu'))]
  return places.map(({ index }) => sentence.slice(0, index))
}

const isStanding = (head: string, rest: string, language: string) => {
  const last = head.split(', ').at(-1) ?? ''
  const isList = /^, (?:and|or|und|oder|y|o|et|ou|e) /u.test(rest) && (words(last) < 4 || words(rest) < 5)
  const isWaiting = waits[language]?.test(head) && !head.includes(', ')
  const isOpen = count(head, /["“„«(]/gu) > count(head, /["”“»)]/gu)
  return !isList && !isWaiting && !isOpen && withoutDangling(head) === head && speakingSeconds(head, language) > 1.4
}

const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0

/** A sentence in at most so many seconds, cut where the rest can be missed; null where it can't be cut so. */
export function cutTo(sentence: string, seconds: number, language: string): string | null {
  const bare = bareLanguage(language)
  if (speakingSeconds(sentence, language) <= seconds) return ended(sentence)
  const heads = cutsOf(sentence, bare).filter(
    head => speakingSeconds(head, language) <= seconds && isStanding(head, sentence.slice(head.length), bare),
  )
  const head = heads.at(-1)
  return head === undefined ? null : ended(head.replace(/[,、]$/u, ''))
}

/** The first words of a text that stay within a number of letters, whole ones, ending in none that leads to nothing. */
export function beginning(text: string, letters: number): string {
  const bare = text.replace(/\s+/gu, ' ').trim()
  if (bare.length <= letters) return bare
  const head = bare.slice(0, letters + 1)
  const space = head.lastIndexOf(' ')
  const whole = space > letters / 3 ? head.slice(0, space) : [...head].slice(0, -1).join('').slice(0, letters)
  return withoutDangling(whole.replace(/[\ud800-\udbff]$/u, '')).replace(/[.…]+$/u, '')
}
