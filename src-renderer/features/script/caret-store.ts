import type { BeatId } from '@shared/domain/ids'
import { create } from 'zustand'

/** Where the caret should go once that beat's text reads as given: after a split or a merge the row arrives a moment later. */
export type WantedCaret = { readonly beat_id: BeatId; readonly at: number; readonly text: string | null }

type CaretStore = { readonly wanted: WantedCaret | null }

export const useCaretStore = create<CaretStore>(() => ({ wanted: null }))

/** Asks for the caret in a beat; `text` null takes the text as it is. */
export const wantCaret = (beat_id: BeatId, at: number, text: string | null = null): void =>
  useCaretStore.setState({ wanted: { beat_id, at, text } })

export const caretPlaced = (): void => useCaretStore.setState({ wanted: null })
