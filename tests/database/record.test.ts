import { changeRows } from '@renderer/database/change'
import { saveSnapshot, startRecording } from '@renderer/database/record'
import { useSavedStore } from '@renderer/database/saved-store'
import { SnapshotSummary } from '@shared/domain/library-manifest'
import { fail, ok } from '@shared/domain/result'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aScript } from '../support/builders'
import { LoopbackStudio } from '../support/loopback-studio'
import { offerStudio, openStudio } from '../support/open-studio'

const write = (title: string) => changeRows('script:edit.title', rows => rows.put('scripts', aScript({ title })))

const aCopy = SnapshotSummary.parse({
  ...{ snapshot_id: crypto.randomUUID(), database_id: crypto.randomUUID() },
  ...{ rows: 1, taken_at: '2026-11-28T10:00:00.000Z' },
})

let studio: LoopbackStudio
let stop: () => void

beforeEach(async () => {
  studio = await openStudio()
  stop = startRecording()
})

afterEach(() => {
  stop()
  vi.useRealTimers()
})

test.each([
  [{ kind: 'disk-full' }, 'disk-full'],
  [{ kind: 'bad-input', detail: 'too long' }, 'failed'],
] as const)('a copy that could not be written for %o is told of until one is', async (problem, told) => {
  let isRefused = true
  const copies = new LoopbackStudio({ 'library.save-snapshot': () => (isRefused ? fail(problem) : ok(aCopy)) })
  offerStudio(copies)
  const notCopied = () => useSavedStore.getState().notCopied
  await write('Begun')
  await saveSnapshot()
  expect(notCopied()).toBe(told)
  isRefused = false
  await saveSnapshot()
  expect(notCopied()).toBeNull()
  expect(copies.asked.filter(name => name === 'library.save-snapshot')).toHaveLength(2)
})

test('work that never rests is copied all the same once the last copy is ten minutes old', async () => {
  await write('Begun')
  expect(studio.snapshots).toEqual([])
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 })
  await write('Still at it')
  await expect.poll(() => studio.snapshots.length).toBe(1)
  expect(studio.snapshots[0]?.lines).toContain('Still at it')
})
