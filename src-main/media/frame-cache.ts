import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A frame takes 20 s at most; what is half made after a minute was left by a crash. */
const stillMade = 60_000

/** Clears out a cache folder: what a crash left half made, then what was used longest ago until the rest fits. */
export async function sweepFolder(folder: string, maxBytes: number): Promise<void> {
  const paths = (await readdir(folder)).map(name => join(folder, name))
  const found = await Promise.all(
    paths.map(async path => ({ path, stats: await stat(path).catch(() => null) })), // gone meanwhile: null
  )
  const files = found.flatMap(({ path, stats }) => (stats ? [{ path, size: stats.size, usedAt: stats.mtimeMs }] : []))
  let bytes = 0
  for (const { path, size, usedAt } of files.sort((a, b) => b.usedAt - a.usedAt)) {
    const isHalf = path.endsWith('.part')
    if (!isHalf) bytes += size
    if (isHalf ? Date.now() - usedAt > stillMade : bytes > maxBytes) await rm(path, { force: true })
  }
}
