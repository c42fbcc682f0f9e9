import type { WatchState, WatchTrouble } from '@shared/bridge/media-calls'
import { create } from 'zustand'

type WatchStore = Omit<WatchState, 'arrived'> & {
  /** What main took in and the library of the page did not. */
  readonly unkept: WatchTrouble | null
}

/** The folder that is watched, by its name; null where none is, or while main was not asked yet. */
export const useWatchStore = create<WatchStore>(() => ({ name: null, is_missing: false, trouble: null, unkept: null }))
