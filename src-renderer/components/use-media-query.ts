import { useSyncExternalStore } from 'react'

/** Whether a CSS media query holds now. */
export function useMediaQuery(query: string): boolean {
  const follow = (listen: () => void) => {
    const asked = window.matchMedia(query)
    asked.addEventListener('change', listen)
    return () => asked.removeEventListener('change', listen)
  }
  return useSyncExternalStore(follow, () => window.matchMedia(query).matches)
}
