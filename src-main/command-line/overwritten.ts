import { realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** What a path means once links are followed: those of the folder, and those of the file where there is one. */
async function placesOf(path: string): Promise<string[]> {
  const folder = await realpath(dirname(path)).catch(() => dirname(path))
  return [join(folder, basename(path)), await realpath(path).catch(() => path)]
}

/**
 * The first of the targets that would be written over one of the files.
 * @param files absolute, links resolved
 */
export async function findOverwritten(
  targets: readonly (string | undefined)[],
  files: readonly string[],
): Promise<string | undefined> {
  for (const target of targets) {
    if (target === undefined) continue
    const places = await placesOf(target)
    if (files.some(file => places.includes(file))) return target
  }
  return undefined
}
