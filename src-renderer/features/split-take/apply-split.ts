import { editFilm } from '@renderer/database/edit-film'
import { pausesOf, withVoiceCaptions } from '@renderer/database/time-captions'
import type { Beat } from '@shared/domain/beat'
import { footageOn, withFootage } from '@shared/domain/film'
import type { MediaId } from '@shared/domain/ids'
import type { Script } from '@shared/domain/script'
import { addTake } from '@shared/domain/takes'
import type { Stretch } from '@shared/domain/waveform'

/** Makes each stretch of one media the voice of its beat, with captions that follow it, all as one undoable step. */
export async function applySplit(
  script: Pick<Script, 'script_id' | 'language'>,
  media_id: MediaId,
  beats: readonly Beat[],
  stretches: readonly Stretch[],
): Promise<void> {
  const pauses = await pausesOf(media_id)
  await editFilm(script.script_id, 'split:edit.split', film =>
    beats.reduce((sofar, beat, index) => {
      const stretch = stretches[index]
      if (!stretch) return sofar
      const spoken = addTake(sofar, beat.id, { media_id, ...stretch, spoken: beat.text })
      const footage = footageOn(spoken, beat.id)
      if (!pauses || footage.captions !== null) return spoken
      return withFootage(spoken, withVoiceCaptions(footage, { text: beat.text, language: script.language }, pauses))
    }, film),
  )
}
