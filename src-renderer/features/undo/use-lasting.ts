import { useEffect, useState } from 'react'

/** True once something has been true for so many milliseconds without a break. */
export function useLasting(isTrue: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    setLasts(false)
    if (!isTrue) return
    const timer = setTimeout(() => setLasts(true), milliseconds)
    return () => clearTimeout(timer)
  }, [isTrue, milliseconds])
  return lasts
}
