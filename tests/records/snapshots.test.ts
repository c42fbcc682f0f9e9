import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { snapshotName, summaryOf } from '@main/records/snapshot-name'
import { listSnapshots, readSnapshot, saveSnapshot } from '@main/records/snapshots'
import { SnapshotId, WorkspaceId } from '@shared/domain/ids'
import { afterEach, beforeEach, expect, test } from 'vitest'

const database_id = WorkspaceId.parse('01890a5d-ac96-774b-bcce-b302099a8057')
const lines = Array.from({ length: 500 }, (_one, index) => JSON.stringify({ table: 'scripts', row: { index } })).join(
  '\n',
)
let folder = ''

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'beatreel-snapshots-')), 'snapshots')
})

afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }))

async function save() {
  const saved = await saveSnapshot(folder, { database_id, rows: 500, lines })
  if (!saved.ok) throw new Error(saved.problem.kind)
  return saved.value
}

test('a copy reads back as it was given, and is listed', async () => {
  const summary = await save()
  expect(summary).toMatchObject({ database_id, rows: 500 })
  expect(await listSnapshots(folder)).toEqual([summary])
  expect(await readSnapshot(folder, summary.snapshot_id)).toEqual({ ok: true, value: { lines } })
})

test('before the first copy there are none', async () => {
  expect(await listSnapshots(folder)).toEqual([])
})

test('the newest copy stands first, and the eleventh of a day pushes the oldest out', async () => {
  const saved = []
  for (let index = 0; index < 11; index += 1) {
    saved.push(await save())
    await new Promise(done => setTimeout(done, 2))
  }
  expect(await listSnapshots(folder)).toEqual(saved.slice(1).reverse())
})

test.each([
  ['cut in half', async (path: string) => truncate(path, 400)],
  ['emptied', async (path: string) => truncate(path, 0)],
  ['flipped in the middle', flipByte],
])('a copy that was %s is damaged, and says so', async (_what, harm) => {
  const { snapshot_id } = await save()
  const [name = ''] = await readdir(folder)
  await harm(join(folder, name))
  expect(await readSnapshot(folder, snapshot_id)).toEqual({ ok: false, problem: { kind: 'snapshot-damaged' } })
})

async function flipByte(path: string): Promise<void> {
  const bytes = await readFile(path)
  const middle = bytes.length >> 1
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff
  await writeFile(path, bytes)
}

test('a copy that nobody made is damaged', async () => {
  const id = SnapshotId.parse('01890a5d-ac96-774b-bcce-b302099a8058')
  expect(await readSnapshot(folder, id)).toEqual({ ok: false, problem: { kind: 'snapshot-damaged' } })
})

test('files that are no copies are passed over', async () => {
  const summary = await save()
  await writeFile(join(folder, 'notes.txt'), '')
  await writeFile(join(folder, `${snapshotName(summary)}.new-1234`), '')
  expect(await listSnapshots(folder)).toEqual([summary])
})

test('a name tells all that a list shows', async () => {
  const summary = await save()
  expect(summaryOf(snapshotName(summary))).toEqual(summary)
  expect(summaryOf('20261122T000000000Z.5.x.y.jsonl.gz')).toBeUndefined()
})
