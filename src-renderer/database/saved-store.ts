import { create } from 'zustand'

/** Why the last copy of the library could not be written. */
export type CopyProblem = 'disk-full' | 'failed'

type SavedStore = {
  /** Milliseconds since 1970 of the last write that is safe on the disk; null before the first. */
  readonly at: number | null
  readonly hasFailed: boolean
  /** Edits that wait for the disk. */
  readonly waiting: number
  /** null where the last copy was written, and before the first. */
  readonly notCopied: CopyProblem | null
}

/** Whether what the user did is safe on the disk. */
export const useSavedStore = create<SavedStore>(() => ({ at: null, hasFailed: false, waiting: 0, notCopied: null }))

export const noteSaved = (): void => useSavedStore.setState({ at: Date.now(), hasFailed: false })

export const noteNotSaved = (): void => useSavedStore.setState({ hasFailed: true })

/** Says that a copy of the library was written, or why it could not be. */
export const noteCopy = (notCopied: CopyProblem | null): void => useSavedStore.setState({ notCopied })

/** Counts an edit as waiting until it has ended, well or not. */
export function noteWaiting(ended: Promise<unknown>): void {
  const add = (count: number) => useSavedStore.setState(({ waiting }) => ({ waiting: waiting + count }))
  add(1)
  void ended.finally(() => add(-1))
}
