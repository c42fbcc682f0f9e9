import { useEffect, useRef, useState } from 'react'

/** How long a written text may take to come back from the database before it is believed to have been changed by another edit. */
const patience = 250

type Draft = {
  readonly text: string
  readonly type: (text: string) => void
  /** Lets go of what is typed but not written yet, because another edit takes it along; shows what that edit will leave. */
  readonly release: (left: string) => void
}

/**
 * Text that shows at once what was typed while its row follows. One write runs at a time; of those that wait only the last
 * counts, so that a slow disk never builds a queue.
 */
export function useDraft(stored: string, write: (text: string) => Promise<void>): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const waiting = useRef<string | null>(null)
  const isWriting = useRef(false)

  useEffect(() => {
    if (draft === null) return
    if (draft === stored && !isWriting.current) setDraft(null)
    const giveUp = setInterval(() => isWriting.current || setDraft(null), patience)
    return () => clearInterval(giveUp)
  }, [draft, stored])

  const writeWaiting = async () => {
    isWriting.current = true
    try {
      while (waiting.current !== null) {
        const text = waiting.current
        waiting.current = null
        await write(text)
      }
    } finally {
      isWriting.current = false
    }
  }

  const type = (text: string) => {
    setDraft(text)
    waiting.current = text
    if (!isWriting.current) void writeWaiting()
  }
  const release = (left: string) => {
    waiting.current = null
    setDraft(left)
  }
  return { text: draft ?? stored, type, release }
}
