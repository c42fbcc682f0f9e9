import type { FfmpegTools } from '@main/ffmpeg/binary'
import type { FfmpegFeatures } from '@main/ffmpeg/features'
import type { FoundEncoder } from '@main/ffmpeg/find-encoder'
import type { Library } from '@main/media/library'
import type { FilmWish } from '@shared/domain/film-wish'
import { JobId, type VideoId } from '@shared/domain/ids'
import type { EndedRender, RenderedFilm, RenderOutcome, RenderProblem, RenderProgress } from '@shared/domain/render-job'
import { planRender } from '@shared/domain/render-plan'
import { fail, ok, type Result } from '@shared/domain/result'
import { cuesOf } from '@shared/domain/srt'
import { subtitleFile } from '@shared/domain/subtitle-file'
import { fraction } from '@shared/domain/time'
import PQueue from 'p-queue'
import { v7 as newId } from 'uuid'
import type { EndedRenders } from './ended-renders'
import { gatherSources } from './gather-sources'
import type { JobLedger } from './job-ledger'
import { keepBeside, keepFilm, makeFilmsFolder, nameFilm, withoutCaptions } from './keep-film'
import type { StepProblem } from './render-context'
import { renderFilm } from './render-film'
import type { Progress } from './render-progress'
import type { SegmentCache } from './segment-cache'
import { mediaWords, problemInWords, warningInWords } from './without-paths'

export type RenderOrder = FilmWish & { readonly video_id: VideoId }

export type RenderEngine =
  | {
      readonly isUsable: true
      readonly tools: FfmpegTools
      readonly features: FfmpegFeatures
      readonly encoder?: FoundEncoder
    }
  | { readonly isUsable: false; readonly missing: readonly string[] }

/** What films are made with and where they go. */
export type RenderSetting = {
  readonly engine: () => Promise<RenderEngine>
  readonly library: () => Promise<Library>
  /** Absolute; may change between films. */
  readonly filmsFolder: () => Promise<string>
  readonly fontsFolder: string
  readonly ended: Promise<EndedRenders>
  /** Settles when no leftovers of earlier renders are in the way. */
  readonly ready: Promise<void>
  readonly ledger: JobLedger
  readonly cache: SegmentCache
  readonly onProgress: (progress: RenderProgress) => void
  readonly onEnded: (ended: EndedRender) => void
  /** Told when there is a film to make, and when there is none any more. */
  readonly onWorking: (isWorking: boolean) => void
  /** Logs what nobody foresaw. @returns the id it is logged under */
  readonly reportBug: (where: string, error: unknown) => string
  /** Logs why a film was not made. */
  readonly logProblem: (problem: RenderProblem) => void
}

type Job = RenderOrder & {
  readonly job_id: JobId
  readonly stop: AbortController
  progress: RenderProgress
  told: number
  /** False while it waits behind another one. */
  isUnderWay: boolean
}

/** Progress is told this often at most, in milliseconds. */
const telling = 100

/** Films under way: one is made at a time, the others wait. What ended is kept until the page has it. */
export class RenderQueue {
  readonly #queue = new PQueue({ concurrency: 1 })
  readonly #jobs = new Map<JobId, Job>()

  constructor(readonly setting: RenderSetting) {}

  /** Takes an order. @returns at once the job's id, or why it cannot be made; how it ends comes as an event */
  async start(order: RenderOrder): Promise<Result<JobId, RenderProblem>> {
    const engine = await this.setting.engine()
    if (!engine.isUsable) return fail({ kind: 'ffmpeg-unusable', missing: [...engine.missing] })
    const gathered = await gatherSources(order.assembly, await this.setting.library())
    if (!gathered.ok) return gathered
    if ([...this.#jobs.values()].some(job => job.video_id === order.video_id)) return fail({ kind: 'already-running' })
    const job_id = JobId.parse(newId())
    const waiting = { step: 'queued', fraction: fraction(0), speed: null, secondsLeft: null } as const
    const progress = { job_id, video_id: order.video_id, ...waiting }
    const job: Job = { ...order, job_id, stop: new AbortController(), progress, told: 0, isUnderWay: false }
    this.#jobs.set(job_id, job)
    this.setting.onWorking(true)
    this.setting.onProgress(progress)
    void this.#queue.add(() => this.#work(job))
    return ok(job_id)
  }

  /** Stops a job; one that waits ends at once, whatever is made before it. One that has ended is left as it is. */
  async cancel(job_id: JobId): Promise<void> {
    const job = this.#jobs.get(job_id)
    if (!job || job.stop.signal.aborted) return
    job.stop.abort()
    if (!job.isUnderWay) await this.#end(job, { kind: 'cancelled' })
  }

  /** What waits or is under way, and what ended and was not acknowledged. */
  async list(): Promise<{ running: RenderProgress[]; ended: EndedRender[] }> {
    const ended = (await this.setting.ended).list()
    return { running: [...this.#jobs.values()].map(job => job.progress), ended }
  }

  /** The page has taken an ended render in. */
  async acknowledge(job_id: JobId): Promise<void> {
    await (await this.setting.ended).acknowledge(job_id)
  }

  isWorking(): boolean {
    return this.#jobs.size > 0
  }

  /** Stops everything; when this returns no process runs and no part of a film is left. */
  async stopAll(): Promise<void> {
    await Promise.all([...this.#jobs.keys()].map(job_id => this.cancel(job_id)))
    await this.#queue.onIdle()
  }

  async #work(job: Job): Promise<void> {
    if (job.stop.signal.aborted) return
    job.isUnderWay = true
    const outcome = await this.#outcomeOf(job).catch(
      (error: unknown): RenderOutcome => ({
        kind: 'failed',
        problem: { kind: 'bug', id: this.setting.reportBug('a render', error) },
      }),
    )
    if (outcome.kind === 'failed') this.setting.logProblem(outcome.problem)
    await this.#end(job, outcome)
  }

  async #end(job: Job, outcome: RenderOutcome): Promise<void> {
    const { job_id, video_id } = job
    const ended = { job_id, video_id, ended_at: new Date().toISOString(), outcome }
    await this.#attempt('an ended render', async () => (await this.setting.ended).add(ended))
    this.#jobs.delete(job_id)
    if (this.#jobs.size === 0) this.setting.onWorking(false)
    this.setting.onEnded(ended)
  }

  async #outcomeOf(job: Job): Promise<RenderOutcome> {
    const made = await this.#make(job)
    if (made.ok) return { kind: 'done', film: made.value }
    return made.problem.kind === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', problem: made.problem }
  }

  async #make(job: Job): Promise<Result<RenderedFilm, StepProblem>> {
    const { fontsFolder, cache, ledger, ready } = this.setting
    await ready
    const engine = await this.setting.engine()
    if (!engine.isUsable) return fail({ kind: 'ffmpeg-unusable', missing: [...engine.missing] })
    const library = await this.setting.library()
    const gathered = await gatherSources(job.assembly, library)
    if (!gathered.ok) return gathered
    const targetFolder = await this.setting.filmsFolder()
    const folder = await makeFilmsFolder(targetFolder)
    if (!folder.ok) return folder
    const { facts } = gathered.value
    const plan = planRender(job.beside ? withoutCaptions(job.assembly) : job.assembly, facts, job.targets)
    let path = ''
    const made = await renderFilm({
      ...{ plan, targetFolder, fontsFolder, cache, ledger, tools: engine.tools, features: engine.features },
      ...(engine.encoder && { encoder: engine.encoder }),
      sources: gathered.value.sources,
      quality: job.quality,
      signal: job.stop.signal,
      onProgress: progress => this.#tell(job, progress),
      finish: async part => {
        const named = await nameFilm(part, targetFolder, plan.title)
        if (named.ok) path = named.value
        return named.ok ? ok(undefined) : named
      },
    })
    const words = mediaWords(job.assembly, library, [targetFolder])
    if (!made.ok) return made.problem.kind === 'cancelled' ? made : fail(problemInWords(made.problem, words))
    const warnings = made.value.warnings.map(warning => warningInWords(warning, words))
    const { beside } = job
    if (beside) {
      const text = subtitleFile(cuesOf(job.assembly, facts), beside)
      await this.#attempt('captions beside a film', () => keepBeside(path, beside, text))
    }
    const kept = await keepFilm(path, plan, job.assembly, { ...made.value, warnings }, library)
    await this.#attempt('the library after a film', () => library.flush())
    await this.#attempt('the sweep of the cache', () => cache.sweep())
    return kept
  }

  /** Does what a finished film does not depend on: that it fails is for the log alone. */
  async #attempt(what: string, work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => this.setting.reportBug(what, error))
  }

  #tell(job: Job, progress: Progress): void {
    const now = performance.now()
    const isNewStep = progress.step !== job.progress.step
    job.progress = { job_id: job.job_id, video_id: job.video_id, ...progress }
    if (!isNewStep && now - job.told < telling) return
    job.told = now
    this.setting.onProgress(job.progress)
  }
}
