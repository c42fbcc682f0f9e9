import { logProblem } from '@renderer/studio'
import { useEffect, useRef, useState } from 'react'
import { DraftWriter } from './draft-writer'

/** After this long without a write under way (milliseconds) a text that has not come back was changed by another edit. */
const longestWait = 3_000

type Draft = {
  readonly text: string
  readonly type: (text: string) => void
  /**
   * Shows what an edit under way will leave here, until it has ended and come back. One that gives false, or fails, has not come about:
   * what it was to take away from the end of the text is put back, behind whatever was typed since.
   */
  readonly foresee: (text: string, taken: string, edit: Promise<boolean>) => void
}

/**
 * Text that shows at once what was typed, while its row follows. A row that comes back late, or reads as this field wrote it
 * a moment ago, never replaces newer words: under load a row can be a second behind.
 */
export function useDraft(stored: string, write: (text: string) => Promise<void>): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const shown = useRef(stored)
  shown.current = draft ?? stored
  const [writer] = useState(() => new DraftWriter())
  const [foreseen] = useState({ edits: 0 })
  const seen = useRef({ stored, own: new Set<string>() }).current
  writer.write = text => {
    seen.own.add(text)
    return write(text)
  }

  useEffect(() => {
    const isForeign = stored !== seen.stored && !seen.own.has(stored)
    seen.stored = stored
    if (draft === null) return seen.own.clear()
    const isBusy = () => writer.isBusy || foreseen.edits > 0
    if (!isBusy() && (draft === stored || isForeign)) return setDraft(null)
    let idleSince = Date.now()
    const look = setInterval(() => {
      if (isBusy()) idleSince = Date.now()
      else if (draft === stored || Date.now() - idleSince > longestWait) setDraft(null)
    }, 100)
    return () => clearInterval(look)
  }, [draft, stored, writer, foreseen, seen])

  const show = (text: string) => {
    shown.current = text
    setDraft(text)
  }
  const type = (text: string) => {
    show(text)
    writer.take(text)
  }
  const foresee = (text: string, taken: string, edit: Promise<boolean>) => {
    show(text)
    foreseen.edits += 1
    const end = (hasComeAbout: boolean) => {
      foreseen.edits -= 1
      if (hasComeAbout) return
      const putBack = shown.current === text ? show : type
      putBack(shown.current + taken)
    }
    edit.then(end, error => {
      logProblem('An edit that was foreseen failed', error)
      end(false)
    })
  }
  return { text: draft ?? stored, type, foresee }
}
