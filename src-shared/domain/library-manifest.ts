import { z } from 'zod'
import { SnapshotId, WorkspaceId } from './ids'
import { Timestamp } from './time'

/** What one table held: how many rows, and a digest over their keys and times of change. */
export const TableRecord = z.strictObject({
  name: z.string().max(60),
  rows: z.int().min(0),
  digest: z.string().max(64),
})
export type TableRecord = z.infer<typeof TableRecord>

/** What the database held when main was last told. A damaged IndexedDB opens as if new; only this record can tell. */
export const LibraryManifest = z.strictObject({
  database_id: WorkspaceId,
  /** Grows by one with every recorded state. */
  change: z.int().min(0),
  tables: z.array(TableRecord).max(40),
  recorded_at: Timestamp,
})
export type LibraryManifest = z.infer<typeof LibraryManifest>

export const SnapshotSummary = z.strictObject({
  snapshot_id: SnapshotId,
  database_id: WorkspaceId,
  rows: z.int().min(0),
  taken_at: Timestamp,
})
export type SnapshotSummary = z.infer<typeof SnapshotSummary>
