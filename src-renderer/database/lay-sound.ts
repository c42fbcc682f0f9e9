import type { BeatId, ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { setMusic, setVoice } from '@shared/domain/set-sound'
import { editFilm } from './edit-film'

/** Makes a sound the voice of a beat. */
export const layVoice = (script_id: ScriptId, beat_id: BeatId, media: Media): Promise<void> =>
  editFilm(script_id, 'app:edit.voice', film => setVoice(film, beat_id, media.media_id, media.facts))

/** Makes a sound the film's music. */
export const layMusic = (script_id: ScriptId, media: Media): Promise<void> =>
  editFilm(script_id, 'app:edit.music', film => setMusic(film, media.media_id))
