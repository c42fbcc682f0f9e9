import { signInPatienceMs } from '@shared/domain/sign-in-redirect'
import { useEffect, useState } from 'react'

/** How long somebody still has for signing in, as `4:05`. @param since milliseconds since 1970 */
export function useTimeLeft(since: number): string {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.ceil((since + signInPatienceMs - now) / 1_000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
