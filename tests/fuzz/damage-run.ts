import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { importFiles } from '@main/media/import'
import { Library } from '@main/media/library'
import { type ImportOutcome, ImportReport } from '@shared/bridge/media-calls'
import PQueue from 'p-queue'
import { ChildMemory } from './child-memory'
import { damage } from './damage'
import { type DamageFormat, damageFormats, makeDamageSeeds } from './damage-seeds'
import type { FuzzEngine } from './fuzz-engine'
import { pick, randomFrom } from './random'
import { renderBriefly } from './render-briefly'

export type DamageOrder = {
  readonly runs: number
  readonly seed: number
  readonly only?: DamageFormat
  /** How many of the files that were taken are also put into a film, 0 to 1. */
  readonly renderShare: number
}

/** What became of one damaged file; format and number are all it takes to make it again. */
export type DamageVerdict = {
  readonly format: DamageFormat
  readonly number: number
  readonly kind: string
  readonly verdict: 'refused' | 'flagged' | 'accepted'
  readonly why: string
  readonly seconds: number
  /** How a film with it in it ended; null where none was tried. */
  readonly film: string | null
  readonly filmSeconds: number
}

export type DamageReport = {
  readonly verdicts: readonly DamageVerdict[]
  /** What no file may bring about, each told with the file that did. */
  readonly faults: readonly string[]
  readonly mostChildBytes: number
}

const verdictOf = (outcome: ImportOutcome): Pick<DamageVerdict, 'verdict' | 'why'> =>
  outcome.kind === 'refused'
    ? { verdict: 'refused', why: outcome.refusal }
    : { verdict: outcome.warnings.length > 0 ? 'flagged' : 'accepted', why: outcome.warnings.join(' ') }

const since = (start: number) => (performance.now() - start) / 1_000

/** One folder of damaged files, taken in by the app's own import, two at a time. */
class DamageRun {
  readonly faults: string[] = []
  readonly verdicts: DamageVerdict[] = []

  constructor(
    readonly engine: FuzzEngine,
    readonly order: DamageOrder,
    readonly seeds: ReadonlyMap<DamageFormat, Buffer>,
  ) {}

  async take(number: number): Promise<void> {
    const { seed, only, renderShare } = this.order
    const random = randomFrom(seed * 1_000_003 + number)
    const format = only ?? damageFormats[number % damageFormats.length] ?? 'mp4'
    const other = this.seeds.get(random() < 0.5 ? format : pick(damageFormats, random)) ?? Buffer.alloc(1)
    const { kind, bytes } = damage(this.seeds.get(format) ?? Buffer.alloc(1), other, random)
    const path = join(this.engine.folder, 'damaged', `${number}.${format}`)
    writeFileSync(path, bytes)
    const started = performance.now()
    const { report, library } = await this.#import(path, number)
    const [outcome] = report.outcomes
    if (!outcome) throw new Error(`no outcome for ${format} ${number}`)
    const seconds = since(started)
    if (ImportReport.safeParse(report).error)
      this.faults.push(`${format} ${number}: a report that cannot cross the bridge`)
    // Every one of these files can be read: this is how the import answers for something thrown inside it.
    if (outcome.kind === 'refused' && outcome.refusal === 'unreadable')
      this.faults.push(`${format} ${number}: import threw`)
    if (seconds > 30) this.faults.push(`${format} ${number}: ${seconds.toFixed(0)} s to a verdict`)
    const isFilmed = outcome.kind === 'imported' && random() < renderShare
    const filmStarted = performance.now()
    const film = isFilmed ? await renderBriefly(this.engine, library, outcome.media_id) : null
    if (film?.startsWith('thrown')) this.faults.push(`${format} ${number}: film ${film}`)
    const filmSeconds = isFilmed ? since(filmStarted) : 0
    this.verdicts.push({ format, number, kind, ...verdictOf(outcome), seconds, film, filmSeconds })
    rmSync(path)
  }

  async #import(path: string, number: number) {
    const library = await Library.open(join(this.engine.folder, 'libraries', `${number}.json`))
    return { library, report: await importFiles({ tools: this.engine.tools, library, paths: [path], origin: 'drop' }) }
  }
}

/** Damages files of every format, gives them to the import and some of them to the renderer, and tells what became of them. */
export async function runDamage(engine: FuzzEngine, order: DamageOrder): Promise<DamageReport> {
  for (const name of ['damaged', 'libraries', 'films', 'jobs']) await mkdir(join(engine.folder, name))
  const run = new DamageRun(engine, order, makeDamageSeeds(engine.tools.ffmpeg, engine.folder))
  const unheard = (reason: unknown) => run.faults.push(`a rejection that nobody heard: ${String(reason)}`)
  process.on('unhandledRejection', unheard)
  const memory = new ChildMemory()
  const queue = new PQueue({ concurrency: 2 })
  await queue.addAll(Array.from({ length: order.runs }, (_, number) => () => run.take(number)))
  memory.end()
  process.off('unhandledRejection', unheard)
  if (memory.most > 1.5 * 1024 ** 3) run.faults.push(`a child held ${(memory.most / 1e6).toFixed(0)} MB`)
  const left = ['films', 'jobs'].flatMap(name => readdirSync(join(engine.folder, name)))
  if (left.length > 0) run.faults.push(`left behind: ${left.join(', ')}`)
  const verdicts = run.verdicts.sort((a, b) => a.number - b.number)
  return { verdicts, faults: run.faults, mostChildBytes: memory.most }
}
