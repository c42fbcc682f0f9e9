import { useEffect, useEffectEvent } from 'react'

/** Asks for the whole screen; where it is refused the window is filled all the same. */
export const fillScreen = (): void => void document.documentElement.requestFullscreen().catch(() => undefined)

/** Leaves the whole screen with what used it, and calls back when the system left it first: Escape then reaches no page. */
export function useWholeScreen(onLeft: () => void): void {
  const left = useEffectEvent(onLeft)
  useEffect(() => {
    const hear = () => {
      if (!document.fullscreenElement) left()
    }
    document.addEventListener('fullscreenchange', hear)
    return () => {
      document.removeEventListener('fullscreenchange', hear)
      if (document.fullscreenElement) void document.exitFullscreen()
    }
  }, [])
}
