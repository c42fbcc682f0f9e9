import { z } from 'zod'
import { clipLook } from '../domain/clip'
import { StripOrder } from '../domain/filmstrip'
import { MediaId, WorkId } from '../domain/ids'
import { MediaFacts, MediaRefusal, MediaWarning } from '../domain/media'
import { MediaWorkProblem, Urgency } from '../domain/media-work'
import { Fraction, Seconds } from '../domain/time'
import { SilenceRule, Stretch } from '../domain/waveform'

/** One file that the user gave: taken, or refused with the reason. `fresh` is false for a file that was in the library already. */
export const ImportOutcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('imported'),
    media_id: MediaId,
    name: z.string(),
    facts: MediaFacts,
    warnings: z.array(MediaWarning),
    fresh: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('refused'), name: z.string(), refusal: MediaRefusal }),
])
export type ImportOutcome = z.infer<typeof ImportOutcome>

/** What became of each file, in the order given; folders are opened and their media files stand in name order. */
export const ImportReport = z.strictObject({ outcomes: z.array(ImportOutcome) })
export type ImportReport = z.infer<typeof ImportReport>

/** In seconds: 230 MB of samples. */
const longestSound = 600

/** What every order of work on a media names: `work_id` is made by the page, to cancel with; several orders may share one. */
const order = { media_id: MediaId, work_id: WorkId, urgency: Urgency }

export const mediaCalls = {
  /** Asks the user for files, or for folders of them, in a system dialog and takes them in. An empty report when the dialog is closed. */
  'media.pick': {
    input: z.strictObject({ what: z.enum(['files', 'folder']) }),
    output: ImportReport,
    problem: z.never(),
  },
  /** Which of the media that the library knows cannot be found on the disk now. */
  'media.missing': { input: z.strictObject({}), output: z.array(MediaId), problem: z.never() },
  /** Shows a media in the system's file manager. */
  'media.reveal': {
    input: z.strictObject({ media_id: MediaId }),
    output: z.strictObject({}),
    problem: z.strictObject({ kind: z.literal('media-missing') }),
  },
  /** How loud a media is over time: for each stretch of `seconds_a_peak` the lowest and the highest sample, in turn. */
  'media.peaks': {
    input: z.strictObject(order),
    output: z.strictObject({ seconds_a_peak: Seconds, peaks: z.instanceof(Int16Array) }),
    problem: MediaWorkProblem,
  },
  /** A stretch of a media's sound as a film would sound it at full volume: samples left and right in turn, at 48 kHz. */
  'media.sound': {
    input: z.strictObject({
      ...order,
      from: Seconds,
      /** How long it lasts once it was sped up. */
      seconds: Seconds.refine(length => length > 0 && length <= longestSound),
      speed: clipLook.speed,
      /** Whether it begins again where the file ends. */
      loop: z.boolean(),
    }),
    output: z.strictObject({ samples: z.instanceof(Float32Array) }),
    problem: MediaWorkProblem,
  },
  /** Makes pictures of a stretch, `count` of them side by side at `url`, each of `width` × `height` pixels. */
  'media.filmstrip': {
    input: z.strictObject({ ...order, ...StripOrder.shape }),
    output: z.strictObject({ url: z.string(), count: z.int(), width: z.int(), height: z.int() }),
    problem: MediaWorkProblem,
  },
  /** Where a media is silent, in order; borders are exact to 20 ms. */
  'media.silences': {
    input: z.strictObject({ ...order, ...SilenceRule.shape }),
    output: z.array(Stretch),
    problem: MediaWorkProblem,
  },
  /** The cuts of a film, in seconds from its start. */
  'media.scenes': { input: z.strictObject(order), output: z.array(Seconds), problem: MediaWorkProblem },
  /** Where the page can play a media from: as it is, or from a proxy, which is made first and may take minutes (`media.working`). */
  'media.proxy': {
    input: z.strictObject(order),
    output: z.strictObject({ url: z.string() }),
    problem: MediaWorkProblem,
  },
  /** Ends the waiting of all orders with an id; what nobody else waits for is stopped. */
  'media.cancel': { input: z.strictObject({ work_id: WorkId }), output: z.strictObject({}), problem: z.never() },
}

export const mediaEvents = {
  /** How far an import has come; `name` is the file just looked at. */
  'media.importing': z.strictObject({ done: z.int(), total: z.int(), name: z.string() }),
  /** How far a proxy has come; at most ten a second for an order. */
  'media.working': z.strictObject({ work_id: WorkId, done: Fraction }),
}
