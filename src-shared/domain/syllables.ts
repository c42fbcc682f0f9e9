import { bareLanguage } from './reading-rate'

/** How many syllables letters of one kind of writing make, about: speech takes its time by them. */
type Count = (letters: string, language: string) => number

const marksOff = (letters: string) =>
  letters
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
const many = (letters: string, wanted: RegExp) => letters.match(wanted)?.length ?? 0

/** At the end of a word after another vowel, what is written but not said. */
const silentEnds: Readonly<Record<string, RegExp>> = { en: /[^aeiouyl]e(?:s|d)?$/u, fr: /[^aeiouy]e(?:s|nt)?$/u }

/** Short ones in capitals are mostly spelt out. */
const spelt = /^\p{Lu}{2,3}$/u

const inLatin: Count = (letters, language) => {
  if (spelt.test(letters)) return letters.length
  const plain = marksOff(letters)
  const groups = many(plain, /[aeiouy]+/gu)
  if (groups === 0) return /^\p{Lu}+$/u.test(letters) ? letters.length : 1
  return groups > 1 && silentEnds[language]?.test(plain) ? groups - 1 : groups
}

/** A letter stands for a consonant with its vowel; a sign that takes the vowel away joins two of them. A last bare one is not sounded. */
const inIndic: Count = letters => {
  const bare = many(letters, /\p{Letter}/gu) - many(letters, /[\u094d\u09cd\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d]/gu)
  return Math.max(1, bare > 1 && /\p{Letter}$/u.test(letters) ? bare - 1 : bare)
}

const halfOf: Count = letters => Math.ceil(many(letters, /\p{Letter}/gu) / 2)

const counts: readonly { readonly run: RegExp; readonly count: Count }[] = [
  { run: /[\p{Script=Latin}\p{Mark}’']+/gu, count: inLatin },
  { run: /[\p{Script=Cyrillic}\p{Mark}]+/gu, count: letters => Math.max(1, many(letters, /[аеёиоуыэюяіїєў]/giu)) },
  { run: /[\p{Script=Greek}\p{Mark}]+/gu, count: letters => Math.max(1, many(marksOff(letters), /[αεηιουω]+/gu)) },
  {
    run: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu,
    count: letters => many(letters.normalize('NFC'), /[^ぁぃぅぇぉゃゅょゎァィゥェォャュョヮ]/gu),
  },
  {
    run: /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}]+/gu,
    count: inIndic,
  },
  /** Short vowels are not written: two letters make about one syllable. Thai, Lao, Khmer and Burmese letters come to about the same. */
  { run: /[\p{Script=Arabic}\p{Script=Hebrew}]+/gu, count: halfOf },
  { run: /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu, count: halfOf },
  { run: /\p{Number}+/gu, count: digits => Math.round(digits.length * 1.5) },
]

/** How many syllables a word has when it is spoken, about; none where nothing in it is said. `language` is a BCP 47 name. */
export function syllablesIn(word: string, language = 'en'): number {
  const bare = bareLanguage(language)
  return counts.reduce(
    (sum, { run, count }) =>
      (word.match(run) ?? []).reduce(
        (sofar, found) => (/[\p{L}\p{N}]/u.test(found) ? sofar + count(found, bare) : sofar),
        sum,
      ),
    0,
  )
}
