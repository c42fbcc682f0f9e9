import { studio } from '@renderer/studio'
import { pauseRule, speechIn, timedCaptions, voiceCaptions } from '@shared/domain/caption-timing'
import { type BeatFootage, footageOn, withFootage } from '@shared/domain/film'
import type { BeatId, MediaId, ScriptId, WorkId } from '@shared/domain/ids'
import { isSameTake, type Voice } from '@shared/domain/voice'
import type { Stretch } from '@shared/domain/waveform'
import { library } from './database'
import { editFilm } from './edit-film'
import { newId } from './new-id'

/** Where a media is silent; null when nobody can tell. */
export async function pausesOf(media_id: MediaId): Promise<Stretch[] | null> {
  const order = { media_id, work_id: newId<WorkId>(), urgency: 'urgent' as const, ...pauseRule }
  const found = await studio.call('media.silences', order)
  return found.ok ? found.value : null
}

/** A beat's footage with captions that follow its voice; as it was where it has none, or where they were made by hand. */
export function withVoiceCaptions(
  footage: BeatFootage,
  said: { readonly text: string; readonly language: string },
  pauses: readonly Stretch[],
): BeatFootage {
  if (!footage.voice) return footage
  const captions = voiceCaptions(said.text, speechIn(footage.voice, pauses), said.language)
  return captions.length > 0 ? { ...footage, captions, captioned: { by: 'voice', text: said.text } } : footage
}

/** What a beat of a script says, and in which language; null when it is gone. */
export async function saidOn(script_id: ScriptId, beat_id: BeatId) {
  const script = await library().scripts.get(script_id)
  const beat = script?.beats.find(({ id }) => id === beat_id)
  return script && beat ? { text: beat.text, language: script.language } : null
}

/** Times a beat's captions to its voice, as one undoable step. False without a voice that can be listened to. */
export async function timeCaptions(script_id: ScriptId, beat_id: BeatId, media_id: MediaId): Promise<boolean> {
  const [pauses, said] = await Promise.all([pausesOf(media_id), saidOn(script_id, beat_id)])
  if (!pauses || !said) return false
  await editFilm(script_id, 'captions:edit.toVoice', film => {
    const footage = footageOn(film, beat_id)
    return footage.voice?.media_id === media_id ? withFootage(film, withVoiceCaptions(footage, said, pauses)) : film
  })
  return true
}

type TimedWords = {
  readonly beat_id: BeatId
  /** The voice that was listened to. */
  readonly voice: Voice
  readonly text: string
  /** When each of its words is said, in seconds from the voice's start. */
  readonly times: readonly Stretch[]
}

/**
 * Gives captions of beats the times at which their words were heard, all as one undoable step. A beat that has another voice by now stays as
 * it is.
 * @returns how many have them
 */
export async function keepTimedWords(script_id: ScriptId, timed: readonly TimedWords[]): Promise<number> {
  let count = 0
  await editFilm(script_id, 'transcription:edit.time', film => {
    count = 0
    return timed.reduce((sofar, { beat_id, voice, text, times }) => {
      const footage = footageOn(sofar, beat_id)
      const captions = timedCaptions(text, times)
      if (!footage.voice || !isSameTake(footage.voice, voice) || captions.length === 0) return sofar
      count += 1
      return withFootage(sofar, { ...footage, captions, captioned: { by: 'voice', text } })
    }, film)
  })
  return count
}
