import { copyFile, link, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Quality } from '@shared/domain/format'
import type { RenderWarning } from '@shared/domain/render-job'
import type { Segment } from '@shared/domain/render-plan'
import { fail, ok, type Result } from '@shared/domain/result'
import PQueue from 'p-queue'
import { checkFilm, type FilmFacts } from './check-film'
import { freeBytes, neededBytes } from './disk-room'
import { encodeSegment, segmentKey, segmentName } from './encode-segment'
import type { JobLedger } from './job-ledger'
import { joinFilm } from './join-film'
import { makeSound, soundKey } from './make-sound'
import type { RenderContext, StepProblem } from './render-context'
import { type Progress, ProgressSum } from './render-progress'
import type { SegmentCache } from './segment-cache'

export type FilmJob = Omit<RenderContext, 'folder'> & {
  readonly quality: Quality
  /** Where the film will lie; its folder is on the disk that all work is done on. */
  readonly targetFolder: string
  readonly fontsFolder: string
  readonly cache: SegmentCache
  readonly ledger: JobLedger
  readonly onProgress: (progress: Progress) => void
  /** Gives the checked film its final name, the last step: called with a file in the job's folder. */
  readonly finish: (partPath: string) => Promise<Result<void, StepProblem>>
}

/** A film that was made. `reused`: how many of its segments came out of the cache. */
export type MadeFilm = {
  readonly facts: FilmFacts
  readonly segments: number
  readonly reused: number
  readonly warnings: readonly RenderWarning[]
}

/** Two at a time with one thread each use two cores best; more would only take more memory. */
const workers = 2

/**
 * Makes a film by its plan: sound and segments side by side, joined, checked, named. Whatever happens, nothing is left but a whole film
 * under its name, or nothing.
 */
export async function renderFilm(job: FilmJob): Promise<Result<MadeFilm, StepProblem>> {
  const free = await freeBytes(job.targetFolder)
  const needed = neededBytes(job.plan, job.quality)
  if (free !== null && free < needed) return fail({ kind: 'disk-full', neededBytes: needed, freeBytes: free })
  const opened = await job.ledger.open(job.targetFolder).catch(problemOfFolder)
  if ('kind' in opened) return fail(opened)
  try {
    return await renderIn(opened.folder, job)
  } catch (error) {
    return fail(await problemOfDisk(error, job.targetFolder, needed))
  } finally {
    await opened.remove()
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

function problemOfFolder(error: unknown): StepProblem {
  if (['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR'].includes(codeOf(error))) {
    return { kind: 'folder-not-writable', name: '' }
  }
  throw error
}

async function problemOfDisk(error: unknown, folder: string, neededBytes: number): Promise<StepProblem> {
  if (!['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error))) throw error
  return { kind: 'disk-full', neededBytes, freeBytes: (await freeBytes(folder)) ?? 0 }
}

async function renderIn(folder: string, job: FilmJob): Promise<Result<MadeFilm, StepProblem>> {
  const { plan } = job
  const stop = new AbortController()
  const context = { ...job, folder, signal: AbortSignal.any([job.signal, stop.signal]) }
  const progress = new ProgressSum(plan.frames / plan.fps, job.onProgress)
  await copyFonts(job.fontsFolder, join(folder, 'fonts'))
  const made = await makeParts(context, job, progress, () => stop.abort())
  if (!made.ok) return made
  const output = join(folder, 'film.part.mp4')
  const joined = await joinFilm(context, output)
  if (!joined.ok) return joined
  progress.moved('join', 1)
  const checked = await checkFilm(output, plan, job.tools)
  if (!checked.ok) return checked
  if (job.signal.aborted) return fail({ kind: 'cancelled' })
  const finished = await job.finish(output)
  if (!finished.ok) return finished
  progress.moved('check', 1)
  return ok({ facts: checked.value, segments: plan.segments.length, ...made.value })
}

/** libass opens every file of its fonts folder; these are all it is to see. */
const fontFiles = ['Inter_500Medium.ttf', 'Inter_700Bold.ttf', 'Inter_800ExtraBold.ttf']

async function copyFonts(from: string, to: string): Promise<void> {
  await mkdir(to)
  await Promise.all(fontFiles.map(name => copyFile(join(from, name), join(to, name))))
}

type Parts = Pick<MadeFilm, 'reused' | 'warnings'>

/** Sound and all segments, two works at a time; the first problem stops the others and is the one that counts. */
async function makeParts(
  context: RenderContext,
  job: FilmJob,
  progress: ProgressSum,
  stop: () => void,
): Promise<Result<Parts, StepProblem>> {
  const queue = new PQueue({ concurrency: workers })
  const bar = new FrameBar(job.plan.frames, progress)
  let problem: StepProblem | undefined
  let reused = 0
  const warnings: RenderWarning[] = [...job.plan.warnings]
  const attempt = (work: () => Promise<Result<unknown, StepProblem>>) => async () => {
    const done = problem ? undefined : await work()
    if (!done || done.ok || problem) return
    problem = done.problem
    stop()
  }
  const sound = attempt(async () => {
    const made = await placeSound(context, job.cache, share => progress.moved('sound', share))
    if (made.ok) warnings.push(...made.value)
    return made
  })
  const pictures = job.plan.segments.map((segment, index) =>
    attempt(async () => {
      const placed = await placeSegment(segment, index, context, job, frames => bar.moved(index, frames))
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
  context: RenderContext,
  { quality, cache }: FilmJob,
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
