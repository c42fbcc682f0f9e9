import { SnapshotSummary } from '@shared/domain/library-manifest'

// The name says all that a list of copies tells, so that none has to be opened for it.
const pattern = /^(\d{8}T\d{9}Z)\.(\d+)\.([0-9a-f-]{36})\.([0-9a-f-]{36})\.jsonl\.gz$/
const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/

/** The file name of a copy. `taken_at` must have milliseconds, as Date.toISOString writes them. */
export function snapshotName({ snapshot_id, database_id, rows, taken_at }: SnapshotSummary): string {
  return `${taken_at.replace(/[-:.]/g, '')}.${rows}.${database_id}.${snapshot_id}.jsonl.gz`
}

/** What a file name says about a copy, or undefined when the file is none. */
export function summaryOf(name: string): SnapshotSummary | undefined {
  const [, time, rows, database_id, snapshot_id] = pattern.exec(name) ?? []
  const taken_at = time?.replace(parts, '$1-$2-$3T$4:$5:$6.$7Z')
  const summary = SnapshotSummary.safeParse({ snapshot_id, database_id, rows: Number(rows), taken_at })
  return summary.success ? summary.data : undefined
}
