import { z } from 'zod'
import { SnapshotId, WorkspaceId } from '../domain/ids'
import { LibraryManifest, SnapshotSummary } from '../domain/library-manifest'

/** A snapshot travels as JSON lines, one row a line; 64 MB bounds what one call may carry. */
const largestSnapshot = 64_000_000

export const libraryCalls = {
  /** What main last heard about this machine's database; null on a first start. */
  'library.manifest': { input: z.strictObject({}), output: LibraryManifest.nullable(), problem: z.never() },
  /** Records what the database holds now. Written durably before the answer. */
  'library.record': { input: LibraryManifest, output: z.strictObject({}), problem: z.never() },
  /** Keeps a copy of the user's rows, read back before the answer. Older ones are thinned: the last 10 and 7 days. */
  'library.save-snapshot': {
    input: z.strictObject({ database_id: WorkspaceId, rows: z.int().min(0), lines: z.string().max(largestSnapshot) }),
    output: SnapshotSummary,
    problem: z.strictObject({ kind: z.literal('disk-full') }),
  },
  /** The copies there are, newest first. */
  'library.snapshots': { input: z.strictObject({}), output: z.array(SnapshotSummary), problem: z.never() },
  /** The rows of one copy. */
  'library.read-snapshot': {
    input: z.strictObject({ snapshot_id: SnapshotId }),
    output: z.strictObject({ lines: z.string() }),
    problem: z.strictObject({ kind: z.literal('snapshot-damaged') }),
  },
  /** Copies the damaged database's files to a folder beside it, before anything is repaired. */
  'library.set-aside': { input: z.strictObject({}), output: z.strictObject({ name: z.string() }), problem: z.never() },
}
