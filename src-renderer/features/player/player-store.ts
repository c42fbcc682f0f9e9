import { create } from 'zustand'

/** What the player knows beside the playhead; nothing here outlives the window. */
type PlayerStore = {
  readonly isMuted: boolean
  /** Frames that were due and not shown since playing began. */
  readonly dropped: number
  /** Frames shown since then. */
  readonly shown: number
  /** Is the film's sound still being made? */
  readonly isMixing: boolean
  /** The frame that is really on the stage. */
  readonly painted: number
  /** How loud the film was before it was brought to its loudness, in LUFS; null for silence, undefined before it is known. */
  readonly loudness: number | null | undefined
}

export const usePlayerStore = create<PlayerStore>(() => ({
  ...{ isMuted: false, dropped: 0, shown: 0, isMixing: false, painted: -1, loudness: undefined },
}))

export const toggleMuted = (): void => usePlayerStore.setState(({ isMuted }) => ({ isMuted: !isMuted }))
