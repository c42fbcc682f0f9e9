import { isCommonWord } from '../common-words'
import { hashtagsIn, withoutHashtags } from '../hashtags'
import { bareLanguage } from '../reading-rate'
import { addressesIn } from '../web-address'
import { hashtagWords } from './hashtag-words'

const pictures =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u{e0020}-\u{e007f}]|\u{20e3}|\u{fe0f}|\u{200d}(?=\p{Extended_Pictographic}|\s|$)/gu
const steering = /[\u{ad}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}]/gu

const initials = new Set(
  'AI API B2B CEO CTO CFO DIY DNA EU FAQ GDP GPS GPU GPT HR KPI LED NASA NBA NFL NHS PC PDF PR ROI SEO SUV TED TV UI UK UN USA UX VC VR WFH'.split(
    ' ',
  ),
)

const names = new Set(
  `january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas easter
  english german french spanish italian japanese chinese american british europe european africa african asia asian america england france germany italy japan china
  india london paris berlin york google apple amazon microsoft facebook instagram tiktok youtube netflix twitter chatgpt openai excel photoshop ikea lego nike tesla`.split(
    /\s+/u,
  ),
)

const asWord = (word: string) => `(?<![\\p{L}\\p{N}])${word.replace(/[^\p{L}\p{N}]/gu, '.')}(?![\\p{L}\\p{N}])`

/** Does a capital here say that the word is a name? Not of those that a headline only dresses up. `known` may show how it is written elsewhere. */
function keepsCapital(word: string, known: string): boolean {
  const isKnownName = names.has(word.toLowerCase()) || word === 'I' || /^I['’]/u.test(word)
  if (isKnownName || /\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(word)) return true
  if (known === '' || new RegExp(asWord(word.toLowerCase()), 'u').test(known)) return false
  return new RegExp(`[\\p{Ll},] ${asWord(word)}`, 'u').test(known)
}

const capital = (text: string) =>
  text.replace(/^([^\p{L}\p{N}]*)(\p{L})/u, (_, before: string, first: string) => before + first.toUpperCase())

/** `HELLO YOU` is not shouted aloud; initials that everybody knows stay. */
function unshouted(text: string): string {
  const [upper, lower] = [text.match(/\p{Lu}/gu)?.length ?? 0, text.match(/\p{Ll}/gu)?.length ?? 0]
  if (upper < 5 || upper < lower * 3) return text
  const calm = text.replace(/[\p{L}\p{N}'’]+/gu, word =>
    initials.has(word) || word === 'I' || /^I['’]/u.test(word)
      ? word.replace(/['’].*/u, end => end.toLowerCase())
      : word.toLowerCase(),
  )
  return capital(calm)
}

/** An English headline's `Why Your Bread Fails` as a sentence's `Why your bread fails`; `known` tells what is a name. */
function undressed(text: string, known: string): string {
  const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? []
  const long = words
    .slice(1)
    .filter(word => /^\p{L}/u.test(word) && (word.length > 3 || !isCommonWord(word.toLowerCase())))
  const dressed = long.filter(word => /\p{Lu}/u.test(word))
  if (words.length < 3 || dressed.length < 2 || dressed.length < long.length * 0.8) return text
  let isFirst = true
  return text.replace(/[\p{L}\p{N}'’-]+/gu, (word, at: number) => {
    const starts = isFirst || /[.!?]\s*$/u.test(text.slice(0, at))
    isFirst = false
    return starts || keepsCapital(word, known) ? word : word.charAt(0).toLowerCase() + word.slice(1)
  })
}

/**
 * The words of an idea as they are spoken: no addresses, emoji or signs that only steer; hashtags told as words, those behind a sentence left
 * out; shouting calmed. `known` is text in which names can be looked up. Lines stay lines.
 */
export function plainWords(
  text: string,
  { language, known = '' }: { readonly language: string; readonly known?: string },
): string {
  const bare = addressesIn(text).reduce((rest, { written }) => rest.replace(written, ' '), text.slice(0, 20_000))
  const tags = hashtagsIn(bare)
  const tongue = bareLanguage(language)
  const alone = withoutHashtags(bare).replace(/[^\p{L}\p{N}]+/gu, '') === ''
  const told = alone
    ? tags.slice(0, 3).map(hashtagWords).join(', ')
    : withoutHashtags(bare.replace(/(?:\s+[#＃][\p{L}\p{M}\p{N}_]+)+\s*$/u, ''), hashtagWords)
  const lines = told.split(/\r?\n/u).map(line =>
    line
      .replace(pictures, ' ')
      .replace(/\p{Cc}/gu, ' ')
      .replace(steering, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
  return lines
    .map(line => line.replace(/[!?]{2,}/gu, run => (run.includes('?') ? '?' : '!')))
    .map(line => (tongue === 'fr' ? line : line.replace(/ ([,.;:!?…])(?=\s|$)/gu, '$1')))
    .map(line => (tongue === 'en' ? undressed(unshouted(line), known) : unshouted(line)))
    .filter(line => /[\p{L}\p{N}]/u.test(line))
    .join('\n')
}

/** A text with a capital letter at its beginning. */
export const capitalised = capital
