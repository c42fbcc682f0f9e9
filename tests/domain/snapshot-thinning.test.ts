import { SnapshotSummary } from '@shared/domain/library-manifest'
import { snapshotsToKeep } from '@shared/domain/snapshot-thinning'
import { expect, test } from 'vitest'

const one = '01890a5d-ac96-774b-bcce-b302099a8057'
const other = '01890a5d-ac96-774b-bcce-b302099a8058'
const now = Date.parse('2026-11-22T12:00:00.000Z')
const hour = 3_600_000

const taken = (hoursAgo: number, database_id = one) =>
  SnapshotSummary.parse({
    snapshot_id: crypto.randomUUID(),
    database_id,
    rows: 1,
    taken_at: new Date(now - hoursAgo * hour).toISOString(),
  })

test('the last ten copies are kept, however close together', () => {
  const all = Array.from({ length: 15 }, (_one, index) => taken(index / 10))
  expect(snapshotsToKeep(all, now)).toEqual(all.slice(0, 10))
})

test('of each of the last seven days the last copy is kept besides', () => {
  const today = Array.from({ length: 10 }, (_one, index) => taken(index / 10))
  const days = [1, 2, 3, 4, 5, 6, 7, 8].map(day => taken(day * 24))
  const earlier = [1, 2, 3].map(day => taken(day * 24 + 1))
  expect(snapshotsToKeep([...days, ...earlier, ...today], now)).toEqual([...today, ...days.slice(0, 6)])
})

test('ten old copies stay when nothing newer came', () => {
  const old = Array.from({ length: 10 }, (_one, index) => taken(24 * (30 + index)))
  expect(snapshotsToKeep(old, now)).toEqual(old)
})

test('copies of a lost database are not pushed out by those of the next one', () => {
  const lost = [taken(24 * 20, other), taken(24 * 21, other)]
  const busy = Array.from({ length: 30 }, (_one, index) => taken(index / 100))
  const kept = snapshotsToKeep([...busy, ...lost], now)
  expect(kept).toEqual(expect.arrayContaining(lost))
  expect(kept).toHaveLength(12)
})
