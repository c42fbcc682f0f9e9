import { z } from 'zod'
import { TakeId } from '../domain/ids'
import { mostBytesAWrite, RecordingProblem, Take, UnfinishedTake } from '../domain/recording'
import { ImportReport } from './media-calls'

const nothing = z.strictObject({})
const ofTake = z.strictObject({ take_id: TakeId })

export const voiceCalls = {
  /**
   * Opens the microphone to the page for half a minute, in which it may ask the system for it, or closes it. While a take is recorded it
   * stays open. `refused`: the system's own settings keep the app from it.
   */
  'voice.microphone': {
    input: z.strictObject({ on: z.boolean() }),
    output: nothing,
    problem: z.strictObject({ kind: z.literal('refused') }),
  },
  /** Begins a take. One at a time. */
  'voice.begin': { input: Take, output: nothing, problem: RecordingProblem },
  /** The next piece of a take, at most a second of it, as 16-bit little-endian samples. `index` counts the pieces from 0. On the disk when answered. */
  'voice.write': {
    input: z.strictObject({
      take_id: TakeId,
      index: z.int().min(0).max(1_000_000),
      samples: z.base64().max(Math.ceil(mostBytesAWrite / 3) * 4),
    }),
    output: nothing,
    problem: RecordingProblem,
  },
  /** Ends a take and takes it in as media. Answers the same when asked again, until the take is settled. */
  'voice.finish': { input: ofTake, output: ImportReport, problem: RecordingProblem },
  /** A take's row is written, or nobody wants it: main lets go of it, and of what was not taken in. */
  'voice.settle': { input: ofTake, output: nothing, problem: z.never() },
  /** Takes that were begun and never settled, the oldest first. One that is still being recorded is ended by this: its page is gone. */
  'voice.unfinished': { input: nothing, output: z.array(UnfinishedTake), problem: z.never() },
}
