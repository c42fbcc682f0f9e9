import { studio } from '@renderer/studio'
import type { UserId, WorkspaceId } from '@shared/domain/ids'
import type { LibraryManifest } from '@shared/domain/library-manifest'
import { Dexie } from 'dexie'
import { now } from './clock'
import { type Damage, findDamage, hasRows, wholeLoss } from './damage'
import { databasesHere, StudioDatabase, setLibrary } from './database'
import { countTables, type LibraryState } from './library-state'
import { newId } from './new-id'
import { recordLibrary } from './record'
import { type AnyRow, type TableName, tableNames } from './tables'
import { forgetCommands } from './undo-store'
import { newestVersion } from './versions'
import { writeAtOnce } from './write-rows'

/** How opening went. A damaged library is left as it is until the user has chosen; a newer one is never touched. */
export type Opening =
  | { readonly kind: 'ready' }
  | { readonly kind: 'damaged'; readonly damage: Damage; readonly manifest: LibraryManifest | null }
  | { readonly kind: 'newer' }

/** Opens this machine's library, or makes one on a first start. Nothing is written before it was compared with main's record. */
export async function openLibrary(): Promise<Opening> {
  const answer = await studio.call('library.manifest', {})
  const manifest = answer.ok ? answer.value : null
  const here = await databasesHere()
  const found = manifest ? here.find(one => one.id === manifest.database_id) : here[0]
  if (manifest && !found) return { kind: 'damaged', damage: wholeLoss(manifest), manifest }
  if (!found) return openWith(await newWorkspace())
  // Asked before it is opened: Dexie would add what it misses to a newer app's database.
  if (found.version > newestVersion) return { kind: 'newer' }
  const database = new StudioDatabase(found.id)
  try {
    return await openExisting(database, manifest)
  } catch (error) {
    database.close()
    if (!(error instanceof Dexie.DexieError)) throw error
    return { kind: 'damaged', damage: { kind: 'gone', missing: [] }, manifest }
  }
}

async function openExisting(database: StudioDatabase, manifest: LibraryManifest | null): Promise<Opening> {
  await database.open()
  const state = await database._meta.get('library')
  const counted = await countedTables(database)
  // A first start that was cut off before anything was written.
  if (!state && !manifest && !hasRows(counted)) return openWith(await withFounder(database))
  const damage = findDamage(manifest, { state, counted })
  if (!damage) return openWith(database)
  database.close()
  return { kind: 'damaged', damage, manifest }
}

/** Counts the rows that are really there. */
export async function countedTables(database: StudioDatabase): Promise<LibraryState['tables']> {
  const rows = new Map<TableName, AnyRow[]>()
  for (const table of tableNames) rows.set(table, await database.rowsOf(table).toArray())
  return countTables(table => rows.get(table) ?? [])
}

/** Makes a database whole and the one in use: main knows it from here on. */
export async function openWith(database: StudioDatabase): Promise<Opening> {
  setLibrary(database)
  forgetCommands()
  database.on('versionchange', () => database.close())
  await recordLibrary(database)
  return { kind: 'ready' }
}

/** A personal workspace, with the person at this machine as its founder. */
export async function newWorkspace(): Promise<StudioDatabase> {
  const database = new StudioDatabase(newId<WorkspaceId>())
  await database.open()
  return withFounder(database)
}

async function withFounder(database: StudioDatabase): Promise<StudioDatabase> {
  const at = now()
  await writeAtOnce(database, rows =>
    rows.put('users', {
      user_id: newId<UserId>(),
      name: '',
      email: '',
      role: 'Founder',
      profile_picture_url: '',
      connected_accounts: [],
      created_at: at,
      updated_at: at,
      sv: 1,
    }),
  )
  return database
}
