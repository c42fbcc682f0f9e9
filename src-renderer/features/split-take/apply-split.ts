import { editFilm } from '@renderer/database/edit-film'
import type { Beat } from '@shared/domain/beat'
import type { MediaId, ScriptId } from '@shared/domain/ids'
import { addTake } from '@shared/domain/takes'
import type { Stretch } from '@shared/domain/waveform'

/** Makes each stretch of one media the voice of its beat, all as one undoable step. */
export const applySplit = (
  script_id: ScriptId,
  media_id: MediaId,
  beats: readonly Beat[],
  stretches: readonly Stretch[],
): Promise<void> =>
  editFilm(script_id, 'split:edit.split', film =>
    beats.reduce((sofar, beat, index) => {
      const stretch = stretches[index]
      return stretch ? addTake(sofar, beat.id, { media_id, ...stretch, spoken: beat.text }) : sofar
    }, film),
  )
