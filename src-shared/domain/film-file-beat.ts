import { z } from 'zod'
import { BeatKind, longestBeatText } from './beat'
import { FocusPoint, fits } from './clip'
import { shortRules, transitionKinds } from './film'
import { Seconds } from './time'

/** A name that the project file gives to a media. */
export const MediaKey = z.string().min(1).max(200)

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

/** One beat as a project file tells it; times in seconds. */
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
