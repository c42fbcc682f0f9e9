import { editFilm } from '@renderer/database/edit-film'
import type { WordKey } from '@renderer/words/words'
import { type BeatFootage, footageOn, withFootage } from '@shared/domain/film'
import type { BeatId, ScriptId } from '@shared/domain/ids'
import { removeVoice } from '@shared/domain/set-sound'
import { type Seconds, seconds } from '@shared/domain/time'

function editFootage(
  script_id: ScriptId,
  beat_id: BeatId,
  label: WordKey,
  edit: (footage: BeatFootage) => BeatFootage,
): Promise<void> {
  return editFilm(script_id, label, film => withFootage(film, edit(footageOn(film, beat_id))))
}

/** Lets footage or voice decide how long a beat lasts (`length` null), or fixes it. */
export const setBeatLength = (script_id: ScriptId, beat_id: BeatId, length: Seconds | null) =>
  editFootage(script_id, beat_id, 'board:edit.length', footage => ({ ...footage, seconds: length }))

/** Fixes a beat's length past its clips and says what fills the rest. A beat with a voice has its length from there. */
export const setShortRule = (script_id: ScriptId, beat_id: BeatId, short: BeatFootage['short'], length: number) =>
  editFootage(script_id, beat_id, 'board:edit.short', footage => ({
    ...footage,
    short,
    seconds: footage.voice ? footage.seconds : seconds(length),
  }))

export const takeVoice = (script_id: ScriptId, beat_id: BeatId) =>
  editFilm(script_id, 'board:edit.removeVoice', film => removeVoice(film, beat_id))
