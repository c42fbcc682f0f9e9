import type { ReactNode } from 'react'
import { I18nProvider, useLocale } from 'react-aria-components'

/** Time runs from left to right in every language, as in every editor: sliders and lists in here are laid out, and led by keys, that way. */
export function TimeDirection({ children }: { readonly children: ReactNode }) {
  const { locale, direction } = useLocale()
  if (direction === 'ltr') return children
  // react-aria tells the direction by the script; the numbers and words stay those of the language.
  return (
    <I18nProvider locale={new Intl.Locale(locale, { script: 'Latn' }).toString()}>
      <div dir="ltr" className="contents">
        {children}
      </div>
    </I18nProvider>
  )
}
