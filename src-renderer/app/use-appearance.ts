import { useSetting } from '@renderer/database/queries'
import { speak } from '@renderer/words/words'
import { useEffect } from 'react'
import { wearTheme } from './worn-theme'

/** Lets the page look and speak as the user set; without a setting it speaks English. */
export function useAppearance(): string {
  const theme = useSetting('theme')
  const locale = useSetting('locale') ?? 'en'
  useEffect(() => {
    if (theme) wearTheme(theme)
  }, [theme])
  useEffect(() => {
    void speak(locale)
  }, [locale])
  return locale
}
