import type { BeatId } from '@shared/domain/ids'
import { create } from 'zustand'

/** Where the caret should go once that beat's text reads as given: after a split or a merge the row arrives a moment later. */
export type WantedCaret = {
  readonly beat_id: BeatId
  readonly at: number
  readonly text: string | null
  /** What was typed on meanwhile, Enter as `\n` and Backspace as `\b`; it belongs where the caret goes, not where it still stands. */
  readonly ahead: string
}

type CaretStore = { readonly wanted: WantedCaret | null }

export const useCaretStore = create<CaretStore>(() => ({ wanted: null }))

/** Asks for the caret in a beat; `text` null takes the text as it is. What was typed ahead of an earlier wish stays with this one. */
export const wantCaret = (beat_id: BeatId, at: number, text: string | null = null): void =>
  useCaretStore.setState(({ wanted }) => ({ wanted: { beat_id, at, text, ahead: wanted?.ahead ?? '' } }))

/** Takes the caret as it comes in a beat whose text reads otherwise than foreseen; in any other nothing is waited for. */
export const takeCaretAnyway = (beat_id: BeatId): void =>
  useCaretStore.setState(({ wanted }) => (wanted?.beat_id === beat_id ? { wanted: { ...wanted, text: null } } : {}))

/** Nothing will come: the edit that was to bring the caret did not happen. */
export const forgetCaret = (): void => useCaretStore.setState({ wanted: null })

/** Is the caret on its way from this beat to another? */
export function isCaretLeaving(beat_id: BeatId): boolean {
  const { wanted } = useCaretStore.getState()
  return wanted !== null && wanted.beat_id !== beat_id
}

/** Keeps what is typed while the caret is on its way; Backspace takes back what was typed ahead before it asks for more. */
export function keepTypedAhead(typed: string): void {
  useCaretStore.setState(({ wanted }) => {
    if (!wanted) return {}
    const isTakenBack = typed === '\b' && /[^\n\b]$/u.test(wanted.ahead)
    return { wanted: { ...wanted, ahead: isTakenBack ? wanted.ahead.slice(0, -1) : wanted.ahead + typed } }
  })
}

export type TypedAhead = { readonly words: string; readonly key: 'Enter' | 'Backspace' | null }

/** The caret is where it was wanted: the words typed ahead, and the key pressed after them; what came later waits for that key's end. */
export function caretPlaced(): TypedAhead {
  const ahead = useCaretStore.getState().wanted?.ahead ?? ''
  const [words = ''] = /^[^\n\b]*/u.exec(ahead) ?? []
  const key = ahead[words.length]
  const rest = ahead.slice(words.length + 1)
  useCaretStore.setState(({ wanted }) => ({ wanted: wanted && key ? { ...wanted, ahead: rest } : null }))
  return { words, key: key === '\n' ? 'Enter' : key === '\b' ? 'Backspace' : null }
}
