import { type RefObject, useEffect, useState } from 'react'

/** In milliseconds. */
const restAfter = 2_500

/** Whether nothing was moved or pressed for a while, as long as `isWatched`; what has the focus inside `ref` counts as in use. */
export function useAtRest(ref: RefObject<HTMLElement | null>, isWatched: boolean): boolean {
  const [isAtRest, setAtRest] = useState(false)
  useEffect(() => {
    if (!isWatched) return setAtRest(false)
    let timer: ReturnType<typeof setTimeout>
    const rest = () => setAtRest(!ref.current?.contains(document.activeElement))
    const wake = () => {
      setAtRest(false)
      clearTimeout(timer)
      timer = setTimeout(rest, restAfter)
    }
    wake()
    const listening = new AbortController()
    for (const kind of ['pointermove', 'pointerdown', 'focusin']) {
      document.addEventListener(kind, wake, { signal: listening.signal })
    }
    return () => {
      listening.abort()
      clearTimeout(timer)
    }
  }, [ref, isWatched])
  return isAtRest
}
