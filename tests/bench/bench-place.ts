import { link, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Quality } from '@shared/domain/format'
import type { Film } from './films'
import type { MeasuredJob } from './measured-job'
import type { Reading } from './readings'
import type { Sources } from './sources'

/** What the works of one benchmark share. */
export type Bench = {
  readonly ffmpeg: string
  readonly sources: Sources
  /** For all that is made and measured. */
  readonly folder: string
  readonly isQuick: boolean
}

/** One thing that is done and read. `isOnce`: it holds many readings of its own, or cannot vary between rounds. */
export type Work = { readonly isOnce: boolean; readonly read: () => Promise<readonly Reading[]> }
export type NamedWork = readonly [name: string, work: Work]

/** Where the film of a work lies. */
export const outputOf = ({ folder }: Bench, work: string): string => join(folder, `${work.replaceAll(' ', '-')}.mp4`)

type By =
  | { by: 'ours'; quality: Quality; cache: string }
  | { by: 'hand'; x264: readonly string[] }
  | { by: 'chain' | 'melt' }

/** Writes a film's project file and makes a job of it. */
export async function jobOf(bench: Bench, work: string, film: Film, by: By): Promise<MeasuredJob> {
  const output = outputOf(bench, work)
  const file = output.replace(/mp4$/, 'json')
  await writeFile(file, JSON.stringify(film))
  return { film: file, output, scratch: join(bench.folder, 'scratch'), ...by }
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
