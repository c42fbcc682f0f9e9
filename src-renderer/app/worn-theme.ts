import { Theme, usualTheme } from '@shared/domain/setting'

/** Where the look is remembered outside the library, so that the page is drawn right before the library is open. */
const key = 'theme'

/** Gives the page a look and remembers it. */
export function wearTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  localStorage.setItem(key, theme)
}

/** Gives the page the look it had last. */
export const wearLastTheme = (): void => wearTheme(Theme.safeParse(localStorage.getItem(key)).data ?? usualTheme)
