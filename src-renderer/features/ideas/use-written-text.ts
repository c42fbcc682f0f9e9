import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** Typed words are kept after this long without a key, in milliseconds, and whenever the field is left. */
const pause = 500

type WrittenText = { readonly text: string; readonly type: (text: string) => void; readonly keep: () => void }

/** Words that show at once as they are typed and are kept in the pauses; a row changed elsewhere shows when nothing is half typed. */
export function useWrittenText(stored: string, write: (text: string) => void): WrittenText {
  const [draft, setDraft] = useState<string | null>(null)
  const unkept = useRef<string | null>(null)
  const keep = useEffectEvent(() => {
    if (unkept.current !== null && unkept.current !== stored) write(unkept.current)
    unkept.current = null
  })
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
  }
  const leave = () => {
    const text = unkept.current
    unkept.current = null
    if (text !== null && text !== stored) write(text)
  }
  return { text: draft ?? stored, type, keep: leave }
}
