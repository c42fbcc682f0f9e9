import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Clears out a cache folder: half-made files always, then what was used longest ago until the rest fits. */
export async function sweepFolder(folder: string, maxBytes: number): Promise<void> {
  const names = await readdir(folder)
  const half = names.filter(name => name.endsWith('.part'))
  const whole = names.filter(name => !name.endsWith('.part')).map(name => join(folder, name))
  const files = await Promise.all(whole.map(async path => ({ path, stats: await stat(path) })))
  let bytes = files.reduce((sum, { stats }) => sum + stats.size, 0)
  for (const name of half) await rm(join(folder, name), { force: true })
  for (const { path, stats } of files.sort((a, b) => a.stats.mtimeMs - b.stats.mtimeMs)) {
    if (bytes <= maxBytes) return
    await rm(path, { force: true })
    bytes -= stats.size
  }
}
