import { commonWords } from '../common-words'
import { bareLanguage } from '../reading-rate'
import { ideaForms, quoted } from './idea-forms'
import { titleOf } from './title'

const wordsIn = (text: string) => new Set(text.toLowerCase().match(/[\p{L}'’]+/gu) ?? [])

const count = (words: ReadonlySet<string>, known: ReadonlySet<string>, unlike: ReadonlySet<string>) =>
  [...words].filter(word => known.has(word) && !unlike.has(word)).length

/** Which other language a text is written in, told by the words that only one of the two has; undefined where it is not sure. */
function otherLanguage(text: string, language: string): string | undefined {
  const here = commonWords[bareLanguage(language)]
  if (!here) return undefined
  const words = wordsIn(text)
  // Half of the world's headlines have an English word in them, or one that looks like it.
  const least = bareLanguage(language) === 'en' ? 2 : 1
  const [best] = Object.entries(commonWords)
    .filter(([name]) => name !== bareLanguage(language))
    .map(([name, there]) => ({ name, there: count(words, there, here), here: count(words, here, there) }))
    .sort((a, b) => b.there - a.there)
  return best && best.there >= least && best.there > 2 * best.here ? best.name : undefined
}

/** Is a text written in another language than this one? */
export const isOtherLanguage = (text: string, language: string): boolean => otherLanguage(text, language) !== undefined

const asking =
  /^[¿\s]*(?:why|how to|how|what|when|where|warum|wieso|wie|was|por qué|cómo|qué|pourquoi|comment|por que|como|o que)\s/iu

/** Of an idea in another language only what it is about: quoted, without the words that ask. */
export function foreignSubject(idea: string, language: string): string {
  const forms = ideaForms(idea, otherLanguage(idea, language) ?? language)
  const short = (forms.todo ?? forms.fact ?? forms.topic ?? idea.replace(asking, '')).replace(/[.?!\s]+$/u, '')
  return quoted(titleOf(short, language), language)
}
