import { availableParallelism, totalmem } from 'node:os'
import type { Segment } from '@shared/domain/render-plan'

/** A run at 1080x1920 takes up to half of it; the rest of the machine is the user's. */
const bytesAWorker = 1.5 * 1024 ** 3

/** How many runs of FFmpeg work side by side, each with one encoding thread: as fits the machine's processors and memory, eight at the most. */
export const workersHere = (cores = availableParallelism(), bytes = totalmem()): number =>
  Math.max(1, Math.min(8, cores, Math.floor(bytes / bytesAWorker)))

/**
 * Seconds of film. To start FFmpeg and its encoder costs as much as encoding ten frames (half a second of processor where fresh memory is dear); what a
 * kill or a cancel takes with it is at most one batch of each worker.
 */
const shortest = 6
const longest = 24
/** Every shot is an input with a decoder of its own, all of them open from the start. */
const mostShots = 6
/** How far a batch may fall short of its length, or go past it, to end where a shot ends: in the middle of one the next batch decodes it again from its last key frame. */
const least = 0.75
const most = 1.6

/**
 * Shares a film's segments out into batches, one for each run of FFmpeg: ever shorter ones towards the end, so that all workers end at about the same time.
 * The same plan always comes out the same, whatever of it is made already: a film that is begun again after a crash has the same bytes.
 * @returns places of segments, in order
 */
export function shareOut(
  segments: readonly Pick<Segment, 'shot' | 'frames'>[],
  fps: number,
  workers: number,
): number[][] {
  const ends = shotEnds(segments)
  const batches: number[][] = []
  let rest = segments.reduce((sum, { frames }) => sum + frames, 0)
  let batch: number[] = []
  let [taken, shots] = [0, 0]
  for (const [index, { frames }] of segments.entries()) {
    batch.push(index)
    taken += frames
    const wanted = fps * Math.min(longest, Math.max(shortest, rest / (1.25 * workers) / fps))
    const toBorder = ends[index] ?? 0
    if (toBorder === 0) shots += 1
    const isFull =
      toBorder === 0
        ? taken >= least * wanted || shots >= mostShots
        : taken >= wanted && taken + toBorder > most * wanted
    // What would be left is not worth a run of its own.
    const isNearEnd = rest - taken < least * shortest * fps
    if (index < segments.length - 1 && (isNearEnd || !isFull)) continue
    batches.push(batch)
    rest -= taken
    batch = []
    taken = 0
    shots = 0
  }
  return batches
}

/** For each segment how many frames of its shot come after it. */
function shotEnds(segments: readonly Pick<Segment, 'shot' | 'frames'>[]): number[] {
  let after = 0
  const ends = segments.toReversed().map(({ shot, frames }, back) => {
    const next = segments[segments.length - back]
    const left = next?.shot === shot ? after : 0
    after = left + frames
    return left
  })
  return ends.toReversed()
}
