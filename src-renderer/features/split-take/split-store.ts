import type { BeatId, MediaId, ScriptId } from '@shared/domain/ids'
import { create } from 'zustand'

type SplitStore = {
  /** The script whose beats a take is shared out over; null while the sheet is closed. */
  readonly script_id: ScriptId | null
  /** The first of them. */
  readonly first: BeatId | null
  readonly media_id: MediaId | null
}

const closed: SplitStore = { script_id: null, first: null, media_id: null }

export const useSplit = create<SplitStore>(() => closed)

/** Opens the sheet that shares one take out over the beats from here on. */
export const openSplit = (script_id: ScriptId, first: BeatId): void =>
  useSplit.setState({ ...closed, script_id, first })

export const closeSplit = (): void => useSplit.setState(closed)
