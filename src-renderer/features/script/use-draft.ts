import { useEffect, useState } from 'react'
import { DraftWriter } from './draft-writer'

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
  const [writer] = useState(() => new DraftWriter())
  writer.write = write

  useEffect(() => {
    if (draft === null) return
    if (draft === stored && !writer.isBusy) setDraft(null)
    const giveUp = setInterval(() => writer.isBusy || setDraft(null), patience)
    return () => clearInterval(giveUp)
  }, [draft, stored, writer])

  const type = (text: string) => {
    setDraft(text)
    writer.take(text)
  }
  return { text: draft ?? stored, type, foresee: setDraft }
}
