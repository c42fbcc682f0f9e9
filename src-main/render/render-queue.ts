import type { FfmpegTools } from '@main/ffmpeg/binary'
import type { FfmpegFeatures } from '@main/ffmpeg/features'
import type { Library } from '@main/media/library'
import type { Assembly } from '@shared/domain/assembly'
import type { Quality } from '@shared/domain/format'
import { JobId, type VideoId } from '@shared/domain/ids'
import type { EndedRender, RenderedFilm, RenderOutcome, RenderProblem, RenderProgress } from '@shared/domain/render-job'
import { planRender } from '@shared/domain/render-plan'
import { fail, ok, type Result } from '@shared/domain/result'
import { fraction } from '@shared/domain/time'
import PQueue from 'p-queue'
import { v7 as newId } from 'uuid'
import type { EndedRenders } from './ended-renders'
import { gatherSources } from './gather-sources'
import type { JobLedger } from './job-ledger'
import { keepFilm, makeFilmsFolder, nameFilm } from './keep-film'
import type { StepProblem } from './render-context'
import { renderFilm } from './render-film'
import type { Progress } from './render-progress'
import type { SegmentCache } from './segment-cache'

export type RenderOrder = { readonly video_id: VideoId; readonly assembly: Assembly; readonly quality: Quality }

export type RenderEngine =
  | { readonly isUsable: true; readonly tools: FfmpegTools; readonly features: FfmpegFeatures }
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
    const job: Job = { ...order, job_id, stop: new AbortController(), progress, told: 0 }
    this.#jobs.set(job_id, job)
    this.setting.onProgress(progress)
    void this.#queue.add(() => this.#work(job))
    return ok(job_id)
  }

  /** Stops a job, waiting or under way. One that has ended is left as it is. */
  async cancel(job_id: JobId): Promise<void> {
    this.#jobs.get(job_id)?.stop.abort()
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
    for (const job of this.#jobs.values()) job.stop.abort()
    await this.#queue.onIdle()
  }

  async #work(job: Job): Promise<void> {
    const outcome = await this.#outcomeOf(job).catch(
      (error: unknown): RenderOutcome => ({
        kind: 'failed',
        problem: { kind: 'bug', id: this.setting.reportBug('a render', error) },
      }),
    )
    if (outcome.kind === 'failed') this.setting.logProblem(outcome.problem)
    const { job_id, video_id } = job
    const ended = { job_id, video_id, ended_at: new Date().toISOString(), outcome }
    const kept = (await this.setting.ended).add(ended)
    await kept.catch((error: unknown) => this.setting.reportBug('an ended render', error))
    this.#jobs.delete(job_id)
    this.setting.onEnded(ended)
  }

  async #outcomeOf(job: Job): Promise<RenderOutcome> {
    if (job.stop.signal.aborted) return { kind: 'cancelled' }
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
    const plan = planRender(job.assembly, gathered.value.facts)
    let path = ''
    const made = await renderFilm({
      ...{ plan, targetFolder, fontsFolder, cache, ledger, tools: engine.tools, features: engine.features },
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
    if (!made.ok) return made
    await cache.sweep()
    return keepFilm(path, plan, job.assembly, made.value, library)
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
