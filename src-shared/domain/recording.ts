import { z } from 'zod'
import { BeatId, ScriptId, TakeId } from './ids'

/** Samples a second of what is recorded here: one channel of 16 bits. */
export const recordingRate = 48_000
export const bytesASample = 2

/** Seconds of one take. A beat has at most 2,000 letters, which nobody reads for longer than four minutes. */
export const longestTake = 900

/** Bytes that one write may bring: a second of sound. */
export const mostBytesAWrite = recordingRate * bytesASample

/** Whose words are being said. `name` is what the take's file and its media are called; `spoken` are the words. */
export const Take = z.strictObject({
  take_id: TakeId,
  script_id: ScriptId,
  beat_id: BeatId,
  name: z.string().min(1).max(200),
  spoken: z.string().max(2_000),
})
export type Take = z.infer<typeof Take>

/** A take that was not kept yet when the app ended, or its page went away. */
export const UnfinishedTake = z.strictObject({ ...Take.shape, seconds: z.number().min(0) })
export type UnfinishedTake = z.infer<typeof UnfinishedTake>

/** What keeps a take from being recorded or kept. Whatever was written before stays. */
export const RecordingProblem = z.strictObject({
  kind: z.enum([
    'disk-full',
    'not-writable',
    /** Another take is being recorded. */
    'recording',
    'no-such-take',
    /** A piece is missing before this one, or it is none: half a sample, or more than a second. */
    'bad-piece',
    'too-long',
    /** Nothing was recorded. */
    'empty',
    'not-audio',
    'no-ffmpeg',
  ]),
})
export type RecordingProblem = z.infer<typeof RecordingProblem>
