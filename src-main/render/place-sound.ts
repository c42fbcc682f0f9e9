import { copyFile, link, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RenderWarning } from '@shared/domain/render-job'
import { ok, type Result } from '@shared/domain/result'
import { makeSound, soundKey } from './make-sound'
import type { PartsJob } from './place-segments'
import type { StepProblem } from './render-context'
import { SoundFacts } from './sound-facts'
import { soundWarnings } from './sound-warnings'

/** What is to be said about a film's sound, and how loud it is in LUFS; the same whether it is new or out of the cache. */
type PlacedSound = { readonly warnings: readonly RenderWarning[]; readonly loudness: number | null }

/** Puts the film's sound into the job's folder. */
export async function placeSound(job: Omit<PartsJob, 'quality'>): Promise<Result<PlacedSound, StepProblem>> {
  const { context, progress } = job
  const kept = await takeKept(job)
  if (kept) {
    progress.moved('sound', 1)
    return ok(placed(job, kept))
  }
  const made = await makeSound(context, job.cache, share => progress.moved('sound', share))
  if (!made.ok) return made
  const { path, facts } = made.value
  await keep(job, path, facts)
  await rm(dirname(path), { recursive: true, force: true })
  return ok(placed(job, facts))
}

const placed = ({ context }: Omit<PartsJob, 'quality'>, facts: SoundFacts): PlacedSound => ({
  warnings: soundWarnings(context.plan, facts),
  loudness: facts.loudness,
})

const places = (folder: string) => ({ sound: join(folder, 'sound.m4a'), facts: join(folder, 'sound.json') })

/** The sound out of the cache, if it lies there together with what is known of it. */
async function takeKept({ context, cache }: Omit<PartsJob, 'quality'>): Promise<SoundFacts | null> {
  const [key, place] = [soundKey(context), places(context.folder)]
  if (!(await cache.take(`${key}.json`, place.facts))) return null
  const facts = SoundFacts.safeParse(
    await readFile(place.facts, 'utf8')
      .then(JSON.parse)
      .catch(() => null),
  )
  return facts.success && (await cache.take(`${key}.m4a`, place.sound)) ? facts.data : null
}

async function keep({ context, cache }: Omit<PartsJob, 'quality'>, made: string, facts: SoundFacts): Promise<void> {
  const [key, place] = [soundKey(context), places(context.folder)]
  await link(made, place.sound).catch(() => copyFile(made, place.sound))
  // Whatever lies here is a link to what the cache has.
  await rm(place.facts, { force: true })
  await writeFile(place.facts, JSON.stringify(facts))
  // In this order: where the sound is kept, so is what is known of it.
  await cache.keep(`${key}.json`, place.facts)
  await cache.keep(`${key}.m4a`, place.sound)
}
