import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A path to look at. One found in a folder is not the user's word that it is media. */
export type GivenFile = { readonly path: string; readonly isFromFolder: boolean }

const deepest = 4
const mostFiles = 2_000
const byName = new Intl.Collator('en', { numeric: true })

/** Files of a folder and of those in it, each folder's in name order; hidden ones and links to folders are passed over. */
async function* filesIn(folder: string, depth: number): AsyncGenerator<string> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const shown = found.filter(one => !one.name.startsWith('.')).sort((a, b) => byName.compare(a.name, b.name))
  for (const one of shown) {
    const path = join(folder, one.name)
    if (!one.isDirectory()) yield path
    else if (depth < deepest) yield* filesIn(path, depth + 1)
  }
}

const isFolder = (path: string) =>
  stat(path).then(
    stats => stats.isDirectory(),
    () => false,
  )

/**
 * Opens the folders among the given paths, in the order given.
 * @returns at most 2,000 files; a folder with none in it stands for itself
 */
export async function listFiles(paths: readonly string[]): Promise<GivenFile[]> {
  const listed: GivenFile[] = []
  for (const path of paths) {
    const before = listed.length
    if (await isFolder(path)) {
      for await (const file of filesIn(path, 1)) {
        if (listed.length >= mostFiles) break
        listed.push({ path: file, isFromFolder: true })
      }
    }
    if (listed.length === before && listed.length < mostFiles) listed.push({ path, isFromFolder: false })
  }
  return listed
}
