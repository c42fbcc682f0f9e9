import { rm } from 'node:fs/promises'
import type { AssemblyClip } from '@shared/domain/assembly'
import { planRender, type RenderPlan } from '@shared/domain/render-plan'
import { seconds } from '@shared/domain/time'
import { anAssembly, anAssemblyBeat, anAssemblyClip } from '../support/builders'
import type { FuzzEngine } from './fuzz-engine'
import { makeNumberedFilm, type NumberedFilm, numberedNames, numbersShown } from './numbered-films'
import { pick, type Random, randomFrom } from './random'
import { renderHere } from './render-here'
import { renderSources } from './render-sources'

/** What a film shows against what its plan says, frame by frame. */
export type FrameReport = {
  readonly cuts: number
  readonly compared: number
  readonly exact: number
  /** One source frame early or late. */
  readonly offByOne: number
  /** Further off than that. */
  readonly wrong: number
  /** How many also match when a frame is shown from its own time on, not from the middle of the frame before. */
  readonly atStart: number
  readonly misses: readonly string[]
}

const rates = [24, 25, 30, 50, 60] as const
const speeds = [1, 1, 1, 0.5, 0.25, 2, 4, 1.37]

/** Half the cuts begin at a frame of the source, as cuts made by eye do; the others anywhere. */
function randomCut({ name, times }: NumberedFilm, random: Random): AssemblyClip {
  const speed = pick(speeds, random)
  const lasts = (0.15 + random() * 0.45) * speed
  const latest = (times.at(-1) ?? 0) - lasts
  const early = times.filter(time => time >= 0 && time < latest)
  const from = random() < 0.5 ? pick(early, random) : random() * latest
  return anAssemblyClip(name, { from: seconds(from), to: seconds(from + lasts), speed })
}

/** The engine looks a tenth of a millisecond later, so that rounding cannot decide between two frames. */
const nudge = 0.0001

const lastBegun = (times: readonly number[], until: number) =>
  Math.max(
    0,
    times.findLastIndex(time => time <= until),
  )

/** By the plan: the source frame at the middle of each frame of the film, or at its start. */
function framesWanted(plan: RenderPlan, times: readonly number[], into: 0 | 0.5): number[] {
  return plan.segments.flatMap(({ picture, frames }) =>
    Array.from({ length: frames }, (_, frame) => {
      if (picture.kind === 'card') return -1
      const passed = picture.kind === 'moving' ? ((frame + into) / plan.fps) * picture.speed : into / plan.fps
      return lastBegun(times, picture.at + passed + nudge - (into === 0 ? 0 : 1e-9))
    }),
  )
}

async function compareFilm(engine: FuzzEngine, film: NumberedFilm, cuts: number, random: Random): Promise<FrameReport> {
  const fps = pick(rates, random)
  const clips = Array.from({ length: cuts }, () => randomCut(film, random))
  const captions = { mode: 'off', style: 'pop', position: 0.5 } as const
  const assembly = anAssembly([anAssemblyBeat('one', { clips })], { format: 'square', fps, captions, loudness: null })
  const sources = await renderSources(engine.tools, new Map([[film.name, film.path]]))
  const plan = planRender(assembly, new Map([...sources].map(([name, { facts }]) => [name, facts])))
  const made = await renderHere(engine, plan, sources)
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  const shown = await numbersShown(engine.tools, made.value)
  await rm(made.value)
  const wanted = framesWanted(plan, film.times, 0.5)
  const atStart = framesWanted(plan, film.times, 0)
  const off = wanted.map((frame, index) => Math.abs(frame - (shown[index] ?? -100)))
  const miss = (index: number) => {
    const segment = plan.segments.findLast(one => one.start <= index)
    const where =
      segment?.picture.kind === 'moving' ? `at ${segment.picture.at} speed ${segment.picture.speed}` : 'held'
    return `${film.name} in ${fps} fps, frame ${index - (segment?.start ?? 0)} of a segment ${where}: ${shown[index]}, not ${wanted[index]}`
  }
  return {
    cuts,
    compared: plan.frames,
    exact: off.filter(by => by === 0).length,
    offByOne: off.filter(by => by === 1).length,
    wrong: off.filter(by => by > 1).length + Math.abs(shown.length - plan.frames),
    atStart: atStart.filter((frame, index) => frame === shown[index]).length,
    misses: off.flatMap((by, index) => (by === 0 ? [] : [miss(index)])),
  }
}

const together = (one: FrameReport, other: FrameReport): FrameReport => ({
  cuts: one.cuts + other.cuts,
  compared: one.compared + other.compared,
  exact: one.exact + other.exact,
  offByOne: one.offByOne + other.offByOne,
  wrong: one.wrong + other.wrong,
  atStart: one.atStart + other.atStart,
  misses: [...one.misses, ...other.misses],
})

/** Cuts numbered films at random places and speeds and reads every frame back. `cuts` is rounded up to whole films. */
export async function runFrames(
  engine: FuzzEngine,
  cuts: number,
  seed: number,
): Promise<ReadonlyMap<string, FrameReport>> {
  const perFilm = 6
  const reports = new Map<string, FrameReport>()
  for (let number = 0; number * perFilm < cuts; number += 1) {
    const name = numberedNames[number % numberedNames.length] ?? ''
    const film = await makeNumberedFilm(engine.tools, name, engine.folder)
    const report = await compareFilm(engine, film, perFilm, randomFrom(seed * 1_000_003 + number))
    const before = reports.get(name)
    reports.set(name, before ? together(before, report) : report)
  }
  return reports
}

/** The report in lines for people. */
export function frameLines(reports: ReadonlyMap<string, FrameReport>): string[] {
  const line = (name: string, { cuts, compared, exact, offByOne, wrong, atStart }: FrameReport) =>
    `${name.padEnd(16)} ${cuts} cuts, ${compared} frames: ${exact} exact, ${offByOne} off by one, ${wrong} wrong (${atStart} by the start rule)`
  const all = [...reports.values()]
  const misses = all.flatMap(report => report.misses)
  return [
    ...[...reports].map(([name, report]) => line(name, report)),
    ...(all.length > 0 ? [line('all', all.reduce(together))] : []),
    ...misses.slice(0, 20),
  ]
}
