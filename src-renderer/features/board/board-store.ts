import type { Clip } from '@shared/domain/clip'
import type { BeatId, ClipId, MediaId } from '@shared/domain/ids'
import type { Seconds } from '@shared/domain/time'
import { create } from 'zustand'

export type ClipEnd = 'from' | 'to'
export type Trim = { readonly clip_id: ClipId; readonly end: ClipEnd; readonly from: Seconds; readonly to: Seconds }

type BoardStore = {
  /** A clip's ends while a handle is in the hand; the row is written when it is let go. */
  readonly trim: Trim | null
  /** The clip whose editor is open. */
  readonly editing: ClipId | null
  /** The beat that files over the script would begin with. */
  readonly fillStart: BeatId | null
  /** A clip just moved by keyboard, which takes the focus where it lands. */
  readonly focusNext: ClipId | null
  /** Sounds dropped on a beat, until the user has said what they are. */
  readonly offer: { readonly beat_id: BeatId; readonly sounds: readonly MediaId[] } | null
}

/** What the hand is doing on the board; nothing here outlives the window. */
export const useBoardStore = create<BoardStore>(() => ({
  trim: null,
  editing: null,
  fillStart: null,
  focusNext: null,
  offer: null,
}))

/** The clip as it looks now: with the ends that a hand holds. */
export function useTrimmed(clip: Clip): Clip {
  const trim = useBoardStore(state => (state.trim?.clip_id === clip.clip_id ? state.trim : null))
  return trim ? { ...clip, from: trim.from, to: trim.to } : clip
}
