import { z } from 'zod'
import { clipLook } from '../domain/clip'
import { StripOrder } from '../domain/filmstrip'
import { MediaId, WorkId } from '../domain/ids'
import { MediaFacts, MediaRefusal, MediaWarning } from '../domain/media'
import { MediaWorkProblem, Urgency } from '../domain/media-work'
import { Fraction, Seconds } from '../domain/time'
import { editTools } from '../domain/video-asset'
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

/** A file that came into the watched folder. `arrival` is for `media.watch-kept` alone; `tool` is what seems to have made it. */
export const Arrival = z.strictObject({
  arrival: z.int().min(0),
  outcome: ImportOutcome,
  tool: z.enum(editTools).nullable(),
})
export type Arrival = z.infer<typeof Arrival>

/** Why films of the watched folder wait, to be tried again: the first one's name, and how many do. `library`: it cannot be written. */
export const WatchTrouble = z.strictObject({
  reason: z.enum(['library', 'no-ffmpeg', 'unreadable']),
  name: z.string(),
  count: z.int().min(1),
})
export type WatchTrouble = z.infer<typeof WatchTrouble>

/**
 * The folder that is watched, by its name alone; null where none is. It is missing also where it is empty and was not, as the place of a
 * server that is not mounted. `arrived` is what the page has not kept yet.
 */
export const WatchState = z.strictObject({
  name: z.string().nullable(),
  is_missing: z.boolean(),
  trouble: WatchTrouble.nullable(),
  arrived: z.array(Arrival),
})
export type WatchState = z.infer<typeof WatchState>

/** Why a media was not found again: no file was chosen, it holds something else, or it cannot be read. */
export const FindProblem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('closed') }),
  z.strictObject({ kind: z.literal('other-content'), name: z.string() }),
  z.strictObject({ kind: z.literal('refused'), name: z.string(), refusal: MediaRefusal }),
])
export type FindProblem = z.infer<typeof FindProblem>

/** What became of each file, in the order given; folders are opened and their media files stand in name order. */
export const ImportReport = z.strictObject({ outcomes: z.array(ImportOutcome) })
export type ImportReport = z.infer<typeof ImportReport>

/** In seconds: 115 MB of samples. */
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
  /**
   * Asks the user for the file of a missing media. One with the same content is taken, whatever it is called; then others that are missing
   * and lie in the same folder are taken too. Answers with all that are there again.
   */
  'media.find': {
    input: z.strictObject({ media_id: MediaId }),
    output: z.strictObject({ found: z.array(MediaId) }),
    problem: FindProblem,
  },
  /** Takes in the file that `media.find` refused last for a media because of its content, as a media of its own. An empty report where there is none. */
  'media.take-other': { input: z.strictObject({ media_id: MediaId }), output: ImportReport, problem: z.never() },
  /** Ends the imports that go on or wait; what was looked at by then is in their reports. */
  'media.stop-import': { input: z.strictObject({}), output: z.strictObject({}), problem: z.never() },
  /** Asks the user for a folder; films that come into it from now on are taken in. The state as before when the dialog is closed. */
  'media.watch': { input: z.strictObject({}), output: WatchState, problem: z.never() },
  'media.unwatch': { input: z.strictObject({}), output: WatchState, problem: z.never() },
  'media.watch-state': { input: z.strictObject({}), output: WatchState, problem: z.never() },
  /** Tries what waits in the watched folder again now. */
  'media.watch-again': { input: z.strictObject({}), output: WatchState, problem: z.never() },
  /** Tells that the page has kept these: they are not told of again, after a restart neither. */
  'media.watch-kept': {
    input: z.strictObject({ arrivals: z.array(z.int().min(0)).max(10_000) }),
    output: z.strictObject({}),
    problem: z.never(),
  },
  /** How loud a media is over time: for each stretch of `seconds_a_peak` the lowest and the highest sample, in turn. */
  'media.peaks': {
    input: z.strictObject(order),
    output: z.strictObject({ seconds_a_peak: Seconds, peaks: z.instanceof(Int16Array) }),
    problem: MediaWorkProblem,
  },
  /** A stretch of a media's sound as a film would sound it at full volume: samples left and right in turn, as they are kept (`domain/samples.ts`). */
  'media.sound': {
    input: z.strictObject({
      ...order,
      from: Seconds,
      /** How long it lasts once it was sped up. */
      seconds: Seconds.refine(length => length > 0 && length <= longestSound),
      speed: clipLook.speed,
      /** Whether it begins again where the file ends. */
      loop: z.boolean(),
      /** So many seconds after `from` it begins, counted on where the file is repeated. */
      after: Seconds,
    }),
    output: z.strictObject({ samples: z.instanceof(Int16Array) }),
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
  /** The watched folder, or what came into it, is another than before. */
  'media.watched': WatchState,
  /** How far a proxy has come; at most ten a second for an order. */
  'media.working': z.strictObject({ work_id: WorkId, done: Fraction }),
}
