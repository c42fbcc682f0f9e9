import { studio } from '@renderer/studio'
import { accountsToCheck, checkedDailyMs, checkedOnOpeningMs } from '@shared/domain/account-watch'
import { checkAccount, useChecksStore } from './checks-store'
import { keepAccounts } from './keep-accounts'
import { takeEnd } from './sign-in'

/** How often it is looked whether an account is due. */
const lookEveryMs = 15 * 60_000

/** Asks about every account whose last answer is too old, one after the other; without a network about none. */
async function checkOlderThan(olderThan: number): Promise<void> {
  if (!navigator.onLine) return
  const state = await studio.call('accounts.state', {})
  if (!state.ok) return
  const { asked } = useChecksStore.getState()
  for (const { account_id } of accountsToCheck(state.value.accounts, { now: Date.now(), olderThan, asked })) {
    await checkAccount(account_id)
  }
}

/** When somebody looks at the list. */
export const checkOnOpening = (): Promise<void> => checkOlderThan(checkedOnOpeningMs)

/** Keeps rows by what main says, and looks at each account once a day; what comes back ends it. */
export function followAccounts(): () => void {
  const lookDaily = () => void checkOlderThan(checkedDailyMs)
  void keepAccounts().then(lookDaily)
  const timer = setInterval(lookDaily, lookEveryMs)
  window.addEventListener('online', lookDaily)
  const ends = [
    studio.on('accounts.signed-in', end => void takeEnd(end)),
    studio.on('accounts.changed', () => void keepAccounts()),
  ]
  return () => {
    clearInterval(timer)
    window.removeEventListener('online', lookDaily)
    for (const end of ends) end()
  }
}
