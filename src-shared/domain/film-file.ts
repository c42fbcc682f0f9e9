import { z } from 'zod'
import type { Assembly } from './assembly'
import { BrandStyle } from './brand-style'
import { endCardGrounds } from './end-card'
import { FileBeat, LogoKey } from './film-file-beat'
import { type Fault, faultOf } from './film-file-fault'
import { checkLinks } from './film-file-links'
import { FileMusic1, FilmFile1 } from './film-file-version-1'
import { jsonFault } from './json-fault'
import { corners } from './logo'
import { musicLook, usualMusic } from './music'
import { fail, ok, type Result } from './result'
import { Seconds } from './time'

const FileMusic = FileMusic1.extend({
  fadeIn: musicLook.fadeIn.default(usualMusic.fadeIn).describe('Seconds.'),
  fadeOut: musicLook.fadeOut.default(usualMusic.fadeOut).describe('Seconds.'),
  loop: musicLook.loop.default(usualMusic.loop).describe('Whether it begins again where it ends before the film.'),
})

const FileLogo = z.strictObject({
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

const FileCaptions = FilmFile1.shape.captions.unwrap().extend({
  brand: BrandStyle.optional().describe('Drawn in place of the style.'),
})

/** The project file, version 2: a film as a text file that people and programs can write. Times in seconds. */
export const FilmFile = FilmFile1.extend({
  beatreel: z.literal(2),
  beats: z.array(FileBeat).min(1).max(300),
  captions: FileCaptions.prefault({}),
  music: FileMusic.optional(),
  logo: FileLogo.optional().describe('Lies over the whole film, below captions.'),
  endCard: FileEndCard.optional().describe('A closing stretch after the last beat.'),
})
export type FilmFile = z.infer<typeof FilmFile>

/** A file of version 1 told as version 2: stills keep still, and music ends where it ends. */
const withOverlays = z.transform(({ beats, music, ...file }: FilmFile1): FilmFile => {
  const moved = beats.map(beat => {
    const clips = beat.clips.map(clip => ({ ...clip, motion: 'none' as const }))
    return { ...beat, clips, titles: [] }
  })
  const sounding = music && { ...music, fadeIn: 0, fadeOut: 1.5, loop: false }
  return {
    ...file,
    beatreel: 2,
    beats: moved,

    ...(sounding && { music: sounding }),
  }
})

/** What reads a file of a version; of one that is not known, what says so and looks at the rest as if it were today's. */
const readers = {
  1: FilmFile1.pipe(withOverlays),
  2: FilmFile,
  unknown: FilmFile.extend({ beatreel: z.literal([1, 2]) }).transform(file => ({ ...file, beatreel: 2 as const })),
}

function readerOf(json: unknown): (typeof readers)[keyof typeof readers] {
  const version: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'beatreel') : undefined
  return version === 1 || version === 2 ? readers[version] : readers.unknown
}

/**
 * Reads a project file's text, of any version. Every fault comes back at once, each with its place in the file:
 * of the JSON (then only the first, since nothing after it can be read), of single fields, and of fields that do not go together.
 */
export function readFilmFile(text: string): Result<FilmFile, Fault[]> {
  const bare = text.replace(/^\ufeff/u, '')
  const broken = jsonFault(bare)
  if (broken) return fail([broken])
  const json: unknown = JSON.parse(bare)
  const read = readerOf(json).safeParse(json)
  const fields = read.success ? [] : read.error.issues.flatMap(issue => faultOf(issue, json))
  const faults = [...fields, ...checkLinks(json)]
  return read.success && faults.length === 0 ? ok(read.data) : fail(faults)
}

/** The film that a project file tells of; media are named by their keys in `media`. A file has no language: it is read as English. */
export function assemblyOfFile(file: FilmFile): Assembly {
  const { title, format, fps, captions, loudness, music = null, logo, endCard } = file
  const beats = file.beats.map(({ seconds = null, captions: exact = null, voice, clips, titles, ...beat }) => ({
    ...beat,
    seconds: seconds === null ? null : Seconds.parse(seconds),
    voice: voice ? openEnded(voice) : null,
    clips: clips.map(openEnded),
    captions: exact,
    titles: titles.map(openEnded),
    over: [],
    logo: null,
  }))
  return {
    ...{ title, format, fps, beats, captions, music, loudness },
    logo: logo ? openEnded(logo) : null,
    endCard: endCard ? { ...endCard, logo: endCard.logo ?? null } : null,
    language: 'en',
  }
}

/** null where a stretch has no end of its own. */
const openEnded = <T extends { readonly to?: Seconds | undefined }>(use: T) => ({ ...use, to: use.to ?? null })
