import { cp, mkdir, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'

/**
 * Copies the page's damaged database to a folder of its own, so that a repair can never lose more than the damage did.
 * @param profile where Chromium keeps this app's data; its `IndexedDB` folder is what is copied
 * @param asideFolder where such copies go
 * @returns the new folder's name. Throws when it cannot be copied whole
 */
export async function setDatabaseAside(profile: string, asideFolder: string): Promise<{ name: string }> {
  const source = join(profile, 'IndexedDB')
  const target = join(asideFolder, `library-${new Date().toISOString().replace(/[:.]/g, '-')}`)
  await mkdir(target, { recursive: true, mode: 0o700 })
  // LOCK is held by Chromium, holds nothing, and cannot be copied on Windows.
  const isData = (path: string) => basename(path) !== 'LOCK'
  for (const name of await readdir(source)) {
    await cp(join(source, name), join(target, name), { recursive: true, filter: isData })
  }
  return { name: basename(target) }
}
