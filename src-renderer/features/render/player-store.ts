import type { VideoId } from '@shared/domain/ids'
import { create } from 'zustand'

type PlayerStore = { readonly playing: VideoId | null }

/** The film that the player shows. */
export const usePlayerStore = create<PlayerStore>(() => ({ playing: null }))

export const openPlayer = (video_id: VideoId): void => usePlayerStore.setState({ playing: video_id })
export const closePlayer = (): void => usePlayerStore.setState({ playing: null })
