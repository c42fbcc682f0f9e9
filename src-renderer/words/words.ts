import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { english, type WordKey } from './english'
import { pseudoAccented, pseudoMirrored } from './pseudo'

export type { WordKey } from './english'

/** Looks a word up; `values` fill its `{{blanks}}`, `count` also chooses the plural. */
export type Words = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

export const locales = ['en', 'en-XA', 'ar-XB'] as const

const rightToLeft: readonly string[] = ['ar-XB']

/** The language that widgets are told: Chromium knows neither direction nor letters of a made-up one, and would lead their keys to the wrong side. */
export const widgetLocale = (locale: string): string => (rightToLeft.includes(locale) ? 'ar' : locale)

/** Makes the words ready to be asked for in English. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    ns: Object.keys(english),
    defaultNS: 'app',
    nsSeparator: ':',
    keySeparator: false,
    interpolation: { escapeValue: false },
    resources: { en: english, 'en-XA': pseudoAccented(english), 'ar-XB': pseudoMirrored(english) },
  })
}

/** Goes over to another language, its direction with it. */
export async function speak(locale: string): Promise<void> {
  await i18next.changeLanguage(locale)
  document.documentElement.lang = locale
  document.documentElement.dir = rightToLeft.includes(locale) ? 'rtl' : 'ltr'
}

/** The words for a component; it is drawn again when the language changes. */
export function useWords(): Words {
  const { t } = useTranslation(Object.keys(english))
  return t as unknown as Words
}

/** Words for what is not a component: an announcement, a message of an action. */
export const words: Words = (key, values) => (i18next.t as unknown as Words)(key, values)

/** The language in use, for numbers and times. */
export const spokenLocale = (): string => i18next.language
