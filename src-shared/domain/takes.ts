import { type BeatFootage, type Film, footageOn, withFootage } from './film'
import type { BeatId } from './ids'
import { isSameTake, mostTakes, type Voice } from './voice'

/** Everything a beat can be spoken by, oldest first: its takes, and the voice in use where that came from elsewhere. */
export function takesOf({ takes, voice }: Pick<BeatFootage, 'takes' | 'voice'>): readonly Voice[] {
  return voice && !takes.some(take => isSameTake(take, voice)) ? [...takes, voice] : takes
}

/** Captions that follow a voice go with it. */
export const withoutVoiceCaptions = (footage: BeatFootage): BeatFootage =>
  footage.captioned?.by === 'voice' ? { ...footage, captions: null, captioned: null } : footage

/** Gives a beat a new voice; the one before stays among its takes. Past the most that are kept the oldest goes. */
export function addTake(film: Film, beat_id: BeatId, take: Voice): Film {
  const footage = withoutVoiceCaptions(footageOn(film, beat_id))
  const others = takesOf(footage).filter(one => !isSameTake(one, take))
  return withFootage(film, { ...footage, voice: take, takes: [...others, take].slice(-mostTakes) })
}

/** Lets one of a beat's takes speak. What no longer is among them changes nothing. */
export function chooseTake(film: Film, beat_id: BeatId, take: Voice): Film {
  const footage = footageOn(film, beat_id)
  const found = takesOf(footage).find(one => isSameTake(one, take))
  return found
    ? withFootage(film, { ...withoutVoiceCaptions(footage), voice: found, takes: [...takesOf(footage)] })
    : film
}

/** Says that a beat's voice is right for other words as well, its text of now. */
export function keepSpoken(film: Film, beat_id: BeatId, text: string): Film {
  const footage = footageOn(film, beat_id)
  const { voice } = footage
  if (!voice) return film
  const kept = { ...voice, spoken: text }
  const takes = footage.takes.map(take => (isSameTake(take, voice) ? kept : take))
  return withFootage(film, { ...footage, voice: kept, takes })
}
