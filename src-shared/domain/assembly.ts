import { z } from 'zod'
import { BeatKind, longestBeatText } from './beat'
import { Caption, mostCaptions } from './caption'
import { captionsFor } from './caption-timing'
import { clipLook } from './clip'
import { endCardLook } from './end-card'
import { CaptionLook, type Film, footageOn, shortRules, Transition } from './film'
import { type Format, Format as FormatSchema, FrameRate } from './format'
import { logoLook } from './logo'
import { Language } from './manner'
import { musicLook } from './music'
import { inOrder } from './order'
import { mostOverlays } from './overlay'
import type { Script } from './script'
import { Seconds } from './time'
import { Title } from './title'

/** The name by which an assembly speaks of a media: a MediaId in the app, a key of `media` in a project file. */
const MediaName = z.string().min(1).max(200)

export const AssemblyClip = z.strictObject({
  media: MediaName,
  from: Seconds,
  /** null: to the media's end. */
  to: Seconds.nullable(),
  ...clipLook,
})
export type AssemblyClip = z.infer<typeof AssemblyClip>

export const AssemblyBeat = z.strictObject({
  id: z.string().min(1).max(100),
  kind: BeatKind,
  text: z.string().max(longestBeatText),
  seconds: Seconds.nullable(),
  voice: z.strictObject({ media: MediaName, from: Seconds, to: Seconds.nullable() }).nullable(),
  clips: z.array(AssemblyClip).max(50),
  short: z.enum(shortRules),
  transition: Transition,
  /** Exact captions, in seconds of the beat; null lets the words be spread over it. */
  captions: z.array(Caption).max(mostCaptions).nullable(),
  titles: z.array(Title).max(20),
  /** Shown over the beat's own pictures from `at` on, in seconds of the beat; the later in the list lies above. */
  over: z
    .array(z.strictObject({ ...AssemblyClip.shape, at: Seconds }))
    .max(mostOverlays)
    .default([]),
  logo: z
    .strictObject({ media: MediaName, ...logoLook })
    .nullable()
    .default(null),
})
export type AssemblyBeat = z.infer<typeof AssemblyBeat>

/** A script and its film brought together: all that decides what the finished film looks and sounds like, but the files themselves. */
export const Assembly = z.strictObject({
  title: z.string().max(200),
  format: FormatSchema,
  fps: FrameRate,
  beats: z.array(AssemblyBeat).min(1).max(300),
  captions: CaptionLook,
  music: z.strictObject({ media: MediaName, from: Seconds, ...musicLook }).nullable(),
  loudness: z.number().min(-40).max(-5).nullable(),
  logo: z.strictObject({ media: MediaName, ...logoLook }).nullable(),
  endCard: z.strictObject({ logo: MediaName.nullable(), ...endCardLook }).nullable(),
  /** Of the script: it decides how long words take to read. */
  language: Language.default('en'),
})
export type Assembly = z.infer<typeof Assembly>

/** Brings a script and its film together; footage on beats that the script no longer has is left out. */
export function assemblyOf(script: Pick<Script, 'title' | 'beats' | 'language'>, film: Film, format: Format): Assembly {
  const beats = inOrder(script.beats).map((beat): AssemblyBeat => {
    const footage = footageOn(film, beat.id)
    const { clips, seconds, short, transition, voice, titles, over, logo } = footage
    return {
      id: beat.id,
      kind: beat.kind,
      text: beat.text,
      seconds,
      voice: voice && { media: voice.media_id, from: voice.from, to: voice.to },
      clips: inOrder(clips).map(({ clip_id, media_id, order, ...clip }) => ({ ...clip, media: media_id })),
      short,
      transition,
      captions: captionsFor(footage, beat.text, script.language),
      titles,
      over: over.map(({ clip_id, media_id, order, ...clip }) => ({ ...clip, media: media_id })),
      logo: logo && byName(logo),
    }
  })
  const { fps, captions, loudness, music, logo, endCard } = film
  return {
    ...{ title: script.title, format, fps, beats, captions, loudness, endCard, language: script.language },
    music: music && byName(music),
    logo: logo && byName(logo),
  }
}

const byName = <T extends { readonly media_id: string }>({ media_id, ...use }: T) => ({ media: media_id, ...use })

/** Every media the assembly speaks of, each once. */
export function mediaOf(assembly: Assembly): string[] {
  const names = assembly.beats.flatMap(beat => [
    ...[...beat.clips, ...beat.over].map(clip => clip.media),
    ...[beat.voice, beat.logo].flatMap(use => use?.media ?? []),
  ])
  const whole = [assembly.music?.media, assembly.logo?.media, assembly.endCard?.logo]
  return [...new Set([...names, ...whole.filter(name => typeof name === 'string')])]
}
