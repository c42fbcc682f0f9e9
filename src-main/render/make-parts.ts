import type { RenderWarning } from '@shared/domain/render-job'
import { fail, ok, type Result } from '@shared/domain/result'
import { workersHere } from './batches'
import { type PartsJob, SegmentWork } from './place-segments'
import { placeSound } from './place-sound'
import type { StepProblem } from './render-context'

/** `reused`: how many segments came out of the cache. `loudness` is the sound's, in LUFS. */
export type MadeParts = {
  readonly reused: number
  readonly warnings: readonly RenderWarning[]
  readonly loudness: number | null
}

/**
 * Sound and all segments, several works at a time; the first problem stops the others and is the one that counts.
 * @param stop ends whatever still runs for this film
 */
export async function makeParts(job: PartsJob, stop: () => void): Promise<Result<MadeParts, StepProblem>> {
  const { context } = job
  const workers = workersHere()
  const segments = new SegmentWork(job, workers)
  await segments.takeKept()
  const warnings: RenderWarning[] = [...context.plan.warnings]
  let loudness: number | null = null
  let problem: StepProblem | undefined
  const attempt = async <Value>(work: () => Promise<Result<Value, StepProblem>>): Promise<Value | undefined> => {
    const done = problem ? undefined : await work()
    if (!done || done.ok) return done?.value
    if (!problem) {
      problem = done.problem
      stop()
    }
    return undefined
  }
  // Sound first: it is one long work that nothing can share.
  const work = async (worker: number) => {
    const sound = worker === 0 ? await attempt(() => placeSound(job)) : undefined
    if (sound) {
      warnings.push(...sound.warnings)
      loudness = sound.loudness
    }
    while (await attempt(() => segments.makeNext()));
  }
  // The folder goes with the first who fails, so all must have come to their end before that is told.
  const works = Array.from({ length: workers }, async (_, worker) =>
    work(worker).catch((error: unknown) => {
      stop()
      throw error
    }),
  )
  const thrown = (await Promise.allSettled(works)).find(one => one.status === 'rejected')
  if (thrown) throw thrown.reason
  return problem ? fail(problem) : ok({ reused: segments.reused, warnings, loudness })
}
