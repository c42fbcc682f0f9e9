import {
  accountNameFault,
  bareName,
  byHandRow,
  connectedRow,
  rowToReplace,
  tokensName,
  withAccounts,
} from '@shared/domain/account-row'
import type { ConnectedAccount } from '@shared/domain/connected-account'
import { SocialAccount } from '@shared/domain/social-account'
import { describe, expect, test } from 'vitest'
import { aConnected } from '../support/account-builders'
import { accountId, laterTime, someTime, userId } from '../support/builders'

const me = userId(1)
const row = (given: Partial<ConnectedAccount> = {}, before?: SocialAccount) =>
  connectedRow(aConnected(1, given), { user_id: me, now: someTime, before })

describe('the row of a connected account', () => {
  test('names the tokens and holds none', () => {
    expect(SocialAccount.parse(row({ checked_at: Date.parse(laterTime) }))).toEqual({
      ...{ account_id: accountId(1), user_id: me, platform: 'TikTok', username: 'baker', sv: 1 },
      ...{ auth_token: tokensName(accountId(1)), last_synced_at: laterTime, updated_at: someTime },
    })
  })

  test('stays as it is where nothing is new, so that no write is made of it', () => {
    const before = row()
    expect(connectedRow(aConnected(1), { user_id: me, now: laterTime, before })).toBe(before)
  })

  test('takes a new name, and keeps who connected it first', () => {
    const now = connectedRow(aConnected(1, { username: 'miller' }), {
      user_id: userId(2),
      now: laterTime,
      before: row(),
    })
    expect(now).toMatchObject({ username: 'miller', user_id: me, updated_at: laterTime })
  })

  test('keeps the name and the check it had where the platform tells none', () => {
    const before = row({ checked_at: Date.parse(laterTime) })
    expect(row({ username: '', checked_at: null }, before)).toMatchObject({
      username: 'baker',
      last_synced_at: laterTime,
    })
  })
})

describe('an account by hand', () => {
  const there = byHandRow({
    account_id: accountId(2),
    user_id: me,
    platform: 'SpillApp',
    username: 'Baker',
    now: someTime,
  })

  test('is a row without tokens', () => {
    expect(SocialAccount.parse(there)).toMatchObject({ auth_token: '', last_synced_at: null })
  })

  test.each([
    ['', 'no-name'],
    [' @ ', 'no-name'],
    ['two words', 'blank-in-it'],
    ['a\u202eb', 'blank-in-it'],
    ['x'.repeat(61), 'too-long'],
    ['@bAKER', 'taken'],
    ['@miller', null],
  ])('%j: %s', (name, fault) => {
    expect(accountNameFault(name, 'SpillApp', [there])).toBe(fault)
  })

  test('may have the name of one at another platform', () => {
    expect(accountNameFault('baker', 'FanBase', [there])).toBeNull()
    expect(bareName(' @baker ')).toBe('baker')
  })
})

describe('an account that comes back under another id', () => {
  const old = row()
  const fresh = aConnected(7, { username: '@Baker' })

  test('takes the place of the row of its name that is signed in nowhere here', () => {
    expect(rowToReplace(fresh, [old], new Set([accountId(7)]))).toBe(old)
  })

  test.each([
    ['is signed in here', [old], new Set([accountId(1)]), fresh],
    ['has another name', [{ ...old, username: 'miller' }], new Set<never>(), fresh],
    ['is of another platform', [{ ...old, platform: 'YouTube' as const }], new Set<never>(), fresh],
    ['is its own', [old, row({ account_id: accountId(7) })], new Set<never>(), fresh],
    ['has no name, as it has none', [{ ...old, username: '' }], new Set<never>(), { ...fresh, username: '' }],
  ])('leaves a row alone that %s', (_name, rows, connected, account) => {
    expect(rowToReplace(account, rows, connected)).toBeUndefined()
  })
})

test('a person has the accounts that are there, in the order they came, and nothing is written without need', () => {
  const user = { connected_accounts: [accountId(3), accountId(1)], updated_at: someTime }
  const rows = [{ account_id: accountId(1) }, { account_id: accountId(2) }]
  const after = withAccounts(user, rows, laterTime)
  expect(after).toEqual({ connected_accounts: [accountId(1), accountId(2)], updated_at: laterTime })
  expect(withAccounts(after, rows, someTime)).toBe(after)
})
