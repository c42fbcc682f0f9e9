import { z } from 'zod'
import type { Assembly } from './assembly'
import { captionModes, captionStyles } from './film'
import { FileBeat, MediaKey } from './film-file-beat'
import { type Fault, faultOf } from './film-file-fault'
import { checkLinks } from './film-file-links'
import { Format, FrameRate } from './format'
import { jsonFault } from './json-fault'
import { fail, ok, type Result } from './result'
import { Seconds } from './time'

/** The project file, version 1: a film as a text file that people and programs can write. Times in seconds. */
export const FilmFile = z.strictObject({
  beatreel: z.literal(1),
  title: z.string().max(200).default(''),
  format: Format.default('vertical'),
  fps: FrameRate.default(30),
  media: z
    .record(MediaKey, z.string().min(1).max(4_096))
    .default({})
    .describe('Names and their files, relative to this file or absolute.'),
  beats: z.array(FileBeat).min(1).max(300),
  captions: z
    .strictObject({
      mode: z.enum(captionModes).default('words'),
      style: z.enum(captionStyles).default('pop'),
      position: z.number().min(0).max(1).default(0.62),
    })
    .prefault({}),
  music: z
    .strictObject({
      media: MediaKey,
      from: Seconds.prefault(0),
      volume: z.number().min(0).max(4).default(0.25),
      duck: z.boolean().default(true),
    })
    .optional(),
  loudness: z.number().min(-40).max(-5).nullable().default(-14).describe('LUFS; null leaves sound as it is.'),
})
export type FilmFile = z.infer<typeof FilmFile>

/**
 * Reads a project file's text. Every fault comes back at once, each with its place in the file:
 * of the JSON (then only the first, since nothing after it can be read), of single fields, and of fields that do not go together.
 */
export function readFilmFile(text: string): Result<FilmFile, Fault[]> {
  const bare = text.replace(/^\ufeff/u, '')
  const broken = jsonFault(bare)
  if (broken) return fail([broken])
  const json: unknown = JSON.parse(bare)
  const read = FilmFile.safeParse(json)
  const fields = read.success ? [] : read.error.issues.flatMap(issue => faultOf(issue, json))
  const faults = [...fields, ...checkLinks(json)]
  return read.success && faults.length === 0 ? ok(read.data) : fail(faults)
}

/** The film that a project file tells of; media are named by their keys in `media`. */
export function assemblyOfFile(file: FilmFile): Assembly {
  const { title, format, fps, captions, loudness, music = null } = file
  const beats = file.beats.map(({ seconds = null, captions: exact = null, voice, clips, ...beat }) => ({
    ...beat,
    seconds: seconds === null ? null : Seconds.parse(seconds),
    voice: voice ? { ...voice, to: voice.to ?? null } : null,
    clips: clips.map(clip => ({ ...clip, to: clip.to ?? null })),
    captions: exact,
  }))
  return { title, format, fps, beats, captions, music, loudness }
}
