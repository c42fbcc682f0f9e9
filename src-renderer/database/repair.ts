import { studio } from '@renderer/studio'
import type { SnapshotId, WorkspaceId } from '@shared/domain/ids'
import type { LibraryManifest, SnapshotSummary } from '@shared/domain/library-manifest'
import { fail, ok, type Result } from '@shared/domain/result'
import { Dexie } from 'dexie'
import { databasesHere, StudioDatabase } from './database'
import { newId } from './new-id'
import { countedTables, newWorkspace, openWith } from './open-library'
import { readSnapshot, type SnapshotRow } from './snapshot'
import { writeAtOnce } from './write-rows'

export type RepairProblem = { readonly kind: 'snapshot-damaged' | 'not-set-aside' }

/** The copies of the rows that main keeps, the newest first. */
export async function snapshotsHere(): Promise<SnapshotSummary[]> {
  const found = await studio.call('library.snapshots', {})
  return found.ok ? found.value : []
}

/** Puts a copy's rows in the damaged database's place, whose files are kept aside first. */
export async function restoreSnapshot(
  snapshot_id: SnapshotId,
  manifest: LibraryManifest | null,
): Promise<Result<{ unreadable: number }, RepairProblem>> {
  const copy = await studio.call('library.read-snapshot', { snapshot_id })
  if (!copy.ok) return fail({ kind: 'snapshot-damaged' })
  const { rows, unreadable } = readSnapshot(copy.value.lines)
  if (!(await clearDamaged())) return fail({ kind: 'not-set-aside' })
  const database = new StudioDatabase(manifest?.database_id ?? newId<WorkspaceId>())
  await database.open()
  await putAll(database, rows)
  await countAnew(database, manifest)
  await openWith(database)
  return ok({ unreadable })
}

/** Goes on with the rows that are still there; the files are kept aside as they were found. */
export async function keepWhatIsThere(
  manifest: LibraryManifest | null,
): Promise<Result<{ unreadable: number }, RepairProblem>> {
  if (!(await setAside())) return fail({ kind: 'not-set-aside' })
  const known = manifest?.database_id ?? (await databasesHere())[0]?.id
  const database = new StudioDatabase(known ?? newId<WorkspaceId>())
  await database.open()
  await countAnew(database, manifest)
  await openWith(database)
  return ok({ unreadable: 0 })
}

/** Begins an empty library beside the damaged one, whose files are kept aside. */
export async function startFresh(): Promise<Result<{ unreadable: number }, RepairProblem>> {
  if (!(await clearDamaged())) return fail({ kind: 'not-set-aside' })
  await openWith(await newWorkspace())
  return ok({ unreadable: 0 })
}

/** Main copies the damaged files to a folder of their own; false when it could not. */
const setAside = async (): Promise<boolean> => (await studio.call('library.set-aside', {})).ok

/** Takes the damaged databases out of the way once their files are kept. */
async function clearDamaged(): Promise<boolean> {
  if (!(await setAside())) return false
  for (const { id } of await databasesHere()) await Dexie.delete(new StudioDatabase(id).name)
  return true
}

const batch = 500

async function putAll(database: StudioDatabase, rows: readonly SnapshotRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += batch) {
    await writeAtOnce(database, async changes => {
      for (const { table, row } of rows.slice(from, from + batch)) await changes.put(table, row)
    })
  }
}

/** Lets the database agree with its rows again, and stand after everything main was ever told. */
async function countAnew(database: StudioDatabase, manifest: LibraryManifest | null): Promise<void> {
  const state = await database._meta.get('library')
  await database._meta.put({
    k: 'library',
    database_id: database.database_id,
    change: Math.max(state?.change ?? 0, manifest?.change ?? 0) + 1,
    tables: await countedTables(database),
  })
}
