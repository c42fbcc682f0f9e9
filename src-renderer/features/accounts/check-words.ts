import type { Words } from '@renderer/words/words'
import type { Check } from './checks-store'

type Failed = Extract<Check, { kind: 'failed' }>['problem']

/** Says why an account could not be looked at. That nothing came back never means that the permission is gone. */
export function checkWords(t: Words, problem: Failed, platform: string): string {
  switch (problem.kind) {
    case 'offline':
      return t('accounts:check.offline', { platform })
    case 'busy':
    case 'limit':
      return t('accounts:check.busy', { platform })
    case 'token':
      return t('accounts:check.token', { platform })
    case 'permission':
      return t('accounts:check.permission', { platform })
    case 'account':
      return t('accounts:check.account', { platform })
    default:
      return t('accounts:check.other', { platform })
  }
}

/** Whether signing in again is what helps. */
export const needsSignIn = ({ kind }: Failed): boolean => kind === 'token' || kind === 'permission'
