import { availableParallelism } from 'node:os'

/**
 * How many runs of FFmpeg work side by side, each with one encoding thread: as many as there are processors, and no more than four, for
 * each takes some hundred megabytes.
 */
export const workersHere = (cores = availableParallelism()): number => Math.min(4, Math.max(1, cores))

/** One run holds an encoder for each of its segments; ten of them take about 400 MB at 1080x1920. */
const mostInBatch = 10

/** Starting FFmpeg costs as much as encoding a few frames: below this a smaller batch costs more than evenness is worth. */
const fewestInBatch = 2

/**
 * How many of the waiting works the next free worker takes: large batches first, then smaller ones, so that all workers end at about the
 * same time whatever the segments turn out to cost.
 */
export const nextBatchSize = (waiting: number, workers: number): number =>
  Math.min(waiting, mostInBatch, Math.max(fewestInBatch, Math.ceil(waiting / (1.5 * workers))))
