import { copyFile, link, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Quality } from '@shared/domain/format'
import type { RenderWarning } from '@shared/domain/render-job'
import type { Segment } from '@shared/domain/render-plan'
import { fail, ok, type Result } from '@shared/domain/result'
import PQueue from 'p-queue'
import { encodeSegment, segmentKey, segmentName } from './encode-segment'
import { makeSound, soundKey } from './make-sound'
import type { RenderContext, StepProblem } from './render-context'
import type { ProgressSum } from './render-progress'
import type { SegmentCache } from './segment-cache'

/** Two at a time with one thread each use two cores best; more would only take more memory. */
const workers = 2

export type PartsJob = {
  readonly context: RenderContext
  readonly quality: Quality
  readonly cache: SegmentCache
  readonly progress: ProgressSum
  /** Stops whatever still runs for this film. */
  readonly stop: () => void
}

/** `reused`: how many segments came out of the cache. */
export type MadeParts = { readonly reused: number; readonly warnings: readonly RenderWarning[] }

/** Sound and all segments, two works at a time; the first problem stops the others and is the one that counts. */
export async function makeParts(job: PartsJob): Promise<Result<MadeParts, StepProblem>> {
  const { context, cache, progress } = job
  const { plan } = context
  const queue = new PQueue({ concurrency: workers })
  const bar = new FrameBar(plan.frames, progress)
  let problem: StepProblem | undefined
  let reused = 0
  const warnings: RenderWarning[] = [...plan.warnings]
  const attempt = (work: () => Promise<Result<unknown, StepProblem>>) => async () => {
    const done = problem ? undefined : await work()
    if (!done || done.ok || problem) return
    problem = done.problem
    job.stop()
  }
  const sound = attempt(async () => {
    const made = await placeSound(context, cache, share => progress.moved('sound', share))
    if (made.ok) warnings.push(...made.value)
    return made
  })
  const pictures = plan.segments.map((segment, index) =>
    attempt(async () => {
      const placed = await placeSegment(segment, index, job, frames => bar.moved(index, frames))
      if (placed.ok && placed.value) {
        reused += 1
        bar.given(index, segment.frames)
      }
      return placed
    }),
  )
  await queue.addAll([sound, ...pictures])
  return problem ? fail(problem) : ok({ reused, warnings })
}

/** Adds up the frames of segments that are worked on side by side. */
class FrameBar {
  readonly #done = new Map<number, number>()

  constructor(
    readonly frames: number,
    readonly progress: ProgressSum,
  ) {}

  moved(index: number, frames: number): void {
    this.#done.set(index, frames)
    this.progress.moved('picture', this.#share())
  }

  given(index: number, frames: number): void {
    this.#done.set(index, frames)
    this.progress.given('picture', frames / this.frames, this.#share())
  }

  #share(): number {
    return [...this.#done.values()].reduce((sum, frames) => sum + frames, 0) / this.frames
  }
}

/** Puts a segment into the job's folder: out of the cache (true), or made now and kept. */
async function placeSegment(
  segment: Segment,
  index: number,
  { context, quality, cache }: PartsJob,
  onFrames: (frames: number) => void,
): Promise<Result<boolean, StepProblem>> {
  const place = join(context.folder, segmentName(index))
  const key = `${segmentKey(segment, context, quality)}.mp4`
  if (await cache.take(key, place)) return ok(true)
  const made = await encodeSegment(segment, index, context, quality, onFrames)
  if (!made.ok) return made
  onFrames(segment.frames)
  await link(made.value, place).catch(() => copyFile(made.value, place))
  await rm(dirname(made.value), { recursive: true, force: true })
  await cache.keep(key, place)
  return ok(false)
}

/** A difference in loudness that one may notice. */
const loudnessTolerance = 0.5

/** Puts the film's sound into the job's folder. Its warnings travel with it only when it is made; from the cache it comes without. */
async function placeSound(
  context: RenderContext,
  cache: SegmentCache,
  onProgress: (share: number) => void,
): Promise<Result<RenderWarning[], StepProblem>> {
  const place = join(context.folder, 'sound.m4a')
  const key = `${soundKey(context)}.m4a`
  if (await cache.take(key, place)) {
    onProgress(1)
    return ok([])
  }
  const made = await makeSound(context, onProgress)
  if (!made.ok) return made
  const { path, missed } = made.value
  await link(path, place).catch(() => copyFile(path, place))
  await rm(dirname(path), { recursive: true, force: true })
  const isOff = missed !== null && Math.abs(missed) > loudnessTolerance
  if (isOff) return ok([{ kind: 'loudness-missed', beat: null, detail: `${missed.toFixed(1)} LU` }])
  await cache.keep(key, place)
  return ok([])
}
