import { useOnline } from '@renderer/components/use-online'
import { logProblem, studio } from '@renderer/studio'
import type { AccountId } from '@shared/domain/ids'
import { useEffect } from 'react'
import { noteCheck, useComposeStore } from './compose-store'

async function ask(account_id: AccountId): Promise<void> {
  const known = useComposeStore.getState().checks.get(account_id)
  if (known?.kind === 'asking') return
  if (known?.kind !== 'known') noteCheck(account_id, { kind: 'asking' })
  const answer = await studio.call('accounts.may-post', { account_id })
  if (answer.ok) return noteCheck(account_id, { kind: 'known', check: answer.value })
  const { problem } = answer
  if ('code' in problem) return noteCheck(account_id, { kind: 'unknown', problem: problem.kind })
  logProblem('An account could not be asked what it may post', problem)
  noteCheck(account_id, { kind: 'unknown', problem: 'platform' })
}

/** Asks each platform what its account may post now, whenever the composer opens and once the network is there again. */
export function useAccountChecks(connected: readonly AccountId[]): void {
  const isOnline = useOnline()
  const ids = connected.join()
  useEffect(() => {
    if (!isOnline || ids === '') return
    for (const id of ids.split(',')) void ask(id as AccountId)
  }, [ids, isOnline])
}
