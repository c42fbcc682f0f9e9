import { newestSnapshot } from '@renderer/database/repair'
import type { SnapshotSummary } from '@shared/domain/library-manifest'
import { useEffect, useState } from 'react'

/** The newest copy that main keeps; undefined while it is asked for, or where there is none. */
export function useNewestSnapshot(): SnapshotSummary | undefined {
  const [snapshot, setSnapshot] = useState<SnapshotSummary>()
  useEffect(() => {
    let isHere = true
    void newestSnapshot().then(found => isHere && setSnapshot(found))
    return () => {
      isHere = false
    }
  }, [])
  return snapshot
}
