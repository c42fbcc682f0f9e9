import { useEffect, useState } from 'react'

/**
 * A value that a hand changes faster than the database answers: shown as the hand has it, until the row says the same. Without it every
 * second press of a key held down would begin at the old value.
 */
export function useHeld(value: number, write: (next: number) => Promise<void>): [number, (next: number) => void] {
  const [held, setHeld] = useState<number | null>(null)
  useEffect(() => {
    if (held === value) setHeld(null)
  }, [held, value])
  const change = (next: number) => {
    setHeld(next)
    write(next).catch(() => setHeld(null))
  }
  return [held ?? value, change]
}
