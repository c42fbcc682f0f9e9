import { CheckRow } from '@renderer/components/check-row'
import { type AccountView, useAccounts } from '@renderer/publishing/accounts-store'
import { PlatformMark } from '@renderer/publishing/platform-mark'
import { useWords } from '@renderer/words/words'
import type { AccountId } from '@shared/domain/ids'
import { isByHand } from '@shared/domain/who-posts'

type AccountListProps = {
  readonly chosen: ReadonlySet<AccountId>
  /** Accounts that are not offered. */
  readonly without?: readonly (AccountId | null)[]
  readonly onChange: (chosen: ReadonlySet<AccountId>) => void
}

/** The accounts that are offered; undefined while they are read. */
export const useOffered = (without: readonly (AccountId | null)[] = []): readonly AccountView[] | undefined =>
  useAccounts()?.filter(({ row }) => !without.includes(row.account_id))

/** Accounts to post to, several at once. */
export function AccountList({ chosen, without, onChange }: AccountListProps) {
  const t = useWords()
  const offered = useOffered(without) ?? []
  const toggle = (id: AccountId, isOn: boolean) => {
    const next = new Set(chosen)
    if (isOn) next.add(id)
    else next.delete(id)
    onChange(next)
  }
  const detail = ({ row, connected }: AccountView) =>
    isByHand(row.platform)
      ? t('compose:pick.byHand')
      : t(connected ? 'compose:pick.connected' : 'compose:pick.notConnected')
  return (
    <ul className="flex max-h-80 flex-col gap-2 overflow-y-auto p-0.5">
      {offered.map(view => (
        <li key={view.row.account_id} className="flex items-start gap-2">
          <div className="min-w-0 grow">
            <CheckRow
              label={`${view.row.username} · ${t(`posts:platform.${view.row.platform}`)}`}
              detail={detail(view)}
              isOn={chosen.has(view.row.account_id)}
              onChange={isOn => toggle(view.row.account_id, isOn)}
            />
          </div>
          <PlatformMark platform={view.row.platform} />
        </li>
      ))}
    </ul>
  )
}
