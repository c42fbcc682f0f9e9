import { useEffect, useState } from 'react'

/** Whole seconds until a moment (milliseconds since 1970); 0 once it is past, or where there is none. */
export function useCountdown(until: number | null): number {
  const left = () => (until === null ? 0 : Math.max(0, Math.ceil((until - Date.now()) / 1_000)))
  const [shown, show] = useState(left)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `left` depends on `until` alone
  useEffect(() => {
    show(left())
    if (until === null) return
    const timer = setInterval(() => show(left()), 250)
    return () => clearInterval(timer)
  }, [until])
  return shown
}
