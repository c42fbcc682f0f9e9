import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { JobLedger } from '@main/render/job-ledger'
import type { StepProblem } from '@main/render/render-context'
import { type MadeFilm, renderFilm } from '@main/render/render-film'
import type { Progress } from '@main/render/render-progress'
import { SegmentCache } from '@main/render/segment-cache'
import { codeOf } from '@main/store/error-code'
import { replaceWith, writeDurably } from '@main/store/write-durably'
import { planRender, type RenderPlan } from '@shared/domain/render-plan'
import { ok } from '@shared/domain/result'
import { srtOf } from '@shared/domain/srt'
import { type AssembleOptions, readAssembleOptions } from './assemble-options'
import { cacheFolder } from './cache-folder'
import type { Command, ExitCode, Terminal } from './command'
import { type EngineHere, findEngineHere, fontsFolder } from './engine-here'
import { type LoadedFilm, loadFilm } from './load-film'
import { findOverwritten } from './overwritten'
import { problemLines } from './problem-lines'

const usage = `assemble FILM.json -o FILM.mp4 [--format vertical|square|landscape] [--quality draft|standard|high]
           [--for PLATFORM,…] [--progress json] [--cache DIR | --no-cache] [--srt FILM.srt] [--report REPORT.json]
    Makes the film, within what the platforms named take; without any it may go anywhere. A file of that name is replaced once the new film is whole.`

type Assembling = { readonly options: AssembleOptions; readonly engine: EngineHere; readonly film: LoadedFilm }

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = await readAssembleOptions(args)
  if (!read.ok)
    return wrongInput(
      read.problem.map(fault => `assemble: ${fault}`),
      terminal,
    )
  const engine = await findEngineHere()
  if (!engine.ok) {
    terminal.err(engine.problem)
    return 1
  }
  const film = await loadFilm(read.value.film, engine.value.tools)
  if (terminal.signal.aborted) return 130
  if (!film.ok) return wrongInput(film.problem, terminal)
  const { output, srt, report } = read.value
  const overwritten = await findOverwritten([output, srt, report], film.value.files)
  if (overwritten) return wrongInput([`assemble: ${overwritten} is one of the film's own files`], terminal)
  return assembleFilm({ options: read.value, engine: engine.value, film: film.value }, terminal)
}

function wrongInput(faults: readonly string[], { err }: Terminal): ExitCode {
  for (const fault of faults) err(fault)
  return 2
}

async function assembleFilm({ options, engine, film }: Assembling, terminal: Terminal): Promise<ExitCode> {
  const assembly = { ...film.assembly, format: options.format ?? film.assembly.format }
  const plan = planRender(assembly, film.facts, options.targets)
  const cache = new SegmentCache(options.cache)
  const ledger = new JobLedger(join(cacheFolder(), 'jobs'))
  await ledger.sweep()
  const started = await clocks()
  const made = await renderFilm({
    ...engine,
    plan,
    sources: film.sources,
    quality: options.quality,
    signal: terminal.signal,
    targetFolder: dirname(options.output),
    fontsFolder,
    cache,
    ledger,
    onProgress: progressTo(terminal, options.progress),
    finish: part => replaceWith(part, options.output).then(() => ok(undefined)),
  })
  if (!made.ok) return failed(made.problem, terminal)
  const report = reportOf(options, plan, made.value, await secondsSince(started))
  const unwritten = [
    ...(await writeBeside(options.srt, srtOf(assembly, film.facts))),
    ...(await writeBeside(options.report, `${JSON.stringify(report, null, 2)}\n`)),
  ]
  terminal.out(options.progress === 'json' ? JSON.stringify({ kind: 'done', ...report }) : lineOf(report))
  for (const { kind, beat, detail } of options.progress === 'json' ? [] : report.warnings) {
    terminal.err(`warning: ${beat === null ? '' : `beat ${beat}: `}${kind}${detail === '' ? '' : `: ${detail}`}`)
  }
  for (const fault of unwritten) terminal.err(fault)
  // A cache that cannot be swept takes nothing from the film.
  await cache.sweep().catch(() => undefined)
  return unwritten.length > 0 ? 1 : 0
}

/** Writes a file that goes with the film, if one is wanted. @returns why it could not be */
async function writeBeside(path: string | undefined, text: string): Promise<string[]> {
  if (path === undefined) return []
  return writeDurably(path, text, 0o644).then(
    () => [],
    (error: unknown) => [`assemble: ${path} could not be written: ${codeOf(error) || error}`],
  )
}

function failed(problem: StepProblem, { err }: Terminal): ExitCode {
  if (problem.kind === 'cancelled') return 130
  for (const line of problemLines(problem)) err(line)
  return 1
}

/** Objects as fast as they come when asked for, else a line every tenth of the way. */
function progressTo({ out, err }: Terminal, wanted: 'json' | undefined): (progress: Progress) => void {
  if (wanted === 'json') return progress => out(JSON.stringify({ kind: 'progress', ...progress }))
  let told = 0
  return ({ fraction, speed, secondsLeft }) => {
    const tenth = Math.floor(fraction * 10)
    if (tenth <= told || tenth === 10) return
    told = tenth
    const pace =
      speed === null || secondsLeft === null ? '' : `, ${speed.toFixed(1)}x, ${Math.ceil(secondsLeft)} s left`
    err(`${tenth * 10} %${pace}`)
  }
}

const startedAt = process.hrtime.bigint()
type Clocks = { readonly wall: number; readonly cpu: number | null }

/** Seconds by the wall and on processors, ours and those of the processes that we have waited for; the latter only where /proc tells. */
async function clocks(): Promise<Clocks> {
  const wall = Number(process.hrtime.bigint() - startedAt) / 1e9
  const stat = await readFile('/proc/self/stat', 'utf8').catch(() => '')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  // Fields 14 to 17 of proc(5), in hundredths of a second on every Linux that Node runs on.
  const ticks = fields.slice(11, 15).map(Number)
  return { wall, cpu: ticks.length === 4 ? ticks.reduce((sum, one) => sum + one, 0) / 100 : null }
}

async function secondsSince(start: Clocks): Promise<Clocks> {
  const now = await clocks()
  return { wall: now.wall - start.wall, cpu: now.cpu === null || start.cpu === null ? null : now.cpu - start.cpu }
}

const reportOf = ({ output, quality }: AssembleOptions, plan: RenderPlan, made: MadeFilm, spent: Clocks) => ({
  film: output,
  title: plan.title,
  quality,
  wallSeconds: Math.round(spent.wall * 100) / 100,
  cpuSeconds: spent.cpu === null ? null : Math.round(spent.cpu * 100) / 100,
  segments: { rendered: made.segments - made.reused, reused: made.reused },
  output: made.facts,
  warnings: made.warnings,
})

function lineOf({ film, output, wallSeconds, segments }: ReturnType<typeof reportOf>): string {
  const { width, height, durationSeconds, sizeBytes } = output
  const facts = `${durationSeconds.toFixed(2)} s, ${width}x${height}, ${(sizeBytes / 1e6).toFixed(1)} MB`
  return `${film}: ${facts}, made in ${wallSeconds.toFixed(1)} s (${segments.rendered} segments rendered, ${segments.reused} reused)`
}

/** Makes a film from a project file. */
export const assemble: Command = { usage, run }
