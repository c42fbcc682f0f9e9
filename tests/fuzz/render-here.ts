import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { JobLedger } from '@main/render/job-ledger'
import type { StepProblem } from '@main/render/render-context'
import { renderFilm } from '@main/render/render-film'
import { SegmentCache } from '@main/render/segment-cache'
import type { RenderSources } from '@main/render/source'
import { replaceWith } from '@main/store/write-durably'
import type { RenderPlan } from '@shared/domain/render-plan'
import { ok, type Result } from '@shared/domain/result'
import type { FuzzEngine } from './fuzz-engine'

/** Makes a film in draft quality, without a cache, in the run's own folders. @returns its path, for the caller to remove */
export async function renderHere(
  engine: FuzzEngine,
  plan: RenderPlan,
  sources: RenderSources,
): Promise<Result<string, StepProblem>> {
  const [targetFolder, jobs] = [join(engine.folder, 'films'), join(engine.folder, 'jobs')]
  await mkdir(targetFolder, { recursive: true })
  const film = join(targetFolder, `${randomUUID()}.mp4`)
  const made = await renderFilm({
    ...{ tools: engine.tools, features: engine.features, fontsFolder: engine.fontsFolder, plan, sources, targetFolder },
    quality: 'draft',
    signal: new AbortController().signal,
    cache: new SegmentCache(null),
    ledger: new JobLedger(jobs),
    onProgress: () => undefined,
    finish: part => replaceWith(part, film).then(() => ok(undefined)),
  })
  return made.ok ? ok(film) : made
}
