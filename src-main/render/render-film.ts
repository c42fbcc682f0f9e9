import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { giveUpHardware } from '@main/ffmpeg/find-encoder'
import { software } from '@main/ffmpeg/hardware-encoders'
import { isDiskFull, isSystemRefusal } from '@main/store/error-code'
import { freeBytes } from '@main/store/free-bytes'
import { captionFonts } from '@shared/domain/caption-fonts'
import type { Quality } from '@shared/domain/format'
import type { RenderWarning } from '@shared/domain/render-job'
import { fail, ok, type Result } from '@shared/domain/result'
import { checkFilm, type FilmFacts } from './check-film'
import { neededBytes } from './disk-room'
import type { JobLedger } from './job-ledger'
import { joinFilm } from './join-film'
import { lookAtStills } from './look-at-stills'
import { type MadeParts, makeParts } from './make-parts'
import { folderNotWritable, type RenderContext, type StepProblem } from './render-context'
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

/** A film that was made, and of how many segments. */
export type MadeFilm = MadeParts & { readonly facts: FilmFacts; readonly segments: number }

/**
 * Makes a film by its plan: sound and segments side by side, joined, checked, named. Whatever happens, nothing is left but a whole film
 * under its name, or nothing. Where an encoder in hardware fails, the film is begun anew with x264; where the film is not as planned, once more
 * without what was kept of earlier ones.
 */
export async function renderFilm(job: FilmJob): Promise<Result<MadeFilm, StepProblem>> {
  const tried = await renderOnce(job)
  const isSpoilt = !tried.ok && tried.problem.kind === 'wrong-output'
  const made = isSpoilt ? await renderOnce({ ...job, cache: job.cache.anew() }) : tried
  const { encoder, tools } = job
  const mayBeHardware = encoder !== undefined && encoder.encoder !== software
  if (made.ok || made.problem.kind !== 'ffmpeg-failed' || !mayBeHardware) return made
  return renderOnce({ ...job, encoder: await giveUpHardware(tools, encoder, made.problem.lastLines) })
}

async function renderOnce(job: FilmJob): Promise<Result<MadeFilm, StepProblem>> {
  const free = await freeBytes(job.targetFolder)
  const needed = neededBytes(job.plan, job.quality)
  if (free !== null && free < needed) return fail({ kind: 'disk-full', neededBytes: needed, freeBytes: free })
  const opened = await job.ledger
    .open(job.targetFolder)
    .catch((error: unknown) => problemOfDisk(error, job.targetFolder, needed))
  if ('kind' in opened) return fail(opened)
  try {
    const made = await renderIn(opened.folder, job)
    // FFmpeg knows that the disk is full, not by how much.
    const isFull = !made.ok && made.problem.kind === 'disk-full'
    return isFull ? fail(await diskFull(job.targetFolder, needed)) : made
  } catch (error) {
    return fail(await problemOfDisk(error, job.targetFolder, needed))
  } finally {
    // What cannot be removed now takes nothing from a film that is there; the next start's sweep finds it.
    await opened.remove().catch(() => undefined)
  }
}

/** What the file system refused, for people: there is no room, or the folder does not take what is written to it. */
async function problemOfDisk(error: unknown, folder: string, neededBytes: number): Promise<StepProblem> {
  if (isDiskFull(error)) return diskFull(folder, neededBytes)
  if (!isSystemRefusal(error)) throw error
  return folderNotWritable(folder)
}

const diskFull = async (folder: string, neededBytes: number): Promise<StepProblem> => ({
  kind: 'disk-full',
  neededBytes,
  freeBytes: (await freeBytes(folder)) ?? 0,
})

async function renderIn(folder: string, job: FilmJob): Promise<Result<MadeFilm, StepProblem>> {
  const { plan } = job
  const stop = new AbortController()
  const context = { ...job, folder, signal: AbortSignal.any([job.signal, stop.signal]) }
  const progress = new ProgressSum(plan.frames / plan.fps, job.onProgress)
  await copyFonts(job.fontsFolder, join(folder, 'fonts'))
  const { quality, cache } = job
  const made = await makeParts({ context, quality, cache, progress }, () => stop.abort())
  if (!made.ok) return made
  const output = join(folder, 'film.part.mp4')
  const joined = await joinFilm(context, output)
  if (!joined.ok) return joined
  progress.moved('join', 1)
  const checked = await checkFilm(output, plan)
  if (!checked.ok) return checked
  const { facts, pictures, warnings } = checked.value
  const stills = await lookAtStills({ context, quality, cache, pictures })
  if (!stills.ok) return stills
  if (job.signal.aborted) return fail({ kind: 'cancelled' })
  const finished = await job.finish(output)
  if (!finished.ok) return finished
  progress.moved('check', 1)
  const { reused, loudness } = made.value
  const all = inTime([...made.value.warnings, ...warnings, ...stills.value])
  return ok({ facts, segments: plan.segments.length, reused, loudness, warnings: all })
}

/** As one meets them in the film; what is of no one place comes last. */
const inTime = (warnings: readonly RenderWarning[]): RenderWarning[] =>
  warnings.toSorted((one, other) => (one.at ?? Number.MAX_VALUE) - (other.at ?? Number.MAX_VALUE))

/** Puts the fonts that captions are drawn with where runs of FFmpeg look for them: libass opens every file there, so no others. */
export async function copyFonts(from: string, to: string): Promise<void> {
  await mkdir(to)
  await Promise.all(captionFonts.map(({ file }) => copyFile(join(from, file), join(to, file))))
}
