import { copyFile, link, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Quality } from '@shared/domain/format'
import { ok, type Result } from '@shared/domain/result'
import { shareOut } from './batches'
import { encodeBatch, segmentKey } from './encode-batch'
import type { RenderContext, StepProblem } from './render-context'
import type { ProgressSum } from './render-progress'
import type { KeptPiece, SegmentCache } from './segment-cache'

export type PartsJob = {
  readonly context: RenderContext
  readonly quality: Quality
  readonly cache: SegmentCache
  readonly progress: ProgressSum
}

/** The name of a segment in its job's folder: ours, so that nothing of the user's stands in a list of files. */
export const segmentName = (index: number) => `seg-${String(index + 1).padStart(4, '0')}.ts`

/** A film's segments on their way into the job's folder: out of the cache at first, the others made in batches by whoever is free. */
export class SegmentWork {
  readonly #doneFrames = new Map<number, number>()
  /** Batches without those of their segments that the cache had. */
  #waiting: number[][] = []
  /** How many came out of the cache. */
  reused = 0

  constructor(
    readonly job: PartsJob,
    readonly workers: number,
  ) {}

  /** Places what the cache has. */
  async takeKept(): Promise<void> {
    const { context, cache, progress } = this.job
    const { segments, frames, fps } = context.plan
    const missing = new Set<number>()
    await cache.finishKeeping()
    for (const [index, segment] of segments.entries()) {
      if (await cache.take(this.#key(index), join(context.folder, segmentName(index)))) {
        this.reused += 1
        this.#doneFrames.set(index, segment.frames)
        progress.given('picture', segment.frames / frames, this.#share())
      } else missing.add(index)
    }
    const batches = shareOut(segments, fps, this.workers).map(batch => batch.filter(index => missing.has(index)))
    this.#waiting = batches.filter(batch => batch.length > 0)
  }

  /** Makes the next batch of those that are missing. @returns false when none was left to take */
  async makeNext(): Promise<Result<boolean, StepProblem>> {
    const batch = this.#waiting.shift() ?? []
    const [first] = batch
    if (first === undefined) return ok(false)
    const { context, quality, progress } = this.job
    const cwd = join(context.folder, `work-${first + 1}`)
    const made = await encodeBatch({
      segments: batch.flatMap(index => context.plan.segments[index] ?? []),
      ...{ context, quality, cwd },
      onFrames: frames => {
        this.#doneFrames.set(first, frames)
        progress.moved('picture', this.#share())
      },
    })
    if (!made.ok) return made
    await this.#place(batch, made.value)
    await rm(cwd, { recursive: true, force: true })
    progress.moved('picture', this.#share())
    return ok(true)
  }

  async #place(batch: readonly number[], files: readonly string[]): Promise<void> {
    const { context, cache } = this.job
    const kept: KeptPiece[] = []
    for (const [at, index] of batch.entries()) {
      const [file, place] = [files[at] ?? '', join(context.folder, segmentName(index))]
      await link(file, place).catch(() => copyFile(file, place))
      kept.push({ key: this.#key(index), path: place })
    }
    await cache.keepTogether(kept)
  }

  #key(index: number): string {
    const { context, quality } = this.job
    const segment = context.plan.segments[index]
    if (!segment) throw new Error('A segment that the plan does not have')
    return `${segmentKey(segment, context, quality)}.ts`
  }

  #share(): number {
    return [...this.#doneFrames.values()].reduce((sum, frames) => sum + frames, 0) / this.job.context.plan.frames
  }
}
