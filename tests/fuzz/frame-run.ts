import { rm } from 'node:fs/promises'
import type { AssemblyClip } from '@shared/domain/assembly'
import { planRender } from '@shared/domain/render-plan'
import { seconds } from '@shared/domain/time'
import { anAssembly, anAssemblyBeat, anAssemblyClip } from '../support/builders'
import { tally } from './damage-summary'
import { type FrameVerdict, framesAt, judgeFrame, placesShown } from './frames-wanted'
import type { FuzzEngine } from './fuzz-engine'
import { makeNumberedFilm, type NumberedFilm, numberedNames, numbersShown } from './numbered-films'
import { pick, type Random, randomFrom } from './random'
import { renderHere } from './render-here'
import { renderSources } from './render-sources'

/** What a film shows against what its plan says, frame by frame. */
export type FrameReport = {
  readonly name: string
  readonly cuts: number
  readonly verdicts: readonly FrameVerdict[]
  /** How many frames show what was on screen at their very start; all others look half a frame further. */
  readonly byStart: number
  readonly misses: readonly string[]
}

const rates = [24, 25, 30, 50, 60] as const
const speeds = [1, 1, 1, 0.5, 0.25, 2, 4, 1.37]
const captions = { mode: 'off', style: 'pop', position: 0.5 } as const

/** Half the cuts begin at a frame of the source, as cuts made by eye do; the others anywhere. */
function randomCut({ name, times }: NumberedFilm, random: Random): AssemblyClip {
  const speed = pick(speeds, random)
  const lasts = (0.15 + random() * 0.45) * speed
  const latest = (times.at(-1) ?? 0) - lasts
  const early = times.filter(time => time >= 0 && time < latest)
  const from = random() < 0.5 ? pick(early, random) : random() * latest
  return anAssemblyClip(name, { from: seconds(from), to: seconds(from + lasts), speed })
}

async function compareFilm(engine: FuzzEngine, film: NumberedFilm, cuts: number, random: Random): Promise<FrameReport> {
  const fps = pick(rates, random)
  const clips = Array.from({ length: cuts }, () => randomCut(film, random))
  const assembly = anAssembly([anAssemblyBeat('one', { clips })], { format: 'square', fps, captions, loudness: null })
  const sources = await renderSources(engine.tools, new Map([[film.name, film.path]]))
  const plan = planRender(assembly, new Map([...sources].map(([name, { facts }]) => [name, facts])))
  const made = await renderHere(engine, plan, sources)
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  const shown = await numbersShown(engine.tools, made.value)
  await rm(made.value)
  const places = placesShown(plan, 0.5)
  const verdicts = places.map((place, index) => judgeFrame(film.name, film.times, place, shown[index] ?? -100))
  const missed = (verdict: FrameVerdict, index: number) => {
    const said = `${film.name} in ${fps} fps, frame ${index} at ${places[index]?.toFixed(6)}: ${shown[index]}, ${verdict}`
    return verdict === 'exact' || verdict === 'on-edge' ? [] : [said]
  }
  const byStart = framesAt(film.times, placesShown(plan, 0)).filter((frame, index) => frame === shown[index]).length
  return { name: film.name, cuts, verdicts, byStart, misses: verdicts.flatMap(missed) }
}

const filmCuts = 6

/** Cuts numbered films at random places and speeds and reads every frame back. `cuts` is rounded up to whole films of six. */
export async function runFrames(engine: FuzzEngine, cuts: number, seed: number): Promise<FrameReport[]> {
  const reports: FrameReport[] = []
  for (let number = 0; number * filmCuts < cuts; number += 1) {
    const name = numberedNames[number % numberedNames.length] ?? ''
    const film = await makeNumberedFilm(engine.tools, name, engine.folder)
    reports.push(await compareFilm(engine, film, filmCuts, randomFrom(seed * 1_000_003 + number)))
  }
  return reports
}

function lineOf(name: string, reports: readonly FrameReport[]): string {
  const cuts = reports.reduce((sum, one) => sum + one.cuts, 0)
  const byStart = reports.reduce((sum, one) => sum + one.byStart, 0)
  const verdicts = reports.flatMap(one => one.verdicts)
  const counts = Object.entries(tally(verdicts)).map(([verdict, count]) => `${count} ${verdict}`)
  return `${name.padEnd(16)} ${cuts} cuts, ${verdicts.length} frames: ${counts.join(', ')} (${byStart} also by the start of the frame)`
}

/** The report in lines for people. */
export function frameLines(reports: readonly FrameReport[]): string[] {
  const names = [...new Set(reports.map(one => one.name))]
  return [
    ...names.map(name =>
      lineOf(
        name,
        reports.filter(one => one.name === name),
      ),
    ),
    lineOf('all', reports),
    ...reports.flatMap(one => one.misses).slice(0, 20),
  ]
}
