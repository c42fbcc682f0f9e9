import type { BeatId } from '@shared/domain/ids'
import { create } from 'zustand'

/** Where the caret should go once that beat's text reads as given: after a split or a merge the row arrives a moment later. */
export type WantedCaret = {
  readonly beat_id: BeatId
  readonly at: number
  readonly text: string | null
  /** What was typed on meanwhile; it belongs where the caret goes, not where it still stands. */
  readonly ahead: string
  /** Past this moment (milliseconds since 1970) nobody waits for it any more. */
  readonly until: number
}

type CaretStore = { readonly wanted: WantedCaret | null }

const patience = 1_000

export const useCaretStore = create<CaretStore>(() => ({ wanted: null }))

/** Asks for the caret in a beat; `text` null takes the text as it is. */
export const wantCaret = (beat_id: BeatId, at: number, text: string | null = null): void =>
  useCaretStore.setState({ wanted: { beat_id, at, text, ahead: '', until: Date.now() + patience } })

/** The caret is where it was wanted; what was typed on meanwhile. */
export function caretPlaced(): string {
  const ahead = useCaretStore.getState().wanted?.ahead ?? ''
  useCaretStore.setState({ wanted: null })
  return ahead
}

/** Keeps what is typed in a beat while the caret is on its way to another; false when it is not. */
export function keepTypedAhead(beat_id: BeatId, typed: string): boolean {
  const { wanted } = useCaretStore.getState()
  if (!wanted || wanted.beat_id === beat_id || Date.now() > wanted.until) return false
  useCaretStore.setState({ wanted: { ...wanted, ahead: wanted.ahead + typed } })
  return true
}
