import type { AccountsState } from '@shared/bridge/account-calls'
import { providerOf } from '@shared/domain/provider'
import { showGuide } from './guide-store'
import { signIn } from './sign-in'
import type { SignInWish } from './sign-in-store'

/** Signs in where there are keys to do it with; else the guide to them comes first. */
export function beginSignIn(wish: SignInWish, keys: AccountsState['keys']): void {
  const provider = providerOf[wish.platform]
  const hasKeys = keys.some(one => one.provider === provider && one.id !== null)
  if (hasKeys) void signIn(wish)
  else showGuide(provider)
}
