import { StudioDatabase } from '@renderer/database/database'
import { tables } from '@renderer/database/tables'
import { versions } from '@renderer/database/versions'
import { WorkspaceId } from '@shared/domain/ids'
import { expect, test } from 'vitest'
import { libraryVersion1 } from './library-version-1'

const workspace = WorkspaceId.parse('01890000-0000-7000-8000-00000000abcd')

/** A library as released versions wrote it, made without any of today's code. */
const fixtures = [libraryVersion1]

function writeLibrary({ version, stores, rows }: (typeof fixtures)[number]): Promise<void> {
  return new Promise((resolve, reject) => {
    // Dexie counts versions in tenths.
    const opening = indexedDB.open(`beatreel-${workspace}`, version * 10)
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(name, { keyPath })
        for (const index of indexes) store.createIndex(index.name, index.keyPath, index)
      }
    }
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const writing = opening.result.transaction(Object.keys(stores), 'readwrite')
      for (const [store, row] of rows) writing.objectStore(store).put(row)
      writing.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

test.each(fixtures)(
  'a library of version $version opens with every row, each of which is valid today',
  async fixture => {
    await writeLibrary(fixture)
    const database = new StudioDatabase(workspace)
    await database.open()
    for (const [store, row] of fixture.rows) {
      const found = await database.table(store).toArray()
      expect(found).toEqual([row])
      if (store in tables) tables[store as keyof typeof tables].row.parse(found[0])
    }
    await database.delete()
  },
)

test('every released version has its fixture, and every table of it a row', () => {
  expect(fixtures.map(fixture => fixture.version)).toEqual(versions.map(version => version.version))
  for (const fixture of fixtures) {
    expect(new Set(fixture.rows.map(([store]) => store))).toEqual(new Set(Object.keys(fixture.stores)))
  }
})

test('version 1 has every table that it was released with, under the same keys', async () => {
  const database = await new StudioDatabase(workspace).open()
  const keys = Object.fromEntries(database.tables.map(table => [table.name, table.schema.primKey.keyPath]))
  const released = Object.entries(libraryVersion1.stores).map(([name, { keyPath }]) => [name, keyPath])
  expect(keys).toEqual(Object.fromEntries(released))
})
