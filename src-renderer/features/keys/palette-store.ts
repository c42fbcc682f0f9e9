import { create } from 'zustand'

/** Whether the command palette is shown. */
export const usePaletteStore = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))

export const showPalette = (): void => usePaletteStore.setState({ isOpen: true })
export const hidePalette = (): void => usePaletteStore.setState({ isOpen: false })
