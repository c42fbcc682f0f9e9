import { keepTypedAhead, useCaretStore } from './caret-store'

/** The part of a window that is needed here. */
type View = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  readonly document: Pick<Document, 'activeElement' | 'body'>
}

/** What a key adds to the words typed ahead; null for one that writes nothing. */
function writtenBy({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): string | null {
  if (isComposing || ctrlKey !== altKey || metaKey) return null
  if (key === 'Enter') return '\n'
  if (key === 'Backspace') return '\b'
  return key.length === 1 ? key : null
}

/**
 * Keeps what is typed while the caret is on its way and nothing has the focus: a beat that is joined to the one above goes with the
 * focus, and its letters would fall into the page. Heard before anybody else, for `?` would open the list of keys. Gives its end back.
 */
export function keepKeysOfNobody(view: View): () => void {
  const hear = (event: KeyboardEvent) => {
    const { activeElement, body } = view.document
    if (!useCaretStore.getState().wanted || (activeElement && activeElement !== body)) return
    const written = writtenBy(event)
    if (written === null) return
    event.preventDefault()
    event.stopPropagation()
    keepTypedAhead(written)
  }
  view.addEventListener('keydown', hear, { capture: true })
  return () => view.removeEventListener('keydown', hear, { capture: true })
}
