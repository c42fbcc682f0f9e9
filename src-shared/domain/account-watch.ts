import type { ConnectedAccount } from './connected-account'
import type { AccountId } from './ids'

/** How long what a platform said of an account counts: looked at anew once a day, and sooner when somebody looks at the list. */
export const checkedDailyMs = 24 * 3_600_000
export const checkedOnOpeningMs = 10 * 60_000

type Watched = Pick<ConnectedAccount, 'account_id' | 'checked_at' | 'ended'>

type Looking = {
  readonly now: number
  /** How old an answer may be. */
  readonly olderThan: number
  /** When each was asked last, whether or not there was an answer: a platform that is silent is not asked again and again. */
  readonly asked: ReadonlyMap<AccountId, number>
}

/** Accounts to ask about now. One that has to be signed in again is left alone: the answer is known. */
export function accountsToCheck<A extends Watched>(accounts: readonly A[], { now, olderThan, asked }: Looking): A[] {
  return accounts.filter(({ account_id, checked_at, ended }) => {
    const last = Math.max(checked_at ?? 0, asked.get(account_id) ?? 0)
    // A clock that was set back must not keep an account from being asked for years.
    return ended === null && (now - last >= olderThan || last > now)
  })
}
