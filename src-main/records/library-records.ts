import type { Log } from '@main/log/log'
import { readManifest, recordManifest } from './manifest'
import { setDatabaseAside } from './set-aside'
import { listSnapshots, readSnapshot, saveSnapshot } from './snapshots'

type RecordPlaces = {
  readonly records: string
  readonly snapshots: string
  readonly setAside: string
  /** Where Chromium keeps the page's database. */
  readonly profile: string
}

/**
 * What main knows about the page's database without being able to read it: a damaged one opens as if it were new, so that only
 * somebody else's record tells a loss from a first start.
 */
export const libraryRecords = ({ records, snapshots, setAside, profile }: RecordPlaces, log: Log) => ({
  readManifest: () => readManifest(records, log),
  recordManifest: recordManifest.bind(undefined, records),
  listSnapshots: () => listSnapshots(snapshots),
  readSnapshot: readSnapshot.bind(undefined, snapshots),
  saveSnapshot: saveSnapshot.bind(undefined, snapshots),
  setAside: () => setDatabaseAside(profile, setAside),
})
