import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { findEngineHere } from '@main/command-line/engine-here'
import type { Bench } from './bench-place'
import { coldWorks } from './cold-works'
import { editWorks } from './edit-works'
import { verdict } from './figures'
import { readOptions } from './options'
import { likenessWorks, otherWorks, removeLossless } from './other-works'
import { chooseRows } from './rows'
import { runRounds } from './run-rounds'
import { makeSources } from './sources'
import { tableOf } from './table'

const say = (line: string) => console.error(line)

async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args)
  const rows = chooseRows(options.words)
  if (rows.length === 0) throw new Error(`no row has the words ${options.words.join(' ')}`)
  const engine = await findEngineHere()
  if (!engine.ok) throw new Error(engine.problem)
  const { ffmpeg, version } = engine.value.tools
  const { sources, hasHevc } = await makeSources(ffmpeg, join(import.meta.dirname, 'sources'), say)
  const bench: Bench = { ffmpeg, sources, folder: join(import.meta.dirname, 'work'), isQuick: options.isQuick }
  await rm(bench.folder, { recursive: true, force: true })
  await mkdir(bench.folder)
  // The system has read every file once: a cold cache is a cold cache of ours, not of the disk.
  for (const path of Object.values(sources)) await readFile(path)
  const needed = new Set(rows.flatMap(row => row.needs))
  const all = [...coldWorks(bench), ...editWorks(bench), ...otherWorks(bench), ...likenessWorks(bench)]
  const readings = await runRounds(
    all.filter(([name]) => needed.has(name)),
    options.rounds,
    say,
  )
  await removeLossless(bench)
  const figures = rows.flatMap(row => row.figures(readings))
  const machine = {
    processors: availableParallelism(),
    model: cpus()[0]?.model,
    node: process.version,
    ffmpeg: version,
  }
  const judged = figures.map(figure => ({ ...figure, verdict: verdict(figure) }))
  const report = {
    made: new Date().toISOString(),
    machine,
    options,
    hasHevc,
    figures: judged,
    readings: Object.fromEntries(readings),
  }
  const file = join(import.meta.dirname, 'bench.json')
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
  console.log(tableOf(figures))
  if (options.isQuick)
    console.log('Quick films of a few seconds: these figures try the benchmark out and measure nothing.')
  console.log(file)
}

await run(process.argv.slice(2))
