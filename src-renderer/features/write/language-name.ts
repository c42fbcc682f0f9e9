import { spokenLocale } from '@renderer/words/words'
import { commonLanguages } from '@shared/domain/languages'
import { Language } from '@shared/domain/manner'

/** A language's name in the language of the app; its code where it has none. */
export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames([spokenLocale()], { type: 'language' }).of(language) ?? language
  } catch {
    // Codes that are well formed for us and not for the browser.
    return language
  }
}

/** The language that a typed text means: the name of a common one, or a BCP 47 code; undefined for neither. */
export function languageOf(text: string): string | undefined {
  const asked = text.trim().toLowerCase()
  const byName = commonLanguages.find(one => languageName(one).toLowerCase() === asked)
  return byName ?? Language.safeParse(text.trim()).data
}
