import { Button } from '@renderer/components/button'
import { MenuButton } from '@renderer/components/menu-button'
import type { AccountView } from '@renderer/publishing/accounts-store'
import { useWords } from '@renderer/words/words'
import { CalendarClock, Ellipsis, LogIn, RefreshCw, Trash2 } from 'lucide-react'
import { AccountFacts } from './account-facts'
import { checkWords, needsSignIn } from './check-words'
import { type Check, checkAccount, useChecksStore } from './checks-store'
import { HealthMark } from './health-mark'
import { healthWords } from './health-words'
import { PostingLine } from './posting-line'

type AccountCardProps = {
  readonly view: AccountView
  readonly onSignIn: () => void
  readonly onPosting: () => void
  readonly onRemove: () => void
}

/** One account: its name, how it is, and what helps where something is wrong. */
export function AccountCard({ view, onSignIn, onPosting, onRemove }: AccountCardProps) {
  const t = useWords()
  const { row, connected } = view
  const name = row.username || t('accounts:nameless')
  const check = useChecksStore(store => store.checks.get(row.account_id))
  const isAsking = check?.kind === 'asking'
  const failed = newsIn(check, view)
  const said = healthWords(t, view, Date.now())
  const isOver = failed !== null && needsSignIn(failed) && !said.isSignIn
  const health = isOver ? ({ ...said, tone: 'bad', title: t('accounts:health.signIn'), isSignIn: true } as const) : said
  return (
    <li aria-label={name} className="flex flex-col gap-2 rounded-xl bg-surface p-4 ring-1 ring-line ring-inset">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 dir="auto" className="wrap-anywhere min-w-0 font-semibold text-read">
          {name}
        </h3>
        <HealthMark tone={health.tone} title={health.title} />
        <span className="grow" />
        {connected && !health.isSignIn ? (
          <Button
            size="small"
            icon={<RefreshCw className={isAsking ? 'animate-spin' : ''} />}
            aria-label={t(isAsking ? 'accounts:checkingName' : 'accounts:checkName', { name })}
            isDisabled={isAsking}
            onPress={() => void checkAccount(row.account_id)}
          >
            {t(isAsking ? 'accounts:checking' : 'accounts:checkNow')}
          </Button>
        ) : null}
        <MenuButton
          label={t('accounts:more', { name })}
          icon={<Ellipsis />}
          size="small"
          entries={[
            { id: 'posting', label: t('accounts:posting'), icon: <CalendarClock />, act: onPosting },
            ...(connected ? [{ id: 'again', label: t('accounts:signInAgain'), icon: <LogIn />, act: onSignIn }] : []),
            { id: 'remove', label: t('accounts:remove'), icon: <Trash2 />, isDanger: true, act: onRemove },
          ]}
        />
      </div>
      {connected ? <AccountFacts connected={connected} /> : null}
      {health.detail ? (
        <p className={health.isSignIn ? 'text-small' : 'text-ink-soft text-small'}>{health.detail}</p>
      ) : null}
      {health.isSignIn ? (
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            variant={health.tone === 'bad' ? 'primary' : 'plain'}
            icon={<LogIn />}
            onPress={onSignIn}
          >
            {connected ? t('accounts:signInAgain') : t('accounts:signInTo', { platform: row.platform })}
          </Button>
        </div>
      ) : null}
      {failed ? <CheckLine text={checkWords(t, failed, row.platform)} /> : null}
      <PostingLine account_id={row.account_id} name={name} onPosting={onPosting} />
    </li>
  )
}

/** Why the last look at an account came to nothing; null where something newer is known. */
function newsIn(check: Check | undefined, { connected }: AccountView) {
  const isNews = check?.kind === 'failed' && (connected?.checked_at ?? 0) <= check.at && !connected?.ended
  return isNews ? check.problem : null
}

function CheckLine({ text }: { readonly text: string }) {
  return (
    <p role="status" className="flex items-start gap-2 rounded-lg bg-wash p-3 text-small">
      <RefreshCw className="mt-px size-3.5 shrink-0 text-ink-soft" aria-hidden />
      <span className="wrap-anywhere">{text}</span>
    </p>
  )
}
