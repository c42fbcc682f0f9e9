import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Whoever writes a part moves on or is ended within a minute: one untouched for ten was left by a crash. */
const stillMade = 600_000

/** The mark in the names of files that are still being made; a sweep takes what a crash left of them. */
export const partMark = '.part-'

/**
 * Clears out a cache folder: what a crash left half made or a power cut without content, then what was used longest ago until the rest
 * fits.
 */
export async function sweepFolder(folder: string, mostBytes: number): Promise<void> {
  const paths = (await readdir(folder).catch(() => [])).map(name => join(folder, name))
  const found = await Promise.all(
    paths.map(async path => ({ path, stats: await stat(path).catch(() => null) })), // gone meanwhile: null
  )
  const files = found.flatMap(({ path, stats }) => (stats ? [{ path, size: stats.size, usedAt: stats.mtimeMs }] : []))
  let bytes = 0
  for (const { path, size, usedAt } of files.sort((a, b) => b.usedAt - a.usedAt)) {
    const isPart = path.includes(partMark)
    if (!isPart) bytes += size
    if (isPart ? Date.now() - usedAt > stillMade : size === 0 || bytes > mostBytes) {
      // What cannot be removed is no reason to fail: the next sweep tries again.
      await rm(path, { force: true, recursive: true }).catch(() => undefined)
    }
  }
}
