import type { Provider } from '@shared/domain/provider'
import { create } from 'zustand'

type GuideStore = { readonly provider: Provider | null }

/** Whose guide is open; null for none. */
export const useGuideStore = create<GuideStore>(() => ({ provider: null }))

export const showGuide = (provider: Provider): void => useGuideStore.setState({ provider })

export const closeGuide = (): void => useGuideStore.setState({ provider: null })
