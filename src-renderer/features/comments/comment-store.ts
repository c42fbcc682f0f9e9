import type { BeatId } from '@shared/domain/ids'
import { create } from 'zustand'

type CommentStore = {
  /** The beat whose comments are shown. */
  readonly open: BeatId | null
  /** What was begun and not yet said, by beat; it outlives a thread that was closed. */
  readonly begun: Readonly<Record<BeatId, string>>
}

export const useCommentStore = create<CommentStore>(() => ({ open: null, begun: {} }))

const rowOf = (beat_id: BeatId) => document.querySelector(`[data-beat-row="${beat_id}"]`)

/** Shows the comments on a beat, its row brought into view. */
export function openThread(beat_id: BeatId): void {
  rowOf(beat_id)?.scrollIntoView({ block: 'nearest' })
  useCommentStore.setState({ open: beat_id })
}

export const closeThread = (): void => useCommentStore.setState({ open: null })

export const keepBegun = (beat_id: BeatId, text: string): void =>
  useCommentStore.setState(({ begun }) => ({ begun: { ...begun, [beat_id]: text } }))

/** The beat in whose row the caret or focus stands. */
export function beatInHand(): BeatId | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-beat-row]')
  return (row?.dataset.beatRow as BeatId | undefined) ?? null
}
