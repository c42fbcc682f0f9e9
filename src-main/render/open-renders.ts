import { join } from 'node:path'
import type { Library } from '@main/media/library'
import type { EndedRender, RenderProblem, RenderProgress } from '@shared/domain/render-job'
import { EndedRenders } from './ended-renders'
import { JobLedger } from './job-ledger'
import { PreparingFilm } from './prepare-film'
import { type RenderEngine, RenderQueue } from './render-queue'
import { SegmentCache } from './segment-cache'

/** What the app gives to have films made. */
export type RendersHere = {
  /** Absolute path of a folder of ours for cache, ledger and ended renders; made when absent. */
  readonly folder: string
  /** Absolute path of the fonts that ship with the app, outside any archive. */
  readonly fontsFolder: string
  /** Where films go now. */
  readonly filmsFolder: () => Promise<string>
  readonly engine: () => Promise<RenderEngine>
  readonly library: () => Promise<Library>
  readonly onProgress: (progress: RenderProgress) => void
  readonly onEnded: (ended: EndedRender) => void
  readonly reportBug: (where: string, error: unknown) => string
  readonly logProblem: (problem: RenderProblem) => void
}

export type Renders = {
  readonly renders: RenderQueue
  readonly preparing: PreparingFilm
  readonly cache: SegmentCache
}

/**
 * Opens the service that makes films, and the one that prepares the film being edited while none is made. What a crash left of earlier ones
 * is swept away before the first is made.
 */
export function openRenders({ folder, ...here }: RendersHere): Renders {
  const ledger = new JobLedger(join(folder, 'jobs'))
  const swept = ledger.sweep().catch((error: unknown) => {
    here.reportBug('the sweep of old renders', error)
  })
  const cache = new SegmentCache(join(folder, 'segments'))
  const preparing = new PreparingFilm({ ...here, folder, cache, ledger, ready: swept })
  const renders = new RenderQueue({
    ...here,
    ledger,
    cache,
    ended: EndedRenders.open(join(folder, 'ended-renders.json')),
    ready: swept,
    onWorking: isWorking => (isWorking ? preparing.hold('render') : preparing.release('render')),
  })
  return { renders, preparing, cache }
}
