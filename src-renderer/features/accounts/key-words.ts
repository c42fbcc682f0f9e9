import type { WordKey, Words } from '@renderer/words/words'
import type { CallResult } from '@shared/bridge/studio'
import type { AppKeyFault } from '@shared/domain/app-keys'
import type { Provider } from '@shared/domain/provider'
import { providerFacts } from './provider-facts'

type Problem = Extract<CallResult<'accounts.keep-keys'>, { ok: false }>['problem']

/** What is wrong with each half of the keys; null where nothing is. */
export type KeyFaults = { readonly id: string | null; readonly secret: string | null }

export const noKeyFaults: KeyFaults = { id: null, secret: null }

const onId: readonly AppKeyFault[] = ['no-id', 'id-form']

/** Says at each field why the keys were not kept. That the user thought better of it is no fault. */
export function keyFaultWords(t: Words, provider: Provider, problem: Problem): KeyFaults {
  const { idName, secretName, idHint } = providerFacts[provider]
  const values = { provider, id: t(idName), secret: t(secretName), form: t(idHint) }
  if (problem.kind === 'declined') return noKeyFaults
  if (problem.kind === 'clipboard-empty') return { id: null, secret: t('accounts:fault.empty', values) }
  if (problem.kind !== 'faults') return { id: null, secret: t('accounts:fault.broken') }
  const first = (isOnId: boolean): WordKey | null => {
    const fault = problem.faults.find(one => onId.includes(one) === isOnId)
    return fault ? `accounts:fault.${fault}` : null
  }
  const [id, secret] = [first(true), first(false)]
  return { id: id && t(id, values), secret: secret && t(secret, values) }
}
