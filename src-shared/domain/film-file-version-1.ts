import { z } from 'zod'
import { BeatKind, longestBeatText } from './beat'
import { captionStyles } from './caption-styles'
import { FocusPoint, fits } from './clip'
import { captionModes, shortRules, transitionKinds } from './film'
import { Format, FrameRate } from './format'
import { Seconds } from './time'

/** A name that the project file gives to a media. */
export const MediaKey = z.string().min(1).max(200)

export const FileClip1 = z.strictObject({
  media: MediaKey,
  from: Seconds.prefault(0),
  to: Seconds.optional().describe("To the file's end when left out."),
  fit: z.enum(fits).default('fill'),
  focus: FocusPoint.default([0.5, 0.5]).describe('What stays visible when cropped, 0..1 from left and top.'),
  zoom: z.number().min(1).max(8).default(1),
  speed: z.number().min(0.1).max(10).default(1),
  volume: z.number().min(0).max(4).default(1).describe("Volume of the clip's own sound."),
})

/** One beat as version 1 of the project file tells it; times in seconds. */
export const FileBeat1 = z.strictObject({
  id: z.string().min(1).max(100),
  kind: BeatKind.default('point'),
  text: z.string().max(longestBeatText).default(''),
  seconds: z.number().positive().max(3_600).optional().describe('Fixes the length.'),
  voice: z.strictObject({ media: MediaKey, from: Seconds.prefault(0), to: Seconds.optional() }).optional(),
  clips: z.array(FileClip1).max(50).default([]),
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

export const FileMusic1 = z.strictObject({
  media: MediaKey,
  from: Seconds.prefault(0),
  volume: z.number().min(0).max(4).default(0.25),
  duck: z.boolean().default(true),
})

/** The project file, version 1: later versions add to it. Files that say they are of version 1 are read by it for ever. */
export const FilmFile1 = z.strictObject({
  beatreel: z.literal(1),
  title: z.string().max(200).default(''),
  format: Format.default('vertical'),
  fps: FrameRate.default(30),
  media: z
    .record(MediaKey, z.string().min(1).max(4_096))
    .default({})
    .describe('Names and their files, relative to this file or absolute.'),
  beats: z.array(FileBeat1).min(1).max(300),
  captions: z
    .strictObject({
      mode: z.enum(captionModes).default('words'),
      style: z.enum(captionStyles).default('pop'),
      position: z.number().min(0).max(1).default(0.62),
    })
    .prefault({}),
  music: FileMusic1.optional(),
  loudness: z.number().min(-40).max(-5).nullable().default(-14).describe('LUFS; null leaves sound as it is.'),
})
export type FilmFile1 = z.infer<typeof FilmFile1>
