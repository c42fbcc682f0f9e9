/** How fast a writing is read aloud: words a second where it has spaces between words, else letters a second. */
type Rate = { readonly script: string; readonly perSecond: number }

/**
 * Words a second. English is fixed by the project file format; the others stand to it as their readers aloud do in the International Reading
 * Speed Texts (Trauzettel-Klosinski and Dietz 2012, words a minute: English 228, Spanish 218, Dutch 202, Swedish 199, French 195, Italian 188,
 * Hebrew 187, Russian 184, Portuguese 181, Slovenian 180, German 179, Polish and Turkish 166, Finnish 161, Arabic 138).
 * Vietnamese writes each syllable apart: 5.2 a second where English has 6.2 (Pellegrino and others 2011). Korean is a reckoning: some 330
 * syllables a minute, three to a word.
 */
const wordRates: Readonly<Record<string, Rate>> = {
  ...{ en: { script: 'Latin', perSecond: 2.5 }, es: { script: 'Latin', perSecond: 2.4 } },
  ...{ nl: { script: 'Latin', perSecond: 2.2 }, sv: { script: 'Latin', perSecond: 2.2 } },
  ...{ fr: { script: 'Latin', perSecond: 2.1 }, it: { script: 'Latin', perSecond: 2.1 } },
  ...{ pt: { script: 'Latin', perSecond: 2 }, sl: { script: 'Latin', perSecond: 2 } },
  ...{ de: { script: 'Latin', perSecond: 2 }, pl: { script: 'Latin', perSecond: 1.8 } },
  ...{ tr: { script: 'Latin', perSecond: 1.8 }, fi: { script: 'Latin', perSecond: 1.8 } },
  ...{ vi: { script: 'Latin', perSecond: 2.9 }, ru: { script: 'Cyrillic', perSecond: 2 } },
  ...{ ar: { script: 'Arabic', perSecond: 1.5 }, he: { script: 'Hebrew', perSecond: 2.1 } },
  ...{ ko: { script: 'Hangul', perSecond: 1.8 } },
}

/** The mean of the seventeen languages that were measured, 184 words a minute beside English's 228. */
const usualWordRate = 2

/** Who writes so, where the language says it writes otherwise. */
const usualOf: Readonly<Record<string, string>> = {
  ...{ Latin: 'en', Cyrillic: 'ru', Arabic: 'ar', Hebrew: 'he', Hangul: 'ko' },
}

const spacedScripts = Object.keys(usualOf).map(name => ({ name, letter: new RegExp(`\\p{Script=${name}}`, 'u') }))

/**
 * Letters a second where words are not parted. Chinese 240 a minute is what the national Putonghua test calls normal, Japanese 300 what
 * announcers keep to; the brisk readers of the texts above took 255 and 357. Thai: 4.7 syllables a second where Mandarin has 5.2 (Coupé and
 * others 2019), some 2.3 letters each without the marks above and below; Lao, Khmer and Burmese are taken to be like it.
 */
const letterRates = { han: 4, kana: 5, thai: 8 } as const

const unspacedLanguages = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my'])
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const unspacedLetters = new RegExp(unspaced.source, 'gu')
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const mark = /\p{Mark}/u

/** The words of a text as they are spoken: runs between white space. */
export const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(word => word.length > 0)

/** A language's own name without region and script: `pt` of `pt-BR`. */
export const bareLanguage = (language: string): string => language.split('-')[0]?.toLowerCase() ?? ''

function wordRate(word: string, language: string): number {
  const script = spacedScripts.find(({ letter }) => letter.test(word))?.name
  const own = wordRates[language]
  if (!script || own?.script === script) return own?.perSecond ?? usualWordRate
  const isForeign = own !== undefined || script !== 'Latin' || unspacedLanguages.has(language)
  return (isForeign && wordRates[usualOf[script] ?? '']?.perSecond) || usualWordRate
}

function secondsOfWords(words: readonly string[], language: string): number {
  const counts = new Map<number, number>()
  for (const word of words) {
    const rate = wordRate(word, language)
    counts.set(rate, (counts.get(rate) ?? 0) + 1)
  }
  return [...counts].reduce((sum, [rate, count]) => sum + count / rate, 0)
}

/**
 * Seconds that a text takes to read aloud. What it is written in decides before the language does: letters where words are not parted
 * (Chinese, Japanese, Thai, Lao, Khmer, Burmese), words elsewhere. `language` is a BCP 47 name.
 */
export function speakingSeconds(text: string, language: string): number {
  const bare = bareLanguage(language)
  if (!unspaced.test(text)) return secondsOfWords(wordsOf(text), bare)
  const letters = (text.match(unspacedLetters) ?? []).filter(letter => !mark.test(letter))
  const square = letters.filter(letter => han.test(letter)).length
  const isJapanese = kana.test(text) || bare === 'ja'
  const between = wordsOf(text.replace(unspacedLetters, ' ')).filter(word => /[\p{L}\p{N}]/u.test(word))
  return (
    square / (isJapanese ? letterRates.kana : letterRates.han) +
    (letters.length - square) / letterRates.thai +
    secondsOfWords(between, bare)
  )
}
