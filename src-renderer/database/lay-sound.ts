import { footageOn, withFootage } from '@shared/domain/film'
import type { BeatId, MediaId, ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { setMusic, setVoice } from '@shared/domain/set-sound'
import type { Stretch } from '@shared/domain/waveform'
import { editFilm } from './edit-film'
import { pausesOf, saidOn, withVoiceCaptions } from './time-captions'

/** Nobody waits longer than this for a voice to be listened to, in milliseconds: captions can be timed to it later. */
const mostWait = 1_200

const pausesSoon = (media_id: MediaId): Promise<Stretch[] | null> =>
  Promise.race([
    pausesOf(media_id),
    new Promise<null>(resolve => {
      setTimeout(resolve, mostWait, null)
    }),
  ])

/** Makes a sound the voice of a beat, its captions following it where they were not made by hand. */
export async function layVoice(script_id: ScriptId, beat_id: BeatId, media: Media): Promise<void> {
  const [pauses, said] = await Promise.all([pausesSoon(media.media_id), saidOn(script_id, beat_id)])
  await editFilm(script_id, 'app:edit.voice', film => {
    const laid = setVoice(film, beat_id, media.media_id, media.facts)
    const footage = footageOn(laid, beat_id)
    const isOpen = footage.captions === null && pauses !== null && said !== null
    return isOpen ? withFootage(laid, withVoiceCaptions(footage, said, pauses)) : laid
  })
}

/** Makes a sound the film's music. */
export const layMusic = (script_id: ScriptId, media: Media): Promise<void> =>
  editFilm(script_id, 'app:edit.music', film => setMusic(film, media.media_id))
