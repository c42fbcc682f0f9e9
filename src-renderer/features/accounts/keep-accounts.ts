import { now } from '@renderer/database/clock'
import { ownUser } from '@renderer/database/people'
import { type RowChanges, writeRows } from '@renderer/database/write-rows'
import { refreshAccounts } from '@renderer/publishing/accounts-store'
import { studio } from '@renderer/studio'
import { connectedRow, rowToReplace, withAccounts } from '@shared/domain/account-row'
import type { ConnectedAccount } from '@shared/domain/connected-account'
import type { AccountId } from '@shared/domain/ids'
import { moveSettings } from './account-settings'
import { inAccountTurn } from './account-turn'

/** Writes the rows of all accounts that main has connected, where they are not written yet. */
export const keepAccounts = (): Promise<void> =>
  inAccountTurn(async () => {
    const state = await studio.call('accounts.state', {})
    if (!state.ok) return
    const { accounts } = state.value
    await writeRows(rows => putAccounts(rows, accounts))
    await refreshAccounts()
  })

async function putAccounts(rows: RowChanges, accounts: readonly ConnectedAccount[]): Promise<void> {
  const { user_id } = await ownUser(rows)
  const connected = new Set(accounts.map(one => one.account_id))
  for (const account of accounts) {
    const all = await rows.all('social_accounts')
    const own = all.find(row => row.account_id === account.account_id)
    const replaced = rowToReplace(account, all, connected)
    const row = connectedRow(account, { user_id, now: now(), before: own ?? replaced })
    if (replaced) await moveAccount(rows, replaced.account_id, account.account_id)
    if (row !== own) await rows.put('social_accounts', row)
  }
  await tellOwners(rows)
}

/** Keeps count in every person of the accounts that are theirs. */
export async function tellOwners(rows: RowChanges): Promise<void> {
  const all = await rows.all('social_accounts')
  for (const user of await rows.all('users')) {
    const own = all.filter(row => row.user_id === user.user_id)
    const after = withAccounts(user, own, now())
    if (after !== user) await rows.put('users', after)
  }
}

/** Gives everything of an account to the id under which it is connected here. */
async function moveAccount(rows: RowChanges, from: AccountId, to: AccountId): Promise<void> {
  for (const post of await rows.where('posts', 'account_id', from)) {
    await rows.put('posts', { ...post, account_id: to, updated_at: now() })
  }
  await moveSettings(rows, from, to)
  await rows.delete('social_accounts', from)
}
