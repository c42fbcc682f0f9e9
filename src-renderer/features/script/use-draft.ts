import { useEffect, useRef, useState } from 'react'

/** How long a text that was written may take to come back from the database before another edit is believed to have changed it. */
const patience = 250

type Draft = {
  readonly text: string
  readonly type: (text: string) => void
  /** Shows what an edit under way will leave here, until it has. */
  readonly foresee: (text: string) => void
}

/** Text that shows at once what was typed, while its row follows. */
export function useDraft(stored: string, write: (text: string) => Promise<void>): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const writing = useRef(0)

  useEffect(() => {
    if (draft === null) return
    if (draft === stored) setDraft(null)
    const giveUp = setInterval(() => writing.current > 0 || setDraft(null), patience)
    return () => clearInterval(giveUp)
  }, [draft, stored])

  const type = (text: string) => {
    setDraft(text)
    writing.current += 1
    void write(text).finally(() => {
      writing.current -= 1
    })
  }
  return { text: draft ?? stored, type, foresee: setDraft }
}
