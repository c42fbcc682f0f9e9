import { now } from '@renderer/database/clock'
import { ownUser } from '@renderer/database/people'
import { type RowChanges, writeRows } from '@renderer/database/write-rows'
import { refreshAccounts } from '@renderer/publishing/accounts-store'
import { studio } from '@renderer/studio'
import type { CallResult } from '@shared/bridge/studio'
import { withoutAccount } from '@shared/domain/account-removal'
import type { AccountId } from '@shared/domain/ids'
import { fail, ok, type Result } from '@shared/domain/result'
import { dropSettings } from './account-settings'
import { inAccountTurn } from './account-turn'
import { tellOwners } from './keep-accounts'

type Disconnected = Extract<CallResult<'accounts.disconnect'>, { ok: true }>['value']

/** `permission`: null for an account that never had one on this machine. */
export type Removed = { readonly permission: Disconnected['permission'] | null; readonly still_out: number }

/**
 * Removes an account: main takes the permission back and its posts out of the outbox, then the row goes. Main asks the user; `declined`
 * leaves everything as it was. Nothing brings it back but signing in anew, so it is no step of undo.
 */
export const removeAccount = (
  account_id: AccountId,
  isConnected: boolean,
): Promise<Result<Removed, 'declined' | 'failed'>> =>
  inAccountTurn(async () => {
    const taken = isConnected ? await disconnect(account_id) : ok({ permission: null, still_out: 0 })
    if (!taken.ok) return taken
    await writeRows(rows => dropAccount(rows, account_id))
    await refreshAccounts()
    return taken
  })

async function disconnect(account_id: AccountId): Promise<Result<Removed, 'declined' | 'failed'>> {
  const answer = await studio.call('accounts.disconnect', { account_id })
  if (answer.ok) return ok(answer.value)
  return fail(answer.problem.kind === 'declined' ? 'declined' : 'failed')
}

async function dropAccount(rows: RowChanges, account_id: AccountId): Promise<void> {
  const { user_id } = await ownUser(rows)
  for (const post of await rows.where('posts', 'account_id', account_id)) {
    const after = withoutAccount(post, { user_id, now: now() })
    if (after !== post) await rows.put('posts', after)
  }
  await dropSettings(rows, account_id)
  await rows.delete('social_accounts', account_id)
  await tellOwners(rows)
}
