import { z } from 'zod'
import { endCardGrounds } from './end-card'
import { FileBeat1, FileClip1, FileMusic1, FilmFile1, MediaKey } from './film-file-version-1'
import { corners } from './logo'
import { musicLook, usualMusic } from './music'
import { motions } from './still-motion'
import { Seconds } from './time'
import { titleKinds } from './title'

export const FileClip2 = FileClip1.extend({
  motion: z.enum(motions).default('push').describe('How a still picture moves; other pictures stay as they are.'),
})

const FileTitle = z.strictObject({
  kind: z.enum(titleKinds).default('title'),
  text: z.string().max(200),
  line: z.string().max(200).default('').describe('Stands smaller under the text.'),
  from: Seconds.prefault(0),
  to: Seconds.optional().describe("To the beat's end when left out."),
})

/** One beat as version 2 of the project file tells it; times in seconds. */
export const FileBeat2 = FileBeat1.extend({
  clips: z.array(FileClip2).max(50).default([]),
  titles: z.array(FileTitle).max(20).default([]).describe('Words over the picture, in seconds of the beat.'),
})

const FileMusic = FileMusic1.extend({
  fadeIn: musicLook.fadeIn.default(usualMusic.fadeIn).describe('Seconds.'),
  fadeOut: musicLook.fadeOut.default(usualMusic.fadeOut).describe('Seconds.'),
  loop: musicLook.loop.default(usualMusic.loop).describe('Whether it begins again where it ends before the film.'),
})

/** The name of a media that is a logo. */
const LogoKey = MediaKey.describe('A picture; what is see-through in it stays so.')

export const FileLogo2 = z.strictObject({
  media: LogoKey,
  corner: z.enum(corners).default('top-right'),
  width: z.number().min(0.02).max(0.6).default(0.16).describe("Share of the frame's width."),
  opacity: z.number().min(0.05).max(1).default(0.9),
  from: Seconds.prefault(0),
  to: Seconds.optional().describe('Seconds of the film; to its end when left out.'),
})

const FileEndCard = z.strictObject({
  lines: z.array(z.string().max(200)).max(4).default([]).describe('The first is the largest.'),
  logo: LogoKey.optional(),
  seconds: z.number().min(0.5).max(60).default(3),
  over: z.enum(endCardGrounds).default('card').describe('A calm card, or the last frame held and darkened.'),
})

/** The project file, version 2: later versions add to it. Files that say they are of version 2 are read by it for ever. */
export const FilmFile2 = FilmFile1.extend({
  beatreel: z.literal(2),
  beats: z.array(FileBeat2).min(1).max(300),
  music: FileMusic.optional(),
  logo: FileLogo2.optional().describe('Lies over the whole film, below captions.'),
  endCard: FileEndCard.optional().describe('A closing stretch after the last beat.'),
})
export type FilmFile2 = z.infer<typeof FilmFile2>

/** A file of version 1 told as version 2: stills keep still, and music ends where it ends. */
export function toVersion2({ beats, music, ...file }: FilmFile1): FilmFile2 {
  const moved = beats.map(beat => {
    const clips = beat.clips.map(clip => ({ ...clip, motion: 'none' as const }))
    return { ...beat, clips, titles: [] }
  })
  const sounding = music && { ...music, fadeIn: 0, fadeOut: 1.5, loop: false }
  return { ...file, beatreel: 2, beats: moved, ...(sounding && { music: sounding }) }
}
