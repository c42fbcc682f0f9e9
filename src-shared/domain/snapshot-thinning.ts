import type { SnapshotSummary } from './library-manifest'

const lastKept = 10
const daysKept = 7
const day = 86_400_000

const newestFirst = (a: SnapshotSummary, b: SnapshotSummary) => Date.parse(b.taken_at) - Date.parse(a.taken_at)

function keptOfOne(snapshots: readonly SnapshotSummary[], now: number): SnapshotSummary[] {
  const sorted = [...snapshots].sort(newestFirst)
  const newestOfDay = new Map<number, SnapshotSummary>()
  for (const snapshot of sorted) {
    const date = Math.floor(Date.parse(snapshot.taken_at) / day)
    const isRecent = date > Math.floor(now / day) - daysKept
    if (isRecent && !newestOfDay.has(date)) newestOfDay.set(date, snapshot)
  }
  return [...new Set([...sorted.slice(0, lastKept), ...newestOfDay.values()])]
}

/**
 * Which copies of the library to keep: of each database the last 10, and the last one of each of the last 7 days (UTC).
 * Another database's newer copies never push out those of one that was lost.
 * @param now in milliseconds since 1970
 */
export function snapshotsToKeep(snapshots: readonly SnapshotSummary[], now: number): SnapshotSummary[] {
  const databases = [...new Set(snapshots.map(one => one.database_id))]
  return databases.flatMap(id =>
    keptOfOne(
      snapshots.filter(one => one.database_id === id),
      now,
    ),
  )
}
