import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FindProblem } from '@shared/bridge/media-calls'
import type { MediaId } from '@shared/domain/ids'
import { fail, ok, type Result } from '@shared/domain/result'
import { contentMark } from './content-mark'
import { displayName } from './display-name'
import type { Library } from './library'
import type { LibraryEntry } from './library-file'
import { type CheckedFile, openChecked } from './open-checked'

/** More files in one folder are not looked at. */
const mostBeside = 5_000

/** The mark of a file when it holds what a media held. A media whose content was never read is known by its size and its time alone. */
async function markIfSame(entry: LibraryEntry, file: CheckedFile): Promise<string | undefined> {
  const { size, mtimeMs } = file.identity
  if (size !== entry.size) return undefined
  if (entry.content === null && mtimeMs !== entry.mtimeMs) return undefined
  const mark = await contentMark(file)
  return entry.content === null || mark === entry.content ? mark : undefined
}

/** Takes the first of some media that a file holds. @returns its id */
async function relinkOne(
  library: Library,
  wanted: readonly LibraryEntry[],
  path: string,
): Promise<MediaId | undefined> {
  const opened = await openChecked(path)
  if (!opened.ok) return undefined
  try {
    for (const entry of wanted) {
      const mark = await markIfSame(entry, opened.value).catch(() => undefined)
      if (!mark) continue
      library.relink(entry.media_id, opened.value.identity, mark)
      return entry.media_id
    }
    return undefined
  } finally {
    await opened.value.handle.close()
  }
}

/** Looks through a folder for what else is missing. A size alone tells most files apart: only those that fit are read. */
async function findBeside(library: Library, folder: string): Promise<MediaId[]> {
  const missing = (await library.missing()).flatMap(id => library.entry(id) ?? [])
  const left = new Map(missing.map(entry => [entry.media_id, entry]))
  const names = await readdir(folder).catch(() => [])
  for (const name of names.slice(0, mostBeside)) {
    if (left.size === 0) break
    const path = join(folder, name)
    const size = await stat(path).then(
      stats => stats.size,
      () => -1,
    )
    const fitting = [...left.values()].filter(entry => entry.size === size)
    const found = fitting.length > 0 ? await relinkOne(library, fitting, path) : undefined
    if (found) left.delete(found)
  }
  return missing.flatMap(({ media_id }) => (left.has(media_id) ? [] : [media_id]))
}

/**
 * Takes a file as a media that is missing, when it holds the same; then those missing media that lie in the same folder.
 * @param path absolute, from the user
 * @returns every media that is there again, the one asked for first; it is on the disk then
 */
export async function findAgain(
  library: Library,
  media_id: MediaId,
  path: string,
): Promise<Result<MediaId[], Exclude<FindProblem, { kind: 'closed' }>>> {
  const name = displayName(path)
  const opened = await openChecked(path)
  if (!opened.ok) return fail({ kind: 'refused', name, refusal: opened.problem })
  await opened.value.handle.close()
  const entry = library.entry(media_id)
  const found = entry && (await relinkOne(library, [entry], path))
  if (!found) return fail({ kind: 'other-content', name })
  const others = await findBeside(library, dirname(opened.value.identity.path))
  await library.flush()
  return ok([found, ...others])
}
