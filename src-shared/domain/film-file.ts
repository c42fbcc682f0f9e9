import { z } from 'zod'
import type { Assembly } from './assembly'
import { BeatKind, longestBeatText } from './beat'
import { FocusPoint, fits } from './clip'
import { captionModes, captionStyles, shortRules, transitionKinds } from './film'
import { type Fault, faultOf } from './film-file-fault'
import { checkLinks } from './film-file-links'
import { Format, FrameRate } from './format'
import { jsonFault } from './json-fault'
import { fail, ok, type Result } from './result'
import { Seconds } from './time'

const MediaKey = z.string().min(1).max(200)

const FileClip = z.strictObject({
  media: MediaKey,
  from: Seconds.prefault(0),
  to: Seconds.optional().describe("To the file's end when left out."),
  fit: z.enum(fits).default('fill'),
  focus: FocusPoint.default([0.5, 0.5]).describe('What stays visible when cropped, 0..1 from left and top.'),
  zoom: z.number().min(1).max(8).default(1),
  speed: z.number().min(0.1).max(10).default(1),
  volume: z.number().min(0).max(4).default(1).describe("Volume of the clip's own sound."),
})

export const FileBeat = z.strictObject({
  id: z.string().min(1).max(100),
  kind: BeatKind.default('point'),
  text: z.string().max(longestBeatText).default(''),
  seconds: z.number().positive().max(3_600).optional().describe('Fixes the length.'),
  voice: z.strictObject({ media: MediaKey, from: Seconds.prefault(0), to: Seconds.optional() }).optional(),
  clips: z.array(FileClip).max(50).default([]),
  short: z.enum(shortRules).default('freeze').describe('What fills the beat when its clips are shorter.'),
  transition: z
    .strictObject({ kind: z.enum(transitionKinds), seconds: z.number().min(0).max(2).default(0.3) })
    .default({ kind: 'cut', seconds: 0.3 })
    .describe('How the beat begins.'),
  captions: z
    .array(z.strictObject({ from: Seconds, to: Seconds, text: z.string().max(500) }))
    .max(500)
    .optional()
    .describe('Exact captions, in seconds of the beat.'),
})
export type FileBeat = z.infer<typeof FileBeat>

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
  const faults = [...fields, ...checkLinks(json, beat => FileBeat.safeParse(beat).data)]
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
