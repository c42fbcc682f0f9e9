import { spokenLocale, type Words } from '@renderer/words/words'
import { useOf } from '@shared/domain/account-scopes'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import { providerOf } from '@shared/domain/provider'
import { unreachable } from '@shared/domain/unreachable'
import type { SignInFailure } from './sign-in-store'

/** Ways on from an attempt that failed, the best one first. */
export type SignInStep = 'again' | 'guide'

export type SignInTold = {
  readonly what: string
  /** What was not lost. */
  readonly safe: string
  readonly next: string
  /** The provider's own words and code, for whoever helps; empty where there are none. */
  readonly said: string
  readonly steps: readonly SignInStep[]
}

type Asked = {
  readonly platform: ConnectedPlatform
  /** Whether an account was to be signed in again in its place. */
  readonly isAgain: boolean
}

/** Says why nobody was signed in, what is safe, and what to do next. */
export function signInWords(t: Words, problem: SignInFailure, { platform, isAgain }: Asked): SignInTold {
  const provider = providerOf[platform]
  const values = { platform, provider, ...valuesIn(t, problem, platform) }
  return {
    what: t(`accounts:failed.${problem.kind}`, values),
    safe: t(isAgain ? 'accounts:safeAgain' : 'accounts:safeNew'),
    next: t(`accounts:failedNext.${nextOf(problem, platform)}`, values),
    said: 'said' in problem ? [problem.said, problem.code && `(${problem.code})`].filter(Boolean).join(' ') : '',
    steps: stepsOf(problem),
  }
}

function valuesIn(t: Words, problem: SignInFailure, platform: ConnectedPlatform): Record<string, string | number> {
  switch (problem.kind) {
    case 'port':
      return { port: problem.port }
    case 'scopes': {
      const uses = [...new Set(problem.missing.map(scope => useOf(platform, scope) ?? 'know'))]
      return { uses: new Intl.ListFormat(spokenLocale()).format(uses.map(use => t(`accounts:use.${use}`))) }
    }
    case 'other-account':
      return { name: problem.username || t('accounts:anotherAccount') }
    default:
      return {}
  }
}

/** Where a platform is why nobody was found, what to do is another thing at each. */
const nextOf = (problem: SignInFailure, platform: ConnectedPlatform) =>
  problem.kind === 'no-account' ? (`no-account-${platform}` as const) : problem.kind

function stepsOf({ kind }: SignInFailure): readonly SignInStep[] {
  switch (kind) {
    case 'keys':
      return ['guide']
    case 'keys-refused':
    case 'refused':
      return ['guide', 'again']
    case 'port':
    case 'browser':
    case 'cancelled':
    case 'too-late':
    case 'denied':
    case 'other-account':
    case 'offline':
    case 'broken':
      return ['again']
    case 'scopes':
    case 'no-account':
      return ['again', 'guide']
    default:
      return unreachable(kind)
  }
}
