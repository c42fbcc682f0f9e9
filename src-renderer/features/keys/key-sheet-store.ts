import { create } from 'zustand'

/** Whether the list of keys is shown. */
export const useKeySheetStore = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))

export const showKeys = (): void => useKeySheetStore.setState({ isOpen: true })
export const hideKeys = (): void => useKeySheetStore.setState({ isOpen: false })
