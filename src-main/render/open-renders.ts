import { join } from 'node:path'
import type { Library } from '@main/media/library'
import type { EndedRender, RenderProblem, RenderProgress } from '@shared/domain/render-job'
import { EndedRenders } from './ended-renders'
import { JobLedger } from './job-ledger'
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

/** Opens the service that makes films. What a crash left of earlier ones is swept away before the first is made. */
export function openRenders({ folder, ...here }: RendersHere): RenderQueue {
  const ledger = new JobLedger(join(folder, 'jobs'))
  const swept = ledger.sweep().catch((error: unknown) => {
    here.reportBug('the sweep of old renders', error)
  })
  return new RenderQueue({
    ...here,
    ledger,
    cache: new SegmentCache(join(folder, 'segments')),
    ended: EndedRenders.open(join(folder, 'ended-renders.json')),
    ready: swept,
  })
}
