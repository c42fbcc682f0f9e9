import { copyFile, link, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RenderWarning } from '@shared/domain/render-job'
import { ok, type Result } from '@shared/domain/result'
import { makeSound, soundKey } from './make-sound'
import type { PartsJob } from './place-segments'
import type { StepProblem } from './render-context'

/** A difference in loudness that one may notice. */
const loudnessTolerance = 0.5

/** Puts the film's sound into the job's folder. Its warnings travel with it only when it is made; from the cache it comes without. */
export async function placeSound({
  context,
  cache,
  progress,
}: Omit<PartsJob, 'quality'>): Promise<Result<RenderWarning[], StepProblem>> {
  const place = join(context.folder, 'sound.m4a')
  const key = `${soundKey(context)}.m4a`
  if (await cache.take(key, place)) {
    progress.moved('sound', 1)
    return ok([])
  }
  const made = await makeSound(context, cache, share => progress.moved('sound', share))
  if (!made.ok) return made
  const { path, missed } = made.value
  await link(path, place).catch(() => copyFile(path, place))
  await rm(dirname(path), { recursive: true, force: true })
  const isOff = missed !== null && Math.abs(missed) > loudnessTolerance
  if (isOff) return ok([{ kind: 'loudness-missed', beat: null, detail: `${missed.toFixed(1)} LU` }])
  await cache.keep(key, place)
  return ok([])
}
