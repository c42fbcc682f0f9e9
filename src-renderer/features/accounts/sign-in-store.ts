import type { SignInEnd } from '@shared/bridge/account-calls'
import type { AccountId } from '@shared/domain/ids'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import type { SignInProblem } from '@shared/domain/sign-in-problem'
import { create } from 'zustand'

/** Whom somebody signs in as: the account to be signed in again, null for a new one. */
export type SignInWish = { readonly platform: ConnectedPlatform; readonly account_id: AccountId | null }

export type Choices = Extract<SignInEnd['how'], { kind: 'choose' }>['choices']

/** `broken`: main gave no answer that makes sense. */
export type SignInFailure = SignInProblem | { readonly kind: 'broken' }

export type SigningIn =
  | { readonly kind: 'idle' }
  | (SignInWish & {
      readonly kind: 'waiting'
      /** Null until main has begun. */
      readonly attempt_id: string | null
      /** Milliseconds since 1970. */
      readonly since: number
    })
  | (SignInWish & { readonly kind: 'choosing'; readonly attempt_id: string; readonly choices: Choices })
  | (SignInWish & { readonly kind: 'connecting' })
  | (SignInWish & { readonly kind: 'failed'; readonly problem: SignInFailure })

type SignInStore = {
  readonly now: SigningIn
  /** Ends that came before main had told which attempt is under way. */
  readonly early: readonly SignInEnd[]
}

/** The one attempt to sign in that is under way, or how the last one failed. */
export const useSignInStore = create<SignInStore>(() => ({ now: { kind: 'idle' }, early: [] }))

export const setSigningIn = (now: SigningIn): void => useSignInStore.setState({ now, early: [] })
