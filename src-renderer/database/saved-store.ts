import { create } from 'zustand'

type SavedStore = {
  /** Milliseconds since 1970 of the last write that is safe on the disk; null before the first. */
  readonly at: number | null
  readonly hasFailed: boolean
  /** Edits that wait for the disk. */
  readonly waiting: number
}

/** Whether what the user did is safe on the disk. */
export const useSavedStore = create<SavedStore>(() => ({ at: null, hasFailed: false, waiting: 0 }))

export const noteSaved = (): void => useSavedStore.setState({ at: Date.now(), hasFailed: false })

export const noteNotSaved = (): void => useSavedStore.setState({ hasFailed: true })

/** Counts an edit as waiting until it has ended, well or not. */
export function noteWaiting(ended: Promise<unknown>): void {
  const add = (count: number) => useSavedStore.setState(({ waiting }) => ({ waiting: waiting + count }))
  add(1)
  void ended.finally(() => add(-1))
}
