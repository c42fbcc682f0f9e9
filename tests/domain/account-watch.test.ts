import { accountsToCheck, checkedDailyMs, checkedOnOpeningMs } from '@shared/domain/account-watch'
import { expect, test } from 'vitest'
import { aConnected } from '../support/account-builders'
import { accountId } from '../support/builders'

const now = Date.parse('2026-11-22T12:00:00Z')
const one = aConnected(1, { checked_at: now - checkedOnOpeningMs })
const asked = new Map([[accountId(1), now - checkedOnOpeningMs + 1]])

test.each([
  ['an answer that is old enough', one, checkedOnOpeningMs, new Map(), true],
  ['one that is fresher', one, checkedDailyMs, new Map(), false],
  ['none at all', { ...one, checked_at: null }, checkedDailyMs, new Map(), true],
  // A platform that gives no answer would be asked again with every look.
  ['an old answer, but asked in vain just now', one, checkedOnOpeningMs, asked, false],
  ['an answer from after a clock that was set back', { ...one, checked_at: now + 1 }, checkedDailyMs, new Map(), true],
  ['one that has to be signed in again', { ...one, ended: 'revoked' as const }, checkedOnOpeningMs, new Map(), false],
])('%s', (_name, account, olderThan, askedAt, isDue) => {
  expect(accountsToCheck([account], { now, olderThan, asked: askedAt })).toEqual(isDue ? [account] : [])
})
