import type { AccountView } from '@renderer/publishing/accounts-store'
import { spokenLocale, type Words } from '@renderer/words/words'
import { useOf } from '@shared/domain/account-scopes'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import { unreachable } from '@shared/domain/unreachable'
import { isByHand } from '@shared/domain/who-posts'

/** How an account is, as it stands on the screen. `isSignIn`: signing in again is what helps. */
export type HealthTold = {
  readonly tone: 'good' | 'warn' | 'bad' | 'plain'
  readonly title: string
  readonly detail: string
  readonly isSignIn: boolean
}

const dayText = (at: number) => new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'medium' }).format(at)

/** Says how an account is, what that means, and what helps. */
export function healthWords(t: Words, { row, connected, health }: AccountView, now: number): HealthTold {
  const { platform } = row
  if (isByHand(platform)) return told('plain', t('accounts:health.byHand'), t('accounts:health.byHandText'))
  if (!connected || !health) {
    return told('warn', t('accounts:health.notHere'), t('accounts:health.notHereText', { platform }), true)
  }
  switch (health.kind) {
    case 'sign-in-again':
      return told('bad', t('accounts:health.signIn'), t(`accounts:health.${health.why}`, { platform }), true)
    case 'cannot-post': {
      const missing = missingText(t, connected.platform, health.missing)
      return told('bad', t('accounts:health.cannotPost'), t('accounts:health.cannotPostText', { missing }), true)
    }
    case 'renew-by': {
      const isOver = health.at <= now
      const title = isOver ? t('accounts:health.over') : t('accounts:health.renew', { day: dayText(health.at) })
      return told('warn', title, t('accounts:health.renewText', { platform }), true)
    }
    case 'does-less': {
      const missing = missingText(t, connected.platform, health.missing)
      return told('warn', t('accounts:health.less'), t('accounts:health.lessText', { missing }), true)
    }
    case 'well':
      return told('good', t('accounts:health.well'), '')
    default:
      return unreachable(health)
  }
}

const told = (tone: HealthTold['tone'], title: string, detail: string, isSignIn = false): HealthTold => ({
  ...{ tone, title, detail, isSignIn },
})

/** What is missing, by what it is for, with the platform's own names of it. */
function missingText(t: Words, platform: ConnectedPlatform, missing: readonly string[]): string {
  const list = new Intl.ListFormat(spokenLocale(), { type: 'conjunction' })
  const uses = [...new Set(missing.map(scope => useOf(platform, scope) ?? 'know'))]
  return `${list.format(uses.map(use => t(`accounts:use.${use}`)))} (${missing.map(nameOf).join(', ')})`
}

/** Google's scopes are addresses of which the end alone tells anything. */
const nameOf = (scope: string) => scope.slice(scope.lastIndexOf('/') + 1)
