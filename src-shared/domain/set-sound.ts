import { type BeatFootage, type Film, footageOn, withFootage } from './film'
import type { BeatId, MediaId } from './ids'
import { type MediaFacts, playableLength } from './media'
import { usualMusic } from './music'
import { seconds } from './time'

/** Captions that follow a voice go with it. */
const withoutVoiceCaptions = (footage: BeatFootage): BeatFootage =>
  footage.captioned?.by === 'voice' ? { ...footage, captions: null, captioned: null } : footage

/** Lays a whole sound under a beat as its voice, in place of the one there. */
export function setVoice(film: Film, beat_id: BeatId, media_id: MediaId, facts: MediaFacts): Film {
  const voice = { media_id, from: seconds(0), to: playableLength(facts), spoken: null }
  return withFootage(film, { ...withoutVoiceCaptions(footageOn(film, beat_id)), voice })
}

/** Takes a beat's voice away. */
export const removeVoice = (film: Film, beat_id: BeatId): Film =>
  withFootage(film, { ...withoutVoiceCaptions(footageOn(film, beat_id)), voice: null })

/** Lays a sound under the whole film, quiet and giving way to speech; how the one before was to sound stays. */
export function setMusic(film: Film, media_id: MediaId): Film {
  return { ...film, music: { ...(film.music ?? usualMusic), media_id, from: seconds(0) } }
}
