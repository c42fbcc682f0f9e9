import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fontsFolder } from '@main/command-line/engine-here'
import { JobLedger } from '@main/render/job-ledger'
import { renderFilm } from '@main/render/render-film'
import { SegmentCache } from '@main/render/segment-cache'
import { replaceWith } from '@main/store/write-durably'
import { planRender } from '@shared/domain/render-plan'
import { ok } from '@shared/domain/result'
import { clocked } from './clocks'
import { chainCommands } from './common-chain'
import { filmCaptions, type HandFilm, handCommand, measureCommand } from './hand-command'
import type { MeasuredJob } from './measured-job'
import { meltCommand, meltFilm } from './melt-film'
import { prepareMinute } from './prepare-minute'
import { captureWords, runWhole } from './whole-run'

type JobBy<By> = MeasuredJob & { readonly by: By }

/** Renders as the app does: planning is part of it, finding FFmpeg and looking at files is not. */
async function renderOurs(job: JobBy<'ours'>): Promise<void> {
  const sources = new Map(job.sources)
  const made = await renderFilm({
    ...job.engine,
    plan: planRender(job.assembly, new Map(job.sources.map(([name, { facts }]) => [name, facts]))),
    sources,
    quality: job.quality,
    signal: new AbortController().signal,
    targetFolder: dirname(job.output),
    fontsFolder,
    cache: new SegmentCache(job.cache),
    ledger: new JobLedger(join(job.scratch, 'jobs')),
    onProgress: () => undefined,
    finish: part => replaceWith(part, job.output).then(() => ok(undefined)),
  })
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
}

async function renderByHand({ engine, x264, output, scratch }: JobBy<'hand'>, film: HandFilm): Promise<void> {
  const { ffmpeg } = engine.tools
  const heard = await captureWords(ffmpeg, measureCommand(film), scratch)
  const loudness = Number(/I:\s+(-?[\d.]+) LUFS/.exec(heard.slice(heard.lastIndexOf('Summary:')))?.[1])
  const gain = (film.assembly.loudness ?? loudness) - loudness
  await runWhole(ffmpeg, handCommand(film, x264, gain, output), scratch)
}

async function work(job: MeasuredJob, film: HandFilm): Promise<void> {
  switch (job.by) {
    case 'ours':
      return renderOurs(job)
    case 'preparing':
      return prepareMinute(job)
    case 'hand':
      return renderByHand(job, film)
    case 'chain':
      for (const command of chainCommands(film, job.output)) {
        await runWhole(job.engine.tools.ffmpeg, command, job.scratch)
      }
      return
    case 'melt':
      return runWhole('melt', meltCommand(job.output), job.scratch)
  }
}

process.once('message', async (job: MeasuredJob) => {
  const paths = Object.fromEntries(job.sources.map(([name, { path }]) => [name, path]))
  const film: HandFilm = { assembly: job.assembly, paths, captions: 'captions.ass', fonts: fontsFolder }
  await writeFile(join(job.scratch, film.captions), filmCaptions(job.assembly))
  await writeFile(join(job.scratch, 'film.mlt'), meltFilm(film))
  process.send?.(await clocked(() => work(job, film)))
  process.disconnect()
})
