import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fontsFolder } from '@main/command-line/engine-here'
import { importFiles } from '@main/media/import'
import { Library } from '@main/media/library'
import { JobLedger } from '@main/render/job-ledger'
import { PreparingFilm } from '@main/render/prepare-film'
import { SegmentCache } from '@main/render/segment-cache'
import { renameMedia } from '@shared/domain/rename-media'
import type { MeasuredJob } from './measured-job'

const minute = 60_000

/** The footage as the app knows it: each file in a library, by its id. */
async function takeFootage({ engine, sources, scratch }: MeasuredJob) {
  const library = await Library.open(join(scratch, 'library.json'))
  const ids = new Map<string, string>()
  for (const [name, { path }] of sources) {
    const { outcomes } = await importFiles({ tools: engine.tools, library, paths: [path], origin: 'drop' })
    if (outcomes[0]?.kind !== 'imported') throw new Error(JSON.stringify(outcomes))
    ids.set(name, outcomes[0].media_id)
  }
  return { library, ids }
}

/** Lets the app prepare a film for a minute, or until there is nothing left to make ready; then stops it, as an export does. */
export async function prepareMinute(job: MeasuredJob & { readonly by: 'preparing' }): Promise<void> {
  const { library, ids } = await takeFootage(job)
  const preparing = new PreparingFilm({
    engine: async () => ({ isUsable: true, ...job.engine }),
    library: async () => library,
    ...{ fontsFolder, folder: job.scratch, ready: Promise.resolve() },
    cache: new SegmentCache(job.cache),
    ledger: new JobLedger(join(job.scratch, 'jobs')),
    reportBug: (where, error) => {
      throw new Error(`${where}: ${error}`)
    },
  })
  await preparing.prepare({ assembly: renameMedia(job.assembly, ids), quality: job.quality, targets: [] })
  await Promise.race([preparing.settled(), wait(minute, undefined, { ref: false })])
  preparing.hold('render')
  await preparing.settled()
}
