import { useSetting } from '@renderer/database/queries'
import { speak } from '@renderer/words/words'
import { useEffect } from 'react'

/** Lets the page look and speak as the user set. Without a setting it looks as the system does and speaks English. */
export function useAppearance(): string {
  const theme = useSetting('theme') ?? 'system'
  const locale = useSetting('locale') ?? 'en'
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  useEffect(() => {
    void speak(locale)
  }, [locale])
  return locale
}
