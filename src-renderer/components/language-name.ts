import { spokenLocale } from '@renderer/words/words'

/** A language's name in the language of the app; its code where it has none. */
export const languageName = (language: string): string => knownName(language) ?? language

/** The same; undefined for a code that has no name. */
export function knownName(language: string): string | undefined {
  try {
    return new Intl.DisplayNames([spokenLocale()], { type: 'language', fallback: 'none' }).of(language)
  } catch {
    // Codes that are well formed for us and not for the browser.
    return undefined
  }
}
