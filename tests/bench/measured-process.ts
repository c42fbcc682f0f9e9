import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type EngineHere, findEngineHere, fontsFolder } from '@main/command-line/engine-here'
import { type LoadedFilm, loadFilm } from '@main/command-line/load-film'
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
import { captureWords, runWhole } from './whole-run'

type Given<By> = { job: MeasuredJob & { by: By }; engine: EngineHere; film: LoadedFilm }

/** Renders as the app does: FFmpeg found and asked, files looked at, before the clock starts. */
async function renderOurs({ job, engine, film }: Given<'ours'>): Promise<void> {
  const made = await renderFilm({
    ...engine,
    plan: planRender(film.assembly, film.facts),
    sources: film.sources,
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

const loudnessTarget = -14

async function renderByHand({ job, engine }: Given<'hand'>, film: HandFilm): Promise<void> {
  const { ffmpeg } = engine.tools
  const heard = await captureWords(ffmpeg, measureCommand(film), job.scratch)
  const loudness = Number(/I:\s+(-?[\d.]+) LUFS\s*$/m.exec(heard.slice(heard.lastIndexOf('Summary:')))?.[1])
  await runWhole(ffmpeg, handCommand(film, job.x264, loudnessTarget - loudness, job.output), job.scratch)
}

async function work(job: MeasuredJob, engine: EngineHere, film: LoadedFilm): Promise<void> {
  const paths = Object.fromEntries([...film.sources].map(([name, { path }]) => [name, path]))
  const hand: HandFilm = { assembly: film.assembly, paths, captions: 'captions.ass', fonts: fontsFolder }
  switch (job.by) {
    case 'ours':
      return renderOurs({ job, engine, film })
    case 'hand':
      return renderByHand({ job, engine, film }, hand)
    case 'chain':
      for (const command of chainCommands(hand, job.output)) await runWhole(engine.tools.ffmpeg, command, job.scratch)
      return
    case 'melt':
      await writeFile(join(job.scratch, 'film.mlt'), meltFilm(hand))
      return runWhole('melt', meltCommand(job.output), job.scratch)
  }
}

process.once('message', async (job: MeasuredJob) => {
  const engine = await findEngineHere()
  if (!engine.ok) throw new Error(engine.problem)
  const film = await loadFilm(job.film, engine.value.tools)
  if (!film.ok) throw new Error(film.problem.join('\n'))
  await writeFile(join(job.scratch, 'captions.ass'), filmCaptions(film.value.assembly))
  const spent = await clocked(() => work(job, engine.value, film.value))
  process.send?.(spent)
  process.disconnect()
})
