import { z } from 'zod'
import { JobId, MediaId, VideoId } from './ids'
import { Fraction, Seconds, Timestamp } from './time'

/** Why a render did not end with a film. `beat` counts from 1; `lastLines` is FFmpeg's own word, for the log and for copying. */
export const RenderProblem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('media-missing'), name: z.string() }),
  z.strictObject({ kind: z.literal('media-changed'), name: z.string() }),
  z.strictObject({ kind: z.literal('disk-full'), neededBytes: z.number(), freeBytes: z.number() }),
  z.strictObject({ kind: z.literal('folder-not-writable'), name: z.string() }),
  z.strictObject({
    kind: z.literal('ffmpeg-failed'),
    beat: z.int().nullable(),
    name: z.string().nullable(),
    exitCode: z.int().nullable(),
    lastLines: z.array(z.string().max(2_000)).max(40),
  }),
  z.strictObject({ kind: z.literal('too-slow'), beat: z.int().nullable() }),
  z.strictObject({ kind: z.literal('wrong-output'), detail: z.string() }),
  z.strictObject({ kind: z.literal('ffmpeg-unusable'), missing: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('already-running') }),
  z.strictObject({ kind: z.literal('bug'), id: z.string() }),
])
export type RenderProblem = z.infer<typeof RenderProblem>

/** What a finished film has otherwise than was asked for, or shows and plays that nobody may have meant. */
export const RenderWarning = z.strictObject({
  kind: z.enum([
    'beat-uncovered',
    'note-left',
    'clip-short',
    'media-missing',
    'sound-missing',
    'loudness-missed',
    'transition-short',
    'black',
    'frozen',
    'silent',
    'voice-silent',
    'peaks-high',
    'size-odd',
    'not-taken',
    'title-crowded',
    'title-unseen',
    'over-unseen',
    'logo-missing',
  ]),
  /** Counts from 1. */
  beat: z.int().nullable(),
  /** Where in the film it begins; null when it is of no one place. */
  at: Seconds.nullable().default(null),
  detail: z.string().max(300),
})
export type RenderWarning = z.infer<typeof RenderWarning>

/** The finished film's facts. `media_id` is its place in main's library. */
export const RenderedFilm = z.strictObject({
  media_id: MediaId,
  name: z.string(),
  width: z.int(),
  height: z.int(),
  duration_ms: z.int(),
  size_bytes: z.int(),
  /** A good moment for a first cover. */
  thumbnail_ms: z.int(),
  /** Fingerprint of the assembly it was made from: another one now means that script or cut have changed since. */
  made_from: z.string().max(40),
  /** LUFS of the whole, measured; null where nothing is heard, and where an older version made it. */
  loudness: z.number().nullable().default(null),
  warnings: z.array(RenderWarning).max(400),
})
export type RenderedFilm = z.infer<typeof RenderedFilm>

/** How a render ended. */
export const RenderOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), film: RenderedFilm }),
  z.strictObject({ kind: z.literal('failed'), problem: RenderProblem }),
  z.strictObject({ kind: z.literal('cancelled') }),
])
export type RenderOutcome = z.infer<typeof RenderOutcome>

/** An ended render, kept by main until the renderer says that it has the row. */
export const EndedRender = z.strictObject({
  job_id: JobId,
  video_id: VideoId,
  ended_at: Timestamp,
  outcome: RenderOutcome,
})
export type EndedRender = z.infer<typeof EndedRender>

export const renderSteps = ['queued', 'picture', 'sound', 'join', 'check'] as const

/** A render under way. `speed` is film seconds made per second; null until known, as is the time left. */
export const RenderProgress = z.strictObject({
  job_id: JobId,
  video_id: VideoId,
  step: z.enum(renderSteps),
  fraction: Fraction,
  speed: z.number().min(0).nullable(),
  secondsLeft: Seconds.nullable(),
})
export type RenderProgress = z.infer<typeof RenderProgress>
