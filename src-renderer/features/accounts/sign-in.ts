import { toast } from '@renderer/components/toasts'
import { studio } from '@renderer/studio'
import { words } from '@renderer/words/words'
import type { SignInEnd } from '@shared/bridge/account-calls'
import type { ConnectedAccount } from '@shared/domain/connected-account'
import { SignInProblem } from '@shared/domain/sign-in-problem'
import { keepAccounts } from './keep-accounts'
import { type SignInWish, setSigningIn, useSignInStore } from './sign-in-store'

/** Opens the provider's page in the user's browser. How it ends comes by itself. */
export async function signIn({ platform, account_id }: SignInWish): Promise<void> {
  const begun = { kind: 'waiting', platform, account_id, attempt_id: null, since: Date.now() } as const
  setSigningIn(begun)
  const answer = await studio.call('accounts.sign-in', { platform, account_id })
  const { now, early } = useSignInStore.getState()
  // Given up, or begun anew, before main answered.
  if (now !== begun) {
    if (answer.ok) await studio.call('accounts.cancel', answer.value)
    return
  }
  if (!answer.ok) return setSigningIn({ kind: 'failed', platform, account_id, problem: { kind: 'broken' } })
  const { attempt_id } = answer.value
  setSigningIn({ ...begun, attempt_id })
  const end = early.find(one => one.attempt_id === attempt_id)
  if (end) await takeEnd(end)
}

/** Takes in how an attempt ended; of one that nobody waits for, the rows alone. */
export async function takeEnd(end: SignInEnd): Promise<void> {
  if (end.how.kind === 'connected') await keepAccounts()
  const { now, early } = useSignInStore.getState()
  if (now.kind !== 'waiting') return
  if (now.attempt_id === null) return useSignInStore.setState({ early: [...early, end] })
  if (now.attempt_id !== end.attempt_id) return
  const { platform, account_id } = now
  const { how } = end
  if (how.kind === 'failed') return setSigningIn({ kind: 'failed', platform, account_id, problem: how.problem })
  if (how.kind === 'connected') return welcome(how.accounts)
  setSigningIn({ kind: 'choosing', platform, account_id, attempt_id: end.attempt_id, choices: how.choices })
}

/** Connects those that were chosen among several. */
export async function chooseAccounts(remote_ids: readonly string[]): Promise<void> {
  const { now } = useSignInStore.getState()
  if (now.kind !== 'choosing') return
  const { platform, account_id, attempt_id } = now
  setSigningIn({ kind: 'connecting', platform, account_id })
  const answer = await studio.call('accounts.choose', { attempt_id, remote_ids: [...remote_ids] })
  if (!answer.ok) {
    const problem = SignInProblem.safeParse(answer.problem).data ?? { kind: 'broken' as const }
    return setSigningIn({ kind: 'failed', platform, account_id, problem })
  }
  await keepAccounts()
  welcome(answer.value)
}

/** Gives up waiting or choosing; what was connected before stays. */
export function cancelSignIn(): void {
  const { now } = useSignInStore.getState()
  setSigningIn({ kind: 'idle' })
  const attempt_id = 'attempt_id' in now ? now.attempt_id : null
  if (attempt_id !== null) void studio.call('accounts.cancel', { attempt_id })
}

function welcome(accounts: readonly ConnectedAccount[]): void {
  setSigningIn({ kind: 'idle' })
  const [first] = accounts
  if (!first) return
  const title =
    accounts.length === 1
      ? words('accounts:signedIn', { name: first.username })
      : words('accounts:signedInMany', { count: accounts.length })
  toast({ title, tone: 'good' })
}
