import type { BeatsEdited } from '@renderer/database/edit-script'
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

/** A row that was written shows on the page within this time, in milliseconds, also under load. */
const lateRow = 2_000

/** Takes the caret as it comes in a beat whose text reads otherwise than foreseen; in any other nothing is waited for. */
export const takeCaretAnyway = (beat_id: BeatId): void =>
  useCaretStore.setState(({ wanted }) => (wanted?.beat_id === beat_id ? { wanted: { ...wanted, text: null } } : {}))

/** Asks for the caret where words typed ahead were just put, or words put back: a field that reads otherwise by then keeps it where it is. */
export function wantCaretAfterTyping(beat_id: BeatId, at: number, text: string | null): void {
  wantCaret(beat_id, at, text)
  setTimeout(() => takeCaretAnyway(beat_id), lateRow)
}

/** Where the caret comes from; `text`, where the field shows other words while the edit is under way, what it will read again. */
export type CaretPlace = Pick<WantedCaret, 'beat_id' | 'at' | 'text'>

/**
 * Makes an edit that brings the caret to a beat, and says whether it came about. Where it leaves another text there, nobody waits for
 * ever; where it does not come about, what was typed ahead goes to where the caret was.
 */
export async function withCaret(
  beat_id: BeatId,
  from: CaretPlace | null,
  edit: Promise<BeatsEdited>,
): Promise<BeatsEdited> {
  let came: BeatsEdited = 'gone'
  try {
    came = await edit
  } finally {
    if (came === 'made') setTimeout(() => takeCaretAnyway(beat_id), lateRow)
    else bringCaretBack(beat_id, from)
  }
  return came
}

function bringCaretBack(wished: BeatId, from: CaretPlace | null): void {
  const { wanted } = useCaretStore.getState()
  if (wanted?.beat_id !== wished) return
  const hasStayed = from?.text === null && wanted.ahead === ''
  if (from && !hasStayed) wantCaretAfterTyping(from.beat_id, from.at, from.text)
  else useCaretStore.setState({ wanted: null })
}

/** The caret stands in a beat already and words are typed there: a wish for it there has come true otherwise. */
export function caretIsHere(beat_id: BeatId): void {
  useCaretStore.setState(({ wanted }) => (wanted?.beat_id === beat_id && wanted.ahead === '' ? { wanted: null } : {}))
}

/** Corrects what a beat will read as, and where the caret goes in it; no longer, once the caret is wanted elsewhere. */
export function foreseeCaret(beat_id: BeatId, at: number, text: string): void {
  if (useCaretStore.getState().wanted?.beat_id === beat_id) wantCaret(beat_id, at, text)
}

/** Is the caret on its way from this beat, which reads as `shown`, to another, or to a place in words that are not here yet? */
export function isCaretComing(beat_id: BeatId, shown: string): boolean {
  const { wanted } = useCaretStore.getState()
  if (!wanted) return false
  return wanted.beat_id !== beat_id || (wanted.text !== null && wanted.text !== shown)
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
