import { type Film, footageOn, withFootage } from './film'
import type { BeatId, MediaId } from './ids'
import { type MediaFacts, playableLength } from './media'
import { usualMusic } from './music'
import { addTake, withoutVoiceCaptions } from './takes'
import { seconds } from './time'

/** Lays a whole sound under a beat as its voice, in place of the one there, which can still be chosen. */
export function setVoice(film: Film, beat_id: BeatId, media_id: MediaId, facts: MediaFacts): Film {
  return addTake(film, beat_id, { media_id, from: seconds(0), to: playableLength(facts), spoken: null })
}

/** Takes a beat's voice away. */
export const removeVoice = (film: Film, beat_id: BeatId): Film =>
  withFootage(film, { ...withoutVoiceCaptions(footageOn(film, beat_id)), voice: null })

/** Lays a sound under the whole film, quiet and giving way to speech; how the one before was to sound stays. */
export function setMusic(film: Film, media_id: MediaId): Film {
  return { ...film, music: { ...(film.music ?? usualMusic), media_id, from: seconds(0) } }
}
