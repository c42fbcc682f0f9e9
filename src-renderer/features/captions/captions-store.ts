import type { BeatId, ScriptId } from '@shared/domain/ids'
import { create } from 'zustand'

type CaptionsStore = {
  /** The script whose captions are open; null while none are. */
  readonly script_id: ScriptId | null
  /** The beat that is looked at; null: the first. */
  readonly beat_id: BeatId | null
}

export const useCaptionsStore = create<CaptionsStore>(() => ({ script_id: null, beat_id: null }))

/** Opens the captions of a script, at one of its beats. */
export const openCaptions = (script_id: ScriptId, beat_id: BeatId | null = null): void =>
  useCaptionsStore.setState({ script_id, beat_id })

export const closeCaptions = (): void => useCaptionsStore.setState({ script_id: null, beat_id: null })

export const lookAtBeat = (beat_id: BeatId): void => useCaptionsStore.setState({ beat_id })
