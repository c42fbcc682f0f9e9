import type { Assembly, AssemblyBeat, AssemblyClip } from './assembly'
import type { Beat } from './beat'
import type { Clip } from './clip'
import type { BeatFootage, Film } from './film'
import type { BeatId, ClipId, MediaId } from './ids'
import { stillLength } from './media'
import type { Overlay } from './overlay'
import { type Seconds, seconds } from './time'

/** Media of the library by their ids, with their lengths; null for a still. */
export type Lengths = ReadonlyMap<string, number | null>

/** A fresh row key. */
type NewId = <Id extends string>() => Id

/**
 * Makes a script's beats and its film from an assembly that names media by MediaId, the way back from `assemblyOf`.
 * Every beat gets an id of its own. Media that `lengths` does not hold are left out.
 */
export function takeAssembly(assembly: Assembly, lengths: Lengths, newId: NewId): { beats: Beat[]; film: Film } {
  const beats = assembly.beats.map(
    (beat, order): Beat => ({ id: newId<BeatId>(), kind: beat.kind, text: beat.text, order }),
  )
  const footage = assembly.beats.flatMap((beat, index) => {
    const id = beats[index]?.id
    return id ? [footageOf(beat, id, lengths, newId)] : []
  })
  const { fps, captions, loudness, music, logo, endCard } = assembly
  return {
    beats,
    film: {
      fps,
      footage,
      captions,
      loudness,
      music: music && lengths.has(music.media) ? byId(music) : null,
      logo: logo && lengths.has(logo.media) ? byId(logo) : null,
      markers: [],
      endCard: endCard && { ...endCard, logo: lengths.has(endCard.logo ?? '') ? (endCard.logo as MediaId) : null },
    },
  }
}

const byId = <T extends { readonly media: string }>({ media, ...use }: T) => ({ ...use, media_id: media as MediaId })

function footageOf(beat: AssemblyBeat, beat_id: BeatId, lengths: Lengths, newId: NewId): BeatFootage {
  const endOf = (media: string, from: Seconds, to: Seconds | null) =>
    to ?? seconds(lengths.get(media) ?? from + stillLength)
  const known = <T extends AssemblyClip>(clips: readonly T[]) => clips.filter(clip => lengths.has(clip.media))
  const idsOf = ({ media, from, to }: AssemblyClip, order: number) => ({
    ...{ to: endOf(media, from, to), order },
    ...{ clip_id: newId<ClipId>(), media_id: media as MediaId },
  })
  const clips = known(beat.clips).map(
    ({ media, ...clip }, order): Clip => ({ ...clip, ...idsOf({ media, ...clip }, order) }),
  )
  const over = known(beat.over).map(
    ({ media, ...clip }, order): Overlay => ({ ...clip, ...idsOf({ media, ...clip }, order) }),
  )
  const voice = beat.voice && lengths.has(beat.voice.media) ? beat.voice : null
  return {
    beat_id,
    clips,
    over,
    captions: beat.captions,
    captioned: beat.captions && { by: 'file', text: beat.text },
    logo: beat.logo && lengths.has(beat.logo.media) ? byId(beat.logo) : null,
    seconds: beat.seconds,
    short: beat.short,
    transition: beat.transition,
    titles: beat.titles,
    takes: [],
    voice: voice && {
      media_id: voice.media as MediaId,
      from: voice.from,
      to: endOf(voice.media, voice.from, voice.to),
      spoken: null,
    },
  }
}
