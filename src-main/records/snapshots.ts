import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { isDiskFull } from '@main/store/error-code'
import { writeDurably } from '@main/store/write-durably'
import type { SnapshotId, WorkspaceId } from '@shared/domain/ids'
import { SnapshotSummary } from '@shared/domain/library-manifest'
import { fail, ok, type Result } from '@shared/domain/result'
import { snapshotsToKeep } from '@shared/domain/snapshot-thinning'
import { snapshotName, summaryOf } from './snapshot-name'

const [compress, decompress] = [promisify(gzip), promisify(gunzip)]
const largest = 256_000_000

type Rows = { readonly database_id: WorkspaceId; readonly rows: number; readonly lines: string }
type Damaged = { readonly kind: 'snapshot-damaged' }
type DiskFull = { readonly kind: 'disk-full' }

/** The copies in `folder`, newest first. */
export async function listSnapshots(folder: string): Promise<SnapshotSummary[]> {
  const names = await readdir(folder).catch((): string[] => [])
  const summaries = names.map(summaryOf).filter(summary => summary !== undefined)
  return summaries.sort((a, b) => b.taken_at.localeCompare(a.taken_at))
}

/** The rows of a copy as JSON lines; gzip's checksum tells whether they are as they were written. */
export async function readSnapshot(folder: string, id: SnapshotId): Promise<Result<{ lines: string }, Damaged>> {
  const summary = (await listSnapshots(folder)).find(one => one.snapshot_id === id)
  if (!summary) return fail({ kind: 'snapshot-damaged' })
  try {
    const packed = await readFile(join(folder, snapshotName(summary)))
    return ok({ lines: (await decompress(packed, { maxOutputLength: largest })).toString('utf8') })
  } catch {
    return fail({ kind: 'snapshot-damaged' })
  }
}

/** Keeps a copy of the rows, reads it back, and takes away the older ones that are one too many. */
export async function saveSnapshot(folder: string, given: Rows): Promise<Result<SnapshotSummary, DiskFull>> {
  const { database_id, rows, lines } = given
  const taken_at = new Date().toISOString()
  const summary = SnapshotSummary.parse({ snapshot_id: randomUUID(), database_id, rows, taken_at })
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeDurably(join(folder, snapshotName(summary)), await compress(lines))
  } catch (error) {
    if (isDiskFull(error)) return fail({ kind: 'disk-full' })
    throw error
  }
  const kept = await readSnapshot(folder, summary.snapshot_id)
  if (!kept.ok || kept.value.lines !== lines)
    throw new Error('A copy of the library did not read back as it was written')
  await thinOut(folder)
  return ok(summary)
}

async function thinOut(folder: string): Promise<void> {
  const all = await listSnapshots(folder)
  const kept = new Set(snapshotsToKeep(all, Date.now()))
  for (const summary of all.filter(one => !kept.has(one)))
    await rm(join(folder, snapshotName(summary)), { force: true })
}
