import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { beforeNextTurn } from './turn'

/** Typed words are kept after this long without a key, in milliseconds, and whenever the field is left. */
const pause = 500

type WrittenText = { readonly text: string; readonly type: (text: string) => void; readonly keep: () => void }

/** Words that show at once as they are typed and are kept in the pauses; a row changed elsewhere shows when nothing is half typed. */
export function useWrittenText(stored: string, write: (text: string) => void): WrittenText {
  const [draft, setDraft] = useState<string | null>(null)
  const unkept = useRef<string | null>(null)
  const leave = () => {
    const text = unkept.current
    unkept.current = null
    if (text !== null && text !== stored) write(text)
    // Typed and taken back: what comes into the row from elsewhere must show.
    else if (text !== null) setDraft(null)
  }
  const latest = useRef(leave)
  latest.current = leave
  const [catchUp] = useState(() => () => latest.current())
  const keep = useEffectEvent(leave)
  useEffect(() => {
    if (draft === null) return
    if (draft === stored && unkept.current === null) return setDraft(null)
    const timer = setTimeout(keep, pause)
    return () => clearTimeout(timer)
  }, [draft, stored])
  useEffect(() => () => keep(), [])
  const type = (text: string) => {
    unkept.current = text
    setDraft(text)
    // Whatever is done next, quitting too, comes after these words.
    beforeNextTurn(catchUp)
  }
  return { text: draft ?? stored, type, keep: leave }
}
