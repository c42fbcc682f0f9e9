import { snapshotsHere } from '@renderer/database/repair'
import type { SnapshotSummary } from '@shared/domain/library-manifest'
import { useEffect, useState } from 'react'

/** The copies that main keeps, the newest first; none while they are asked for. */
export function useSnapshots(): readonly SnapshotSummary[] {
  const [snapshots, setSnapshots] = useState<readonly SnapshotSummary[]>([])
  useEffect(() => {
    let isHere = true
    void snapshotsHere().then(found => isHere && setSnapshots(found))
    return () => {
      isHere = false
    }
  }, [])
  return snapshots
}
