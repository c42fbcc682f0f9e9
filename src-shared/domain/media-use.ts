import { shortestClip } from './clip'
import { type BeatFootage, type Film, footageOn, takeClip, withFootage } from './film'
import type { BeatId, MediaId } from './ids'
import type { MediaFacts } from './media'
import { type Seconds, seconds } from './time'

/** On how many of these beats a film uses a media, as picture, voice, take to choose from or logo. */
export function beatsUsing(film: Film, beats: readonly BeatId[], media_id: MediaId): BeatId[] {
  return beats.filter(beat_id => {
    const { clips, over, voice, takes, logo } = footageOn(film, beat_id)
    return [voice, logo, ...takes, ...clips, ...over].some(use => use?.media_id === media_id)
  })
}

/** Is a media anywhere in the film, music, logos and beats that the script no longer has included? */
export const isMediaUsed = (film: Film, media_id: MediaId): boolean =>
  [film.music?.media_id, film.logo?.media_id, film.endCard?.logo].includes(media_id) ||
  beatsUsing(
    film,
    film.footage.map(footage => footage.beat_id),
    media_id,
  ).length > 0

/** The film without a media: its clips, voices, music and logos of it taken away. */
export function takeMediaOff(film: Film, media_id: MediaId): Film {
  const clips = film.footage.flatMap(footage => footage.clips).filter(clip => clip.media_id === media_id)
  const without = clips.reduce((sofar, clip) => takeClip(sofar, clip.clip_id), film)
  const voiceless = without.footage
    .filter(({ voice, takes, logo, over }) => [voice, logo, ...takes, ...over].some(use => use?.media_id === media_id))
    .reduce((sofar, footage) => withFootage(sofar, withoutMedia(footage, media_id)), without)
  const { music, logo, endCard } = voiceless
  return {
    ...voiceless,
    music: music?.media_id === media_id ? null : music,
    logo: logo?.media_id === media_id ? null : logo,
    endCard: endCard?.logo === media_id ? { ...endCard, logo: null } : endCard,
  }
}

const withoutMedia = (footage: BeatFootage, media_id: MediaId): BeatFootage => ({
  ...footage,
  voice: footage.voice?.media_id === media_id ? null : footage.voice,
  takes: footage.takes.filter(take => take.media_id !== media_id),
  logo: footage.logo?.media_id === media_id ? null : footage.logo,
  over: footage.over.filter(clip => clip.media_id !== media_id),
})

/** The film with one media in another's place everywhere. Stretches that the new one is too short for end where it ends. */
export function exchangeMedia(film: Film, from: MediaId, to: MediaId, facts: MediaFacts): Film {
  const other = <Use extends { readonly media_id: MediaId }>(use: Use): Use =>
    use.media_id === from ? { ...use, media_id: to } : use
  const stretch = <Use extends Stretched>(use: Use): Use =>
    use.media_id === from ? { ...use, ...within(use, facts.duration), media_id: to } : use
  const { music, logo, endCard } = film
  return {
    ...film,
    footage: film.footage.map(footage => ({
      ...footage,
      clips: footage.clips.map(stretch),
      over: footage.over.map(stretch),
      voice: footage.voice && stretch(footage.voice),
      takes: footage.takes.map(stretch),
      logo: footage.logo && other(footage.logo),
    })),
    music: music && other(music),
    logo: logo && other(logo),
    endCard: endCard?.logo === from ? { ...endCard, logo: to } : endCard,
  }
}

type Stretched = { readonly media_id: MediaId; readonly from: Seconds; readonly to: Seconds }

/** A still is as long as one likes. */
function within({ from, to }: Stretched, duration: number | null): Pick<Stretched, 'from' | 'to'> {
  if (duration === null || to <= duration) return { from, to }
  return { from: seconds(Math.max(0, Math.min(from, duration - shortestClip))), to: seconds(duration) }
}
