import { create } from 'zustand'

/** Whether the small dialog for an idea is open. */
export const useQuickAddStore = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))

export const askForIdea = (): void => useQuickAddStore.setState({ isOpen: true })
export const closeQuickAdd = (): void => useQuickAddStore.setState({ isOpen: false })
