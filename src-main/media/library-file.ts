import { mkdir, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writeDurably } from '@main/store/write-durably'
import { MediaId } from '@shared/domain/ids'
import { MediaFacts, MediaWarning } from '@shared/domain/media'
import { z } from 'zod'

/** Where a file came from: a system dialog, a drop on the window, the app's own folders, a film made here, or the folder that is watched. */
export const mediaOrigins = ['dialog', 'drop', 'library', 'export', 'watch'] as const

/** One file that may be read, and what was found out about it. */
export const LibraryEntry = z.strictObject({
  media_id: MediaId,
  path: z.string().min(1).max(8_192),
  dev: z.number(),
  ino: z.number(),
  size: z.number(),
  mtimeMs: z.number(),
  /** What tells its content from any other (`content-mark.ts`); null until it was read in this state. */
  content: z.string().max(64).nullable().default(null),
  origin: z.enum(mediaOrigins),
  name: z.string().min(1).max(300),
  facts: MediaFacts,
  warnings: z.array(MediaWarning),
})
export type LibraryEntry = z.infer<typeof LibraryEntry>

const LibraryFile = z.strictObject({ version: z.literal(1), entries: z.array(LibraryEntry) })

/**
 * Reads the kept entries. A file that cannot be understood is set aside as `….damaged` and not overwritten.
 * @returns no entries when there is no file
 */
export async function readLibraryFile(path: string): Promise<LibraryEntry[]> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return []
  try {
    return LibraryFile.parse(JSON.parse(text)).entries
  } catch {
    await rename(path, `${path}.damaged`)
    return []
  }
}

/** Writes all entries, whole or not at all; makes the folder when it is not there. */
export async function writeLibraryFile(path: string, entries: readonly LibraryEntry[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeDurably(path, JSON.stringify({ version: 1, entries }))
}
