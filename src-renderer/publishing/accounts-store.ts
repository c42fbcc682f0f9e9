import { useAccountRows } from '@renderer/database/account-posts'
import { logProblem, studio } from '@renderer/studio'
import type { AccountsState } from '@shared/bridge/account-calls'
import { type AccountHealth, accountHealth } from '@shared/domain/account-health'
import type { ConnectedAccount } from '@shared/domain/connected-account'
import type { AccountId } from '@shared/domain/ids'
import type { SocialAccount } from '@shared/domain/social-account'
import { useMemo } from 'react'
import { create } from 'zustand'

/** An account as this machine knows it. `health`: null where there is nothing to be ill: by hand, or not connected on this machine. */
export type AccountView = {
  readonly row: SocialAccount
  readonly connected: ConnectedAccount | null
  readonly health: AccountHealth | null
}

const useStore = create<{ readonly state: AccountsState | undefined }>(() => ({ state: undefined }))

/** Keys, whether secrets can be sealed, and which accounts are signed in to; undefined before main has answered. */
export const useAccountsState = (): AccountsState | undefined => useStore(store => store.state)

export const noteAccounts = (state: AccountsState): void => useStore.setState({ state })

/** Forgets what main said, as when another library is opened. */
export const forgetAccounts = (): void => useStore.setState({ state: undefined })

/** Asks main anew. What could not be asked stays as it was last known. */
export async function refreshAccounts(): Promise<void> {
  const answer = await studio.call('accounts.state', {})
  if (answer.ok) noteAccounts(answer.value)
  else logProblem('Accounts could not be asked for', answer.problem)
}

/** Has main said which accounts there are? While it has not, none of them is one that is posted to by hand. */
export const areAccountsKnown = (): boolean => useStore.getState().state !== undefined

/** Which accounts this machine is signed in to; asks main where it has not answered yet. */
export async function connectedIds(): Promise<ReadonlySet<AccountId>> {
  if (!useStore.getState().state) await refreshAccounts()
  return new Set(useStore.getState().state?.accounts.map(account => account.account_id))
}

function viewOf(row: SocialAccount, accounts: readonly ConnectedAccount[], now: number): AccountView {
  const connected = accounts.find(account => account.account_id === row.account_id) ?? null
  return { row, connected, health: connected && accountHealth(connected, now) }
}

/** Every account of the workspace, by platform and name; undefined until database and main have answered. */
export function useAccounts(): readonly AccountView[] | undefined {
  const rows = useAccountRows()
  const state = useAccountsState()
  return useMemo(() => {
    if (!rows || !state) return undefined
    const now = Date.now()
    return rows
      .toSorted((a, b) => a.platform.localeCompare(b.platform) || a.username.localeCompare(b.username))
      .map(row => viewOf(row, state.accounts, now))
  }, [rows, state])
}
