import { create } from 'zustand'

type SavedStore = {
  /** Milliseconds since 1970 of the last write that is safe on the disk; null before the first. */
  readonly at: number | null
  readonly hasFailed: boolean
}

/** Whether what the user did is safe on the disk. */
export const useSavedStore = create<SavedStore>(() => ({ at: null, hasFailed: false }))

export const noteSaved = (): void => useSavedStore.setState({ at: Date.now(), hasFailed: false })

export const noteNotSaved = (): void => useSavedStore.setState({ hasFailed: true })
