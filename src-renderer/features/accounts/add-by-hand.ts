import { now } from '@renderer/database/clock'
import { newId } from '@renderer/database/new-id'
import { ownUser } from '@renderer/database/people'
import { writeRows } from '@renderer/database/write-rows'
import { type AccountNameFault, accountNameFault, bareName, byHandRow } from '@shared/domain/account-row'
import type { AccountId } from '@shared/domain/ids'
import type { Platform } from '@shared/domain/platform'
import { fail, ok, type Result } from '@shared/domain/result'
import { tellOwners } from './keep-accounts'

/** Adds an account that a person posts to by hand. */
export async function addByHand(platform: Platform, name: string): Promise<Result<AccountId, AccountNameFault>> {
  const account_id = newId<AccountId>()
  let fault: AccountNameFault | null = null
  await writeRows(async rows => {
    fault = accountNameFault(name, platform, await rows.all('social_accounts'))
    if (fault !== null) return
    const { user_id } = await ownUser(rows)
    const username = bareName(name)
    await rows.put('social_accounts', byHandRow({ account_id, user_id, platform, username, now: now() }))
    await tellOwners(rows)
  })
  return fault === null ? ok(account_id) : fail(fault)
}
