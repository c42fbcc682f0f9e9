import type { WatchState } from '@shared/bridge/media-calls'
import { create } from 'zustand'

/** The folder that is watched, by its name; null where none is, or while main was not asked yet. */
export const useWatchStore = create<Pick<WatchState, 'name' | 'is_missing'>>(() => ({ name: null, is_missing: false }))
