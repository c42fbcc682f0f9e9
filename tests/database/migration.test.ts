import { StudioDatabase } from '@renderer/database/database'
import { readSnapshot } from '@renderer/database/snapshot'
import { type TableName, tables } from '@renderer/database/tables'
import { rowOfToday } from '@renderer/database/upgrades'
import { versions } from '@renderer/database/versions'
import { WorkspaceId } from '@shared/domain/ids'
import type { VideoAsset } from '@shared/domain/video-asset'
import { expect, test } from 'vitest'
import { libraryVersion1 } from './library-version-1'
import { libraryVersion2 } from './library-version-2'
import { libraryVersion3 } from './library-version-3'
import { libraryVersion4 } from './library-version-4'
import { libraryVersion5 } from './library-version-5'

const workspace = WorkspaceId.parse('01890000-0000-7000-8000-00000000abcd')

/** A library as released versions wrote it, made without any of today's code. */
const fixtures = [libraryVersion1, libraryVersion2, libraryVersion3, libraryVersion4, libraryVersion5]

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
      expect(found).toEqual([rowOfToday(store as TableName, row)])
      if (store in tables) tables[store as keyof typeof tables].row.parse(found[0])
    }
    await database.delete()
  },
)

test('a film of version 1 has nothing drawn over it, still stills and music that ends where it ended; nobody has changed it', () => {
  const [, row] = libraryVersion1.rows.find(([store]) => store === 'video_assets') ?? ['', {}]
  const before = row as VideoAsset
  const music = { media_id: before.video_id, from: 0, volume: 0.25, duck: true }
  const upgraded = rowOfToday('video_assets', { ...before, film: { ...before.film, music } })
  const [beat] = before.film.footage
  expect(upgraded).toEqual({
    ...before,
    film: {
      ...before.film,
      music: { ...music, fadeIn: 0, fadeOut: 1.5, loop: false },
      footage: [
        {
          ...beat,
          ...{ clips: beat?.clips.map(clip => ({ ...clip, motion: 'none' })), titles: [] },
          ...{ takes: [], captions: null, captioned: null, over: [], logo: null },
          ...{ voice: beat?.voice ? { ...beat.voice, spoken: null } : null },
        },
      ],
      logo: null,
      endCard: null,
      markers: [],
    },
    sv: 3,
  })
})

test('a copy of the rows that version 1 kept is read whole', () => {
  const rows = libraryVersion1.rows.filter(([store]) => store in tables)
  const lines = rows.map(([table, row]) => JSON.stringify({ table, row })).join('\n')
  expect(readSnapshot(lines)).toMatchObject({ unreadable: 0, rows: { length: rows.length } })
})

test('every released version has its fixture, and every table of it a row', () => {
  expect(fixtures.map(fixture => fixture.version)).toEqual(versions.map(version => version.version))
  for (const fixture of fixtures) {
    expect(new Set(fixture.rows.map(([store]) => store))).toEqual(new Set(Object.keys(fixture.stores)))
  }
})

test('an idea of version 1 is new and has no page; a script of it is in English, hook first, and nobody approved it', () => {
  const [prompt, script] = ['prompts', 'scripts'].map(
    name => libraryVersion1.rows.find(([store]) => store === name)?.[1] as Record<string, unknown>,
  )
  expect(rowOfToday('prompts', prompt)).toEqual({ ...prompt, stage: 'new', link: null, sv: 2 })
  expect(rowOfToday('scripts', script)).toEqual({
    ...script,
    ...{ language: 'en', shape: 'hook-first', also_from: [], approval: null, sv: 2 },
  })
})

test('a media of version 1 is no favourite', () => {
  const [, row] = libraryVersion1.rows.find(([store]) => store === 'media') ?? ['', {}]
  expect(rowOfToday('media', row)).toEqual({ ...row, is_favourite: false, sv: 2 })
})

test('every table has the key that it was released with', async () => {
  const database = await new StudioDatabase(workspace).open()
  const keys = Object.fromEntries(database.tables.map(table => [table.name, table.schema.primKey.keyPath]))
  const released = Object.entries(libraryVersion3.stores).map(([name, { keyPath }]) => [name, keyPath])
  expect(keys).toEqual(Object.fromEntries(released))
})
