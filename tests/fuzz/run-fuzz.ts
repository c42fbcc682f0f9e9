import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runDamage } from './damage-run'
import { damageFormats } from './damage-seeds'
import { damageSummary } from './damage-summary'
import { runFilms } from './film-run'
import { frameLines, runFrames } from './frame-run'
import { type FuzzEngine, openFuzzEngine } from './fuzz-engine'
import { runKills } from './kill-run'

const usage = `npm run fuzz -- [--runs N] [--only FORMAT] [--films N] [--frames N] [--kills N] [--seed S]
  --runs    damaged files given to the import, some of them to the renderer (3,000 when nothing else is asked for)
  --only    one of ${damageFormats.join(', ')}
  --films   random films made and looked at frame by frame
  --frames  random cuts of numbered films, every frame read back
  --kills   renders killed at random moments and begun again
  --seed    other files, films, cuts and moments (1)
Counts are printed, all is written to out/fuzz/fuzz.json; ends with 1 when anything was wrong.`

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: process.cwd() },
    'command-line': { type: 'string', default: '' },
    runs: { type: 'string' },
    only: { type: 'string' },
    films: { type: 'string' },
    frames: { type: 'string' },
    kills: { type: 'string' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const isOther = [values.films, values.frames, values.kills].some(count => count !== undefined)

/** What one kind of run came to: lines for people, all of it for the file, and how much was wrong. */
type Part = { readonly lines: readonly string[]; readonly report: unknown; readonly faults: number }

async function damagePart(engine: FuzzEngine, runs: number): Promise<Part> {
  const only = damageFormats.find(format => format === values.only)
  const report = await runDamage(engine, { runs, seed, renderShare: 0.1, ...(only ? { only } : {}) })
  return { lines: damageSummary(report), report, faults: report.faults.length }
}

async function filmPart(engine: FuzzEngine, count: number): Promise<Part> {
  const report = await runFilms(engine, count, seed)
  const bad = report.filter(one => one.faults.length > 0)
  const frames = report.reduce((sum, one) => sum + one.frames, 0)
  const told = bad.map(one => `FAULT film ${one.number}: ${one.faults.join('; ')}`)
  return { lines: [`${count} films, ${frames} frames, ${bad.length} with faults`, ...told], report, faults: bad.length }
}

async function framePart(engine: FuzzEngine, cuts: number): Promise<Part> {
  const reports = await runFrames(engine, cuts, seed)
  const misses = reports.flatMap(one => one.misses)
  return { lines: frameLines(reports), report: reports, faults: misses.length }
}

async function killPart(engine: FuzzEngine, kills: number): Promise<Part> {
  const report = await runKills({ engine, commandLine: values['command-line'], seed }, kills)
  const bad = report.filter(one => one.faults.length > 0)
  const late = report.filter(one => one.cameTooLate).length
  const told = bad.map(
    one => `FAULT kill ${one.number} of ${one.victim} after ${one.afterMs} ms: ${one.faults.join('; ')}`,
  )
  return { lines: [`${kills} kills, ${late} too late, ${bad.length} with faults`, ...told], report, faults: bad.length }
}

const parts = {
  damage: [values.runs ?? (isOther ? undefined : '3000'), damagePart],
  films: [values.films, filmPart],
  frames: [values.frames, framePart],
  kills: [values.kills, killPart],
} as const

async function run(folder: string): Promise<number> {
  const written: Record<string, unknown> = { seed, date: new Date().toISOString() }
  let faults = 0
  for (const [name, [count, work]] of Object.entries(parts)) {
    if (count === undefined) continue
    const own = join(folder, name)
    mkdirSync(own)
    const engine = await openFuzzEngine(values.root, own)
    const part = await work(engine, Number(count))
    console.log([`${name}, seed ${seed}, FFmpeg ${engine.tools.version}:`, ...part.lines].join('\n'))
    Object.assign(written, { ffmpeg: engine.tools.version, [name]: part.report })
    faults += part.faults
  }
  const out = join(values.root, 'out/fuzz')
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'fuzz.json'), JSON.stringify(written, null, 1))
  return faults === 0 ? 0 : 1
}

async function runInFolder(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'beatreel-fuzz-'))
  try {
    process.exitCode = await run(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (values.help) console.log(usage)
else void runInFolder()
