import { cutsToCopy } from '@shared/domain/copied-cuts'
import { expect, test } from 'vitest'
import { aVersion, scriptId } from '../support/builders'

const renamed = { updated_at: '2026-11-28T12:00:00.000Z' }

test('the newest versions of every script keep their cuts in a copy', () => {
  const other = aVersion(9, { script_id: scriptId(2), number: 1 })
  const versions = [aVersion(2), aVersion(1), aVersion(3), other].map(version => ({ ...version, name: '' }))
  const kept = cutsToCopy(versions, 2)
  expect(versions.filter(({ version_id }) => kept.has(version_id)).map(({ number }) => number)).toEqual([2, 3, 1])
})

test.each([
  ['approved', aVersion(1, { reason: 'approved' }), true],
  ['named by the user', aVersion(1, { name: 'The good one', ...renamed }), true],
  ['of another reason with a name', aVersion(1, { name: 'The good one', reason: 'imported' }), true],
  ['named for the time of its save', aVersion(1, { name: 'Saved 12:04' }), false],
  ['whose name was taken away', aVersion(1, { name: '', ...renamed }), false],
  ['before a restore', aVersion(1, { reason: 'before-restore' }), false],
])('one that is %s keeps its cut however old: %#', (_what, old, isKept) => {
  expect(cutsToCopy([old, aVersion(2)], 1).has(old.version_id)).toBe(isKept)
})

test('those that keep theirs always take no place of the newest', () => {
  expect(cutsToCopy([aVersion(1), aVersion(2, { reason: 'approved' })], 1).size).toBe(2)
})
