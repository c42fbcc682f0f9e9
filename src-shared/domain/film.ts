import { z } from 'zod'
import { BrandStyle } from './brand-style'
import { Caption, CaptionSource, mostCaptions } from './caption'
import { captionStyles } from './caption-styles'
import { Clip } from './clip'
import { endCardLook } from './end-card'
import { FrameRate } from './format'
import { BeatId, type ClipId, MediaId } from './ids'
import { logoLook } from './logo'
import { Marker } from './marker'
import { musicLook } from './music'
import { inOrder, placeAt } from './order'
import { mostOverlays, Overlay } from './overlay'
import { Seconds } from './time'
import { Title } from './title'
import { isSameTake, mostTakes, Voice } from './voice'

export const captionModes = ['words', 'lines', 'off'] as const
export const shortRules = ['freeze', 'loop', 'slow'] as const
export const transitionKinds = ['cut', 'fade', 'slide', 'zoom'] as const

/** How captions are drawn. `position` is the height of their middle: 0 top, 1 bottom. A `brand` is drawn in place of the style. */
export const CaptionLook = z.strictObject({
  mode: z.enum(captionModes),
  style: z.enum(captionStyles),
  position: z.number().min(0).max(1),
  brand: BrandStyle.nullable().optional(),
})
export type CaptionLook = z.infer<typeof CaptionLook>

/** How a beat begins; `seconds` is how long the change takes and does nothing for a cut. */
export const Transition = z.strictObject({ kind: z.enum(transitionKinds), seconds: z.number().min(0).max(2) })
export type Transition = z.infer<typeof Transition>

/** What lies on one beat. `seconds` fixes the beat's length, null lets footage or words decide. */
export const BeatFootage = z.strictObject({
  beat_id: BeatId,
  clips: z.array(Clip).max(50),
  seconds: Seconds.nullable(),
  short: z.enum(shortRules),
  transition: Transition,
  voice: Voice.nullable(),
  /** What was recorded for it, the oldest first. The voice in use may have come from elsewhere. */
  takes: z.array(Voice).max(mostTakes),
  titles: z.array(Title).max(20),
  /** Exact captions; null lets the words be spread over the beat. */
  captions: z.array(Caption).max(mostCaptions).nullable(),
  /** null where nobody made exact ones here. */
  captioned: CaptionSource.nullable(),
  over: z.array(Overlay).max(mostOverlays),
  /** Lies over this beat alone; its times are of the beat. */
  logo: z.strictObject({ media_id: MediaId, ...logoLook }).nullable(),
})
export type BeatFootage = z.infer<typeof BeatFootage>

/** The cut of a script: what lies on its beats, and the look and sound of the whole. Stored on the VideoAsset. */
export const Film = z.strictObject({
  fps: FrameRate,
  footage: z.array(BeatFootage).max(300),
  captions: CaptionLook,
  music: z.strictObject({ media_id: MediaId, from: Seconds, ...musicLook }).nullable(),
  /** Target loudness in LUFS; null leaves the sound as it is. */
  loudness: z.number().min(-40).max(-5).nullable(),
  logo: z.strictObject({ media_id: MediaId, ...logoLook }).nullable(),
  /** `logo` is a media of its own above the lines. */
  endCard: z.strictObject({ logo: MediaId.nullable(), ...endCardLook }).nullable(),
  markers: z.array(Marker).max(500),
})
export type Film = z.infer<typeof Film>

/** A film with nothing on its beats yet. Captions sit where no platform's buttons cover them. */
export const emptyFilm: Film = {
  fps: 30,
  footage: [],
  captions: { mode: 'words', style: 'pop', position: 0.62 },
  music: null,
  loudness: -14,
  logo: null,
  endCard: null,
  markers: [],
}

/** What lies on a beat; an untouched beat has nothing on it, freezes when short and begins with a cut. */
export function footageOn(film: Film, beat_id: BeatId): BeatFootage {
  const nothing: BeatFootage = {
    beat_id,
    clips: [],
    seconds: null,
    short: 'freeze',
    transition: { kind: 'cut', seconds: 0.3 },
    voice: null,
    takes: [],
    titles: [],
    ...{ captions: null, captioned: null },
    over: [],
    logo: null,
  }
  return film.footage.find(footage => footage.beat_id === beat_id) ?? nothing
}

/** The film with one beat's footage replaced; the other beats are the same objects as before. */
export function withFootage(film: Film, footage: BeatFootage): Film {
  const others = film.footage.filter(one => one.beat_id !== footage.beat_id)
  return { ...film, footage: [...others, { ...footage, clips: inOrder(footage.clips) }] }
}

/** A clip and the beat it lies on; `over` is itself where it lies over the beat's own. */
export type FoundClip = { readonly clip: Clip; readonly footage: BeatFootage; readonly over: Overlay | null }

/** Where a clip lies, on a beat or over one, or undefined. */
export function findClip(film: Film, clip_id: ClipId): FoundClip | undefined {
  for (const footage of film.footage) {
    const clip = footage.clips.find(one => one.clip_id === clip_id)
    if (clip) return { clip, footage, over: null }
    const over = footage.over.find(one => one.clip_id === clip_id)
    if (over) {
      const { at: _, ...own } = over
      return { clip: own, footage, over }
    }
  }
  return undefined
}

/** Puts a clip on a beat at `index` among its clips (0 first; past the end is last). A clip already in the film moves. */
export function placeClip(film: Film, beat_id: BeatId, clip: Clip, index: number): Film {
  const without = takeClip(film, clip.clip_id)
  const footage = footageOn(without, beat_id)
  return withFootage(without, { ...footage, clips: placeAt(footage.clips, clip, index) })
}

/** Takes a clip off its beat, or from over it. An unknown clip changes nothing. */
export function takeClip(film: Film, clip_id: ClipId): Film {
  const found = findClip(film, clip_id)
  if (!found) return film
  const without = <T extends Clip>(clips: readonly T[]) => clips.filter(clip => clip.clip_id !== clip_id)
  const { footage } = found
  return withFootage(film, { ...footage, clips: without(footage.clips), over: without(footage.over) })
}

/** Replaces a clip where it lies, on a beat or over one. An unknown clip changes nothing. */
export function replaceClip(film: Film, clip: Clip): Film {
  const found = findClip(film, clip.clip_id)
  if (!found) return film
  const replaced = <T extends Clip>(clips: readonly T[]): T[] =>
    clips.map(one => (one.clip_id === clip.clip_id ? { ...one, ...clip, order: one.order } : one))
  const { footage } = found
  return withFootage(film, { ...footage, clips: replaced(footage.clips), over: replaced(footage.over) })
}

/** Moves what lies on one beat to the end of another's, as when two beats are merged; a voice and a logo move where there is none yet, takes, titles and B-roll all; a voice that finds another there becomes a take. */
export function moveFootage(film: Film, from: BeatId, to: BeatId): Film {
  const source = footageOn(film, from)
  const moved = inOrder(source.clips).reduce(
    (sofar, clip) => placeClip(sofar, to, clip, source.clips.length + 50),
    film,
  )
  const target = footageOn(moved, to)
  const titles = [...target.titles, ...source.titles].slice(0, 20)
  const over = [...target.over, ...source.over].slice(0, mostOverlays)
  const unused = target.voice ? source.voice : null
  const all = [...target.takes, ...source.takes]
  const isNew = unused !== null && !all.some(take => isSameTake(take, unused))
  const takes = (isNew ? [...all, unused] : all).slice(-mostTakes)
  const kept = { voice: target.voice ?? source.voice, takes, logo: target.logo ?? source.logo }
  const joined = withFootage(moved, { ...target, ...kept, titles, over })
  return { ...joined, footage: joined.footage.filter(footage => footage.beat_id !== from) }
}
