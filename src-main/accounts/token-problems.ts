import type { ConnectedAccount, TokenEnd } from '@shared/domain/connected-account'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { fail } from '@shared/domain/result'
import type { GrantFault } from './sign-in-provider'

/** Nobody but a person helps, by signing in. */
export const needsSignIn = (why: TokenEnd | 'not-connected') =>
  fail<PublishProblem>({ kind: 'token', code: why, said: '', retryAt: null })

/** Why tokens that are there and sealed cannot be had. */
export const whyNone = ({ held }: ConnectedAccount): TokenEnd => (held === 'session' ? 'session-over' : 'cannot-open')

const kinds = { offline: 'offline', busy: 'busy', ended: 'token', keys: 'token', refused: 'platform' } as const

/** A provider's failure in the words that posting acts by. */
export const problemOf = ({ kind, code, said }: GrantFault) =>
  fail<PublishProblem>({ kind: kinds[kind], code, said, retryAt: null })

/** The disk took no new tokens: those that the provider gave are held until it does, and not used before. */
export const notKept = fail<PublishProblem>({ kind: 'busy', code: 'not-kept', said: '', retryAt: null })

/** The app that the tokens were given to is not the one whose keys are here. */
export const otherKeys: GrantFault = { kind: 'keys', code: 'other-keys', said: '' }
