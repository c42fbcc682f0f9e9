import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readManifest, recordManifest } from '@main/records/manifest'
import { setDatabaseAside } from '@main/records/set-aside'
import { LibraryManifest } from '@shared/domain/library-manifest'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder = ''
const said: string[] = []
const log = (_level: string, message: string) => void said.push(message)

const manifest = LibraryManifest.parse({
  database_id: '01890a5d-ac96-774b-bcce-b302099a8057',
  change: 7,
  tables: [{ name: 'scripts', rows: 3, digest: 'ab12' }],
  recorded_at: '2026-11-22T10:00:00.000Z',
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beatreel-records-'))
  said.length = 0
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('on a first start there is no record', async () => {
  expect(await readManifest(join(folder, 'records'), log)).toBeNull()
  expect(said).toEqual([])
})

test('what was recorded is there at the next start', async () => {
  await recordManifest(join(folder, 'records'), { ...manifest, change: 6 })
  await recordManifest(join(folder, 'records'), manifest)
  expect(await readManifest(join(folder, 'records'), log)).toEqual(manifest)
})

test('a record that cannot be read is told of, and counts as none', async () => {
  await writeFile(join(folder, 'library.manifest.json'), '{"database_id":')
  expect(await readManifest(folder, log)).toBeNull()
  expect(said).toHaveLength(1)
})

test('a damaged database is copied beside the good ones, but for its lock', async () => {
  const database = join(folder, 'IndexedDB', 'app_bundle_0.indexeddb.leveldb')
  await mkdir(database, { recursive: true })
  await writeFile(join(database, '000003.log'), 'rows')
  await writeFile(join(database, 'LOCK'), '')
  const { name } = await setDatabaseAside(folder, join(folder, 'set-aside'))
  const copy = join(folder, 'set-aside', name, 'app_bundle_0.indexeddb.leveldb')
  expect(await readdir(copy)).toEqual(['000003.log'])
  expect(await readFile(join(copy, '000003.log'), 'utf8')).toBe('rows')
  expect(await readdir(database)).toContain('000003.log')
})

test('a database that cannot be copied stops the repair', async () => {
  await expect(setDatabaseAside(folder, join(folder, 'set-aside'))).rejects.toThrow('ENOENT')
})
