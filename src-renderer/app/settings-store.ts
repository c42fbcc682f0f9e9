import { create } from 'zustand'

type SettingsStore = {
  readonly isOpen: boolean
  /** The side that is shown, as the dialog names it; null shows the first. */
  readonly section: string | null
}

/** Whether the settings are shown, and which of them. */
export const useSettingsStore = create<SettingsStore>(() => ({ isOpen: false, section: null }))

export const showSettings = (section: string | null = null): void =>
  useSettingsStore.setState({ isOpen: true, section })

export const closeSettings = (): void => useSettingsStore.setState({ isOpen: false })
