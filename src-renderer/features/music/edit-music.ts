import { editFilm } from '@renderer/database/edit-film'
import { pickFiles } from '@renderer/database/import-files'
import { keepMedia } from '@renderer/database/keep-media'
import { layMusic } from '@renderer/database/lay-sound'
import type { Film } from '@shared/domain/film'
import type { MediaId, ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { setMusic } from '@shared/domain/set-sound'

export type Bed = NonNullable<Film['music']>

/** Changes how the music sounds; what one hand does in a row to one thing is one step of undo. */
export const changeMusic = (script_id: ScriptId, change: Partial<Bed>): Promise<void> =>
  editFilm(script_id, 'music:edit.music', film => ({ ...film, music: film.music && { ...film.music, ...change } }), {
    merge: `music ${Object.keys(change).join()}`,
  })

export const removeMusic = (script_id: ScriptId): Promise<void> =>
  editFilm(script_id, 'music:edit.remove', film => ({ ...film, music: null }))

/** What the whole film is to come to, in LUFS; null leaves it as it is. */
export const setLoudness = (script_id: ScriptId, loudness: number | null): Promise<void> =>
  editFilm(script_id, 'music:edit.loudness', film => ({ ...film, loudness }))

export const chooseMusic = (script_id: ScriptId, media: Media): Promise<void> => layMusic(script_id, media)

/** Takes a file of the disk into the bin and makes it the music. A film without sound is in the bin then, and no music. */
export async function pickMusic(script_id: ScriptId): Promise<void> {
  const report = await pickFiles('files')
  const sound = report.outcomes.find(one => one.kind === 'imported' && one.facts.audioChannels > 0)
  const ids: MediaId[] = await keepMedia(report)
  const media_id = sound?.kind === 'imported' ? ids.find(id => id === sound.media_id) : undefined
  if (media_id) await editFilm(script_id, 'app:edit.music', film => setMusic(film, media_id))
}
