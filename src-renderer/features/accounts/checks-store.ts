import { studio } from '@renderer/studio'
import type { CallResult } from '@shared/bridge/studio'
import type { AccountId } from '@shared/domain/ids'
import { create } from 'zustand'
import { keepAccounts } from './keep-accounts'

type Failed = Extract<CallResult<'accounts.check'>, { ok: false }>['problem']

/** How the last look at an account went, where it is not simply well. `at`: milliseconds since 1970. */
export type Check =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly problem: Failed; readonly at: number }

type ChecksStore = {
  readonly checks: ReadonlyMap<AccountId, Check>
  /** When each was asked last, in milliseconds since 1970. */
  readonly asked: ReadonlyMap<AccountId, number>
}

export const useChecksStore = create<ChecksStore>(() => ({ checks: new Map(), asked: new Map() }))

const note = (id: AccountId, check: Check | null): void =>
  useChecksStore.setState(({ checks, asked }) => {
    const next = new Map(checks)
    if (check) next.set(id, check)
    else next.delete(id)
    return { checks: next, asked: check?.kind === 'asking' ? new Map(asked).set(id, Date.now()) : asked }
  })

/** Asks the platform how an account is, and keeps what it says. @returns whether it said that all is well */
export async function checkAccount(account_id: AccountId): Promise<boolean> {
  if (useChecksStore.getState().checks.get(account_id)?.kind === 'asking') return false
  note(account_id, { kind: 'asking' })
  const answer = await studio.call('accounts.check', { account_id })
  note(account_id, answer.ok ? null : { kind: 'failed', problem: answer.problem, at: Date.now() })
  await keepAccounts()
  return answer.ok
}
