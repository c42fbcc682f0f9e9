import type { ConnectedAccount } from './connected-account'
import type { AccountId, UserId } from './ids'
import type { Platform } from './platform'
import type { SocialAccount } from './social-account'
import type { User } from './user'

/** What main keeps an account's tokens under: a name, never a secret. */
export const tokensName = (id: AccountId): string => `tokens ${id}`

type Given = {
  readonly user_id: UserId
  /** ISO 8601 in UTC. */
  readonly now: string
  /** The row that is there already. */
  readonly before: SocialAccount | undefined
}

const timeOf = (at: number) => new Date(at).toISOString()

/** The row of an account that is connected on this machine. Who connected it first stays who did. The same row where nothing changes. */
export function connectedRow(account: ConnectedAccount, { user_id, now, before }: Given): SocialAccount {
  const row: SocialAccount = {
    account_id: account.account_id,
    user_id: before?.user_id ?? user_id,
    platform: account.platform,
    // A platform that does not tell a name now told one before.
    username: account.username || (before?.username ?? ''),
    auth_token: tokensName(account.account_id),
    last_synced_at: account.checked_at === null ? (before?.last_synced_at ?? null) : timeOf(account.checked_at),
    updated_at: now,
    sv: 1,
  }
  const isSame = before && tellingFields.every(field => before[field] === row[field])
  return isSame ? before : row
}

const tellingFields = ['platform', 'username', 'auth_token', 'last_synced_at'] as const

type ByHand = {
  readonly account_id: AccountId
  readonly user_id: UserId
  readonly platform: Platform
  readonly username: string
  readonly now: string
}

/** The row of an account that a person posts to by hand: no tokens, and nobody to ask how it is. */
export const byHandRow = ({ now, ...given }: ByHand): SocialAccount => ({
  ...given,
  ...{ auth_token: '', last_synced_at: null, updated_at: now, sv: 1 },
})

/** A name as people write it, without the `@` that some put before it. */
export const bareName = (text: string): string => text.trim().replace(/^@+/, '').trim()

export type AccountNameFault = 'no-name' | 'too-long' | 'blank-in-it' | 'taken'

const longestName = 60

/** What is wrong with the name of an account to be added by hand; null when it may be. */
export function accountNameFault(
  text: string,
  platform: Platform,
  rows: readonly Pick<SocialAccount, 'platform' | 'username'>[],
): AccountNameFault | null {
  const name = bareName(text)
  if (name === '') return 'no-name'
  if (name.length > longestName) return 'too-long'
  if (/[\s\p{Cc}\p{Cf}]/u.test(name)) return 'blank-in-it'
  return rows.some(row => row.platform === platform && isSameName(row.username, name)) ? 'taken' : null
}

export const isSameName = (a: string, b: string): boolean =>
  bareName(a).toLocaleLowerCase('en') === bareName(b).toLocaleLowerCase('en')

/**
 * The row that a newly connected account is meant to take the place of: of the same name at the same platform, and not signed in on this
 * machine, as after a library was brought here from another one. Undefined where there is none, or the account has its own row.
 */
export function rowToReplace(
  account: Pick<ConnectedAccount, 'account_id' | 'platform' | 'username'>,
  rows: readonly SocialAccount[],
  connected: ReadonlySet<AccountId>,
): SocialAccount | undefined {
  if (rows.some(row => row.account_id === account.account_id)) return undefined
  return rows.find(
    row =>
      row.platform === account.platform &&
      !connected.has(row.account_id) &&
      bareName(account.username) !== '' &&
      isSameName(row.username, account.username),
  )
}

type Owner = Pick<User, 'connected_accounts' | 'updated_at'>

/** A person with the accounts that are theirs, in the order they came. The same person where nothing changes. */
export function withAccounts<U extends Owner>(
  user: U,
  rows: readonly Pick<SocialAccount, 'account_id'>[],
  now: string,
): U {
  const there = new Set(rows.map(row => row.account_id))
  const kept = user.connected_accounts.filter(id => there.has(id))
  const added = [...there].filter(id => !kept.includes(id))
  // As many as a row may hold.
  const all = [...kept, ...added].slice(0, 200)
  const isSame =
    all.length === user.connected_accounts.length && all.every((id, at) => id === user.connected_accounts[at])
  return isSame ? user : { ...user, connected_accounts: all, updated_at: now }
}
