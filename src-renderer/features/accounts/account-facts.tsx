import { momentText } from '@renderer/components/moment-text'
import type { AccountView } from '@renderer/publishing/accounts-store'
import { spokenLocale, useWords, type Words } from '@renderer/words/words'
import { grantedUses } from '@shared/domain/account-scopes'
import type { ConnectedAccount } from '@shared/domain/connected-account'
import { TriangleAlert } from 'lucide-react'

/** What is known of an account, in a line: what it may do, until when, how its tokens lie, when it was looked at. */
export function AccountFacts({ connected }: { readonly connected: NonNullable<AccountView['connected']> }) {
  const t = useWords()
  const isOpen = connected.held !== 'sealed'
  return (
    <>
      <ul className="flex flex-wrap gap-x-3 gap-y-0.5 text-ink-soft text-small [&>li:not(:last-child)]:after:ms-3 [&>li:not(:last-child)]:after:content-['·']">
        <li>{mayText(t, connected)}</li>
        <li>{endText(t, connected)}</li>
        {isOpen ? null : <li>{t('accounts:held.sealed')}</li>}
        <li>{checkedText(t, connected)}</li>
      </ul>
      {isOpen ? (
        <p className="flex items-start gap-2 text-small">
          <TriangleAlert className="mt-px size-3.5 shrink-0 text-warn" aria-hidden />
          {t(`accounts:held.${connected.held}`)}
        </p>
      ) : null}
    </>
  )
}

function mayText(t: Words, { platform, scopes }: ConnectedAccount): string {
  const uses = grantedUses(platform, scopes).filter(use => use !== 'know')
  if (uses.length === 0) return t('accounts:mayNothing')
  const list = new Intl.ListFormat(spokenLocale(), { type: 'conjunction' })
  return t('accounts:may', { uses: list.format(uses.map(use => t(`accounts:use.${use}`))) })
}

function endText(t: Words, { ends_at }: ConnectedAccount): string {
  if (ends_at === null) return t('accounts:noEnd')
  const day = new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'medium' }).format(ends_at)
  return t('accounts:endsOn', { day })
}

const checkedText = (t: Words, { checked_at }: ConnectedAccount): string =>
  checked_at === null
    ? t('accounts:notChecked')
    : t('accounts:checkedAt', { time: momentText(new Date(checked_at).toISOString()) })
