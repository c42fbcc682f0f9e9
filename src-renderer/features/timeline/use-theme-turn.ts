import { useSyncExternalStore } from 'react'

function listen(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    system.removeEventListener('change', changed)
  }
}

const worn = () =>
  `${document.documentElement.dataset.theme ?? ''} ${matchMedia('(prefers-color-scheme: dark)').matches}`

/** Changes with the theme: what is drawn on a canvas does not follow it by itself. */
export const useThemeTurn = (): string => useSyncExternalStore(listen, worn)
