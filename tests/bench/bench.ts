import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { type EngineHere, findEngineHere } from '@main/command-line/engine-here'
import { loadFilm } from '@main/command-line/load-film'
import type { RenderSources } from '@main/render/source'
import type { Bench } from './bench-place'
import { coldWorks } from './cold-works'
import { editWorks } from './edit-works'
import { type Figure, verdict } from './figures'
import { makeFilm } from './films'
import { readOptions } from './options'
import { likenessWorks, otherWorks, removeLossless } from './other-works'
import { pageWorks } from './page-works'
import type { Readings } from './readings'
import { chooseRows } from './rows'
import { runRounds } from './run-rounds'
import { makeSources, type Sources } from './sources'
import { tableOf } from './table'

const say = (line: string) => console.error(line)

/** Looks at all footage, through a film that uses it all. */
async function lookAt(sources: Sources, { tools }: EngineHere, file: string): Promise<RenderSources> {
  await writeFile(file, JSON.stringify(makeFilm('M', sources, false)))
  const film = await loadFilm(file, tools)
  if (!film.ok) throw new Error(film.problem.join('\n'))
  return film.value.sources
}

/** All that films need: the engine, their footage, a cold start. */
async function openBench(isQuick: boolean): Promise<{ bench: Bench; facts: { version: string; hasHevc: boolean } }> {
  const engine = await findEngineHere()
  if (!engine.ok) throw new Error(engine.problem)
  const { ffmpeg, version } = engine.value.tools
  const { sources, hasHevc } = await makeSources(ffmpeg, join(import.meta.dirname, 'sources'), say)
  const folder = join(import.meta.dirname, 'work')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  const looked = await lookAt(sources, engine.value, join(folder, 'all.json'))
  // The system has read every file once: a cold cache is a cold cache of ours, not of the disk.
  for (const path of Object.values(sources)) await readFile(path)
  return { bench: { engine: engine.value, sources, looked, folder, isQuick }, facts: { version, hasHevc } }
}

async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args)
  const rows = chooseRows(options.words)
  if (rows.length === 0) throw new Error(`no row has the words ${options.words.join(' ')}`)
  const needed = new Set(rows.flatMap(row => row.needs))
  const pages = pageWorks().filter(([name]) => needed.has(name))
  const films = pages.length < needed.size ? await openBench(options.isQuick) : undefined
  const filmWorks = films ? [coldWorks, editWorks, otherWorks, likenessWorks].flatMap(of => of(films.bench)) : []
  const works = [...filmWorks, ...pages].filter(([name]) => needed.has(name))
  const readings = await runRounds(works, options.rounds, say)
  if (films) await removeLossless(films.bench)
  const figures = rows.flatMap(row => row.figures(readings))
  const { version, ...more } = { version: 'not asked', ...films?.facts }
  const facts = { made: new Date().toISOString(), machine: machineWith(version), options, ...more }
  const file = await writeReport(facts, figures, readings)
  console.log(tableOf(figures))
  if (options.isQuick && films) {
    console.log('Quick films of a few seconds: these figures try the benchmark out and measure nothing.')
  }
  console.log(file)
}

/** Ratios carry from one machine to another, seconds do not: what they were measured on. */
const machineWith = (ffmpeg: string) => ({
  processors: availableParallelism(),
  model: cpus()[0]?.model,
  node: process.version,
  ffmpeg,
})

/** Keeps figures and all that they were read off. @returns where */
async function writeReport(facts: object, figures: readonly Figure[], readings: Readings): Promise<string> {
  const judged = figures.map(figure => ({ ...figure, verdict: verdict(figure) }))
  const file = join(import.meta.dirname, 'bench.json')
  const report = { ...facts, figures: judged, readings: Object.fromEntries(readings) }
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
  return file
}

await run(process.argv.slice(2))
