import { join } from 'node:path'
import type { Library } from '@main/media/library'
import type { FilmWish } from '@shared/domain/film-wish'
import type { Quality } from '@shared/domain/format'
import { planRender } from '@shared/domain/render-plan'
import { workersHere } from './batches'
import { encodeBatch, segmentKey } from './encode-batch'
import { gatherSources } from './gather-sources'
import type { JobLedger } from './job-ledger'
import { soundKey } from './make-sound'
import { placeSound } from './place-sound'
import type { RenderContext } from './render-context'
import { copyFonts } from './render-film'
import { ProgressSum } from './render-progress'
import type { RenderEngine } from './render-queue'
import type { SegmentCache } from './segment-cache'

export type PreparingSetting = {
  readonly engine: () => Promise<RenderEngine>
  readonly library: () => Promise<Library>
  readonly fontsFolder: string
  /** Absolute path of a folder of ours to work in. */
  readonly folder: string
  readonly cache: SegmentCache
  readonly ledger: JobLedger
  /** Settles when no leftovers of earlier renders are in the way. */
  readonly ready: Promise<void>
  readonly reportBug: (where: string, error: unknown) => string
}

/** Why nothing is prepared for now: a film is being made, the machine runs on its battery, the user does not want it, the app ends. */
export type Hold = 'render' | 'battery' | 'setting' | 'quit'

type Piece = { readonly key: string; readonly make: (context: RenderContext) => Promise<void> }
type Task = {
  readonly context: Omit<RenderContext, 'folder' | 'signal'>
  readonly pieces: readonly Piece[]
  /** Whatever became of them: a piece that cannot be made or kept is not tried for ever. */
  readonly tried: Set<string>
}

/**
 * Makes the pieces of the film that is being edited while nobody waits for them, at the lowest priority, so that a film is mostly joined when it is asked for. Says nothing to anybody: what goes wrong here goes wrong again, and is told, when the film is made.
 */
export class PreparingFilm {
  #task: Task | undefined
  #asked = 0
  readonly #running = new Map<string, AbortController>()
  readonly #lanes = new Set<Promise<void>>()
  readonly #holds = new Set<Hold>()

  constructor(readonly setting: PreparingSetting) {}

  /** The film as it is now, in place of any earlier one. What is under way goes on if this film needs it too, and else is dropped. */
  async prepare(film: FilmWish): Promise<void> {
    this.#asked += 1
    const asked = this.#asked
    const task = await this.#taskOf(film)
    if (!task || asked !== this.#asked) return
    this.#task = task
    const needed = new Set(task.pieces.map(piece => piece.key))
    for (const [key, stop] of this.#running) if (!needed.has(key)) stop.abort()
    this.#goOn()
  }

  /** Stops at once and stays still until every hold is released. */
  hold(why: Hold): void {
    this.#holds.add(why)
    for (const stop of this.#running.values()) stop.abort()
  }

  release(why: Hold): void {
    this.#holds.delete(why)
    this.#goOn()
  }

  /** Returns when nothing is under way. */
  async settled(): Promise<void> {
    while (this.#lanes.size > 0) await Promise.all(this.#lanes)
  }

  #goOn(): void {
    while (this.#lanes.size < workersHere() && this.#next()) {
      const lane = this.#workOff().finally(() => this.#lanes.delete(lane))
      this.#lanes.add(lane)
    }
  }

  async #workOff(): Promise<void> {
    for (let next = this.#next(); next; next = this.#next()) {
      const { task, piece } = next
      const stop = new AbortController()
      this.#running.set(piece.key, stop)
      await this.#make(task, piece, stop.signal).catch((error: unknown) =>
        this.setting.reportBug('preparing a film', error),
      )
      this.#running.delete(piece.key)
      if (!stop.signal.aborted) task.tried.add(piece.key)
    }
    await this.setting.cache.sweep().catch(() => undefined)
  }

  #next(): { task: Task; piece: Piece } | undefined {
    const task = this.#holds.size === 0 ? this.#task : undefined
    const piece = task?.pieces.find(({ key }) => !task.tried.has(key) && !this.#running.has(key))
    return task && piece ? { task, piece } : undefined
  }

  async #make({ context }: Task, { key, make }: Piece, signal: AbortSignal): Promise<void> {
    const { cache, fontsFolder, folder, ledger } = this.setting
    if (await cache.has(key)) return
    const job = await ledger.open(folder)
    try {
      await copyFonts(fontsFolder, join(job.folder, 'fonts'))
      await make({ ...context, folder: job.folder, signal })
    } finally {
      await job.remove()
    }
  }

  async #taskOf({ assembly, quality, targets }: FilmWish): Promise<Task | undefined> {
    await this.setting.ready
    const engine = await this.setting.engine()
    const gathered = await gatherSources(assembly, await this.setting.library())
    if (!engine.isUsable || !gathered.ok) return undefined
    const { tools, features, encoder } = engine
    const { sources, facts } = gathered.value
    const plan = planRender(assembly, facts, targets)
    const context = { plan, sources, tools, features, isIdle: true, ...(encoder && { encoder }) }
    return { context, pieces: [...this.#picturePieces(context, quality), this.#soundPiece(context)], tried: new Set() }
  }

  #picturePieces(context: Task['context'], quality: Quality): Piece[] {
    const { cache } = this.setting
    return context.plan.segments.map(segment => {
      const key = `${segmentKey(segment, context, quality)}.ts`
      const make = async (here: RenderContext) => {
        const batch = { segments: [segment], context: here, quality, cwd: join(here.folder, 'work') }
        const made = await encodeBatch({ ...batch, onFrames: () => undefined })
        if (made.ok) for (const file of made.value) await cache.keep(key, file)
      }
      return { key, make }
    })
  }

  #soundPiece(context: Task['context']): Piece {
    const { cache } = this.setting
    const progress = new ProgressSum(0, () => undefined)
    const make = async (here: RenderContext) => void (await placeSound({ context: here, cache, progress }))
    return { key: `${soundKey(context)}.m4a`, make }
  }
}
