import { knownName, languageName } from '@renderer/components/language-name'
import { commonLanguages } from '@shared/domain/languages'
import { Language } from '@shared/domain/manner'

const folded = (text: string) => text.trim().toLowerCase()

/** The common language that a name, a code, or the beginning of one name alone means. */
function commonLanguageOf(asked: string): string | undefined {
  const exact = commonLanguages.find(one => [languageName(one), one].some(text => folded(text) === asked))
  if (exact || asked === '') return exact
  const begun = commonLanguages.filter(one => folded(languageName(one)).startsWith(asked))
  return begun.length === 1 ? begun[0] : undefined
}

/** The language that a typed text means: a common one, or a BCP 47 code that has a name; undefined for neither. */
export function languageOf(text: string): string | undefined {
  const common = commonLanguageOf(folded(text))
  if (common) return common
  const code = Language.safeParse(text.trim()).data
  return code && knownName(code) ? Intl.getCanonicalLocales(code)[0] : undefined
}
