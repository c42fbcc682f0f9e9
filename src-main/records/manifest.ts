import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '@main/log/log'
import { writeDurably } from '@main/store/write-durably'
import { LibraryManifest } from '@shared/domain/library-manifest'

const fileName = 'library.manifest.json'

/** What main last heard about the page's database, or null: none was recorded, or the record itself is damaged (logged). */
export async function readManifest(folder: string, log: Log): Promise<LibraryManifest | null> {
  const text = await readFile(join(folder, fileName), 'utf8').catch(() => undefined)
  if (text === undefined) return null
  try {
    return LibraryManifest.parse(JSON.parse(text))
  } catch (error) {
    log('error', 'The record of the library cannot be read', { error })
    return null
  }
}

/** Records what the database holds; it outlasts a power cut once this settles. */
export async function recordManifest(folder: string, manifest: LibraryManifest): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeDurably(join(folder, fileName), JSON.stringify(manifest))
}
