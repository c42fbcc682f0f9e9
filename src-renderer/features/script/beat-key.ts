/** What a key in a beat's text asks for; null leaves it to the text field. */
export type BeatAct = 'split' | 'merge-up' | 'merge-down' | 'move-up' | 'move-down' | 'duplicate' | 'go-up' | 'go-down'

type KeyPress = {
  readonly key: string
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** Ctrl, or Command on a Mac. */
  readonly hasMod: boolean
  /** Inside an input method, where Enter and arrows choose letters. */
  readonly isComposing: boolean
}

/** Where the caret or selection stands in the text, in UTF-16 units. */
type Caret = { readonly from: number; readonly to: number; readonly length: number }

/** Where an arrow leads if it cannot move the caret: the browser alone knows where a text's lines break. */
export function pastTheEdge(press: KeyPress): 'go-up' | 'go-down' | null {
  const { key, altKey, shiftKey, hasMod, isComposing } = press
  if (altKey || shiftKey || hasMod || isComposing) return null
  return key === 'ArrowUp' ? 'go-up' : key === 'ArrowDown' ? 'go-down' : null
}

const plain: Readonly<Record<string, (caret: Caret) => BeatAct | null>> = {
  Enter: () => 'split',
  Backspace: caret => (caret.from === 0 && caret.to === 0 ? 'merge-up' : null),
  Delete: caret => (caret.from === caret.length && caret.to === caret.length ? 'merge-down' : null),
  ArrowUp: caret => (caret.to === 0 ? 'go-up' : null),
  ArrowDown: caret => (caret.from === caret.length ? 'go-down' : null),
}

/** Reads a key pressed in a beat's text. */
export function readBeatKey(press: KeyPress, caret: Caret): BeatAct | null {
  const { key, altKey, shiftKey, hasMod, isComposing } = press
  if (isComposing) return null
  if (altKey && !hasMod && !shiftKey) return key === 'ArrowUp' ? 'move-up' : key === 'ArrowDown' ? 'move-down' : null
  if (hasMod && !altKey && !shiftKey) return key.toLowerCase() === 'd' ? 'duplicate' : null
  if (altKey || hasMod || shiftKey) return null
  return plain[key]?.(caret) ?? null
}
