import { editFilm } from '@renderer/database/edit-film'
import type { BeatId, ScriptId } from '@shared/domain/ids'
import { chooseTake, keepSpoken } from '@shared/domain/takes'
import type { Voice } from '@shared/domain/voice'

/** Lets another of a beat's takes speak. */
export const pickTake = (script_id: ScriptId, beat_id: BeatId, take: Voice): Promise<void> =>
  editFilm(script_id, 'voice:edit.take', film => chooseTake(film, beat_id, take))

/** Says that a beat's voice is right for its words of now. */
export const keepVoice = (script_id: ScriptId, beat_id: BeatId, text: string): Promise<void> =>
  editFilm(script_id, 'voice:edit.keep', film => keepSpoken(film, beat_id, text))
