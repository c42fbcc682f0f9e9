import { rm } from 'node:fs/promises'
import type { Assembly } from '@shared/domain/assembly'
import { planRender } from '@shared/domain/render-plan'
import fc from 'fast-check'
import { filmFaults } from './film-faults'
import { filmMediaNames, makeFilmMedia } from './film-media'
import type { FuzzEngine } from './fuzz-engine'
import { anyFilm } from './random-film'
import { renderHere } from './render-here'
import { renderSources } from './render-sources'

const bounds = { media: filmMediaNames, longestBeat: 1.5, mostBeats: 3, mostClips: 3 }

export type FilmVerdict = {
  readonly number: number
  readonly frames: number
  readonly segments: number
  readonly faults: readonly string[]
  /** The film that was asked for, where something is wrong with what came out. */
  readonly assembly: Assembly | null
}

/** Films as random as can be, small enough to be made; the same for the same seed. */
export const randomFilms = (count: number, seed: number): Assembly[] =>
  fc.sample(anyFilm(bounds), { seed, numRuns: count })

/** Makes random films and looks at each, frame by frame. */
export async function runFilms(engine: FuzzEngine, count: number, seed: number): Promise<FilmVerdict[]> {
  const sources = await renderSources(engine.tools, makeFilmMedia(engine.tools.ffmpeg, engine.folder))
  const facts = new Map([...sources].map(([name, source]) => [name, source.facts]))
  const verdicts: FilmVerdict[] = []
  for (const [number, assembly] of randomFilms(count, seed).entries()) {
    const plan = planRender(assembly, facts)
    const made = await renderHere(engine, plan, sources)
    const faults = made.ok ? await filmFaults(engine.tools, made.value, plan) : [JSON.stringify(made.problem)]
    if (made.ok) await rm(made.value)
    const { frames, segments } = plan
    const isFine = faults.length === 0
    verdicts.push({ number, frames, segments: segments.length, faults, assembly: isFine ? null : assembly })
  }
  return verdicts
}
