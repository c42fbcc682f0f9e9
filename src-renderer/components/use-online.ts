import { useSyncExternalStore } from 'react'

function follow(listen: () => void): () => void {
  window.addEventListener('online', listen)
  window.addEventListener('offline', listen)
  return () => {
    window.removeEventListener('online', listen)
    window.removeEventListener('offline', listen)
  }
}

/** Whether the system says that there is a network. It may still lead nowhere. */
export const useOnline = (): boolean => useSyncExternalStore(follow, () => navigator.onLine)
