import { availableParallelism, totalmem } from 'node:os'
import type { Quality } from '@shared/domain/format'

/** A run at 1080x1920 takes up to half of it; the rest of the machine is the user's. */
const bytesAWorker = 1.5 * 1024 ** 3

/** How many runs of FFmpeg work side by side, each with one encoding thread: as fits the machine's processors and memory, eight at the most. */
export const workersHere = (cores = availableParallelism(), bytes = totalmem()): number =>
  Math.max(1, Math.min(8, cores, Math.floor(bytes / bytesAWorker)))

/**
 * How many segments one run makes. Each has an encoder of its own, which FFmpeg keeps until the run ends: 90 MB at 1080x1920 and superfast, 160 MB
 * at veryfast, whose encoder looks further ahead. Starting FFmpeg, in turn, costs as much as encoding three or four frames.
 */
const mostInBatch: Record<Quality, number> = { draft: 4, standard: 4, high: 2 }

/**
 * How many of the waiting segments the next free worker takes: fewer towards the end, so that all workers end at about the same time whatever
 * the segments turn out to cost.
 */
export const nextBatchSize = (waiting: number, workers: number, quality: Quality): number =>
  Math.min(mostInBatch[quality], Math.ceil(waiting / (1.5 * workers)))
