import { link, mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EngineHere } from '@main/command-line/engine-here'
import type { RenderSources } from '@main/render/source'
import { mediaOf } from '@shared/domain/assembly'
import { assemblyOfFile, FilmFile } from '@shared/domain/film-file'
import type { Film } from './films'
import type { MeasuredJob, WorkWay } from './measured-job'
import type { Reading } from './readings'
import type { Sources } from './sources'

/** What the works of one benchmark share. */
export type Bench = {
  readonly engine: EngineHere
  readonly sources: Sources
  /** The same files as the app knows them once it has looked at them. */
  readonly looked: RenderSources
  /** For all that is made and measured. */
  readonly folder: string
  readonly isQuick: boolean
}

/** One thing that is done and read. `isOnce`: it holds many readings of its own, or cannot vary between rounds. */
export type Work = { readonly isOnce: boolean; readonly read: () => Promise<readonly Reading[]> }
export type NamedWork = readonly [name: string, work: Work]

/** Where the film of a work lies. */
export const outputOf = ({ folder }: Bench, work: string): string => join(folder, `${work.replaceAll(' ', '-')}.mp4`)

/** The job of rendering a film. Its project file is read as any other; its sources were probed before, which is not measured. */
export function jobOf(bench: Bench, work: string, film: Film, way: WorkWay): MeasuredJob {
  const { engine, looked, folder } = bench
  const assembly = assemblyOfFile(FilmFile.parse(film))
  const sources = mediaOf(assembly).flatMap(name => [...looked].filter(([known]) => known === name))
  return { engine, assembly, sources, output: outputOf(bench, work), scratch: join(folder, 'scratch'), ...way }
}

/** The cache that a work starts from, emptied for one that is to be cold. */
export async function emptyCache({ folder }: Bench, name: string): Promise<string> {
  const cache = join(folder, `cache-${name}`)
  await rm(cache, { recursive: true, force: true })
  await mkdir(cache)
  return cache
}

/** A second cache with the same files: linked, for copying them would keep the disk busy while the next work is measured. */
export async function doubleCache(bench: Bench, from: string, name: string): Promise<string> {
  const cache = await emptyCache(bench, name)
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const source = join(entry.parentPath, entry.name)
    const target = join(cache, source.slice(from.length))
    await mkdir(dirname(target), { recursive: true })
    await link(source, target)
  }
  return cache
}
