import { EmptyState } from '@renderer/components/empty-state'
import { OfflineLine } from '@renderer/components/offline-line'
import { type AccountView, useAccounts, useAccountsState } from '@renderer/publishing/accounts-store'
import { useWords } from '@renderer/words/words'
import type { AccountsState } from '@shared/bridge/account-calls'
import type { AccountId } from '@shared/domain/ids'
import type { Platform } from '@shared/domain/platform'
import { Users } from 'lucide-react'
import { useEffect, useState } from 'react'
import { AccountGroups } from './account-groups'
import { AccountsSkeleton } from './accounts-skeleton'
import { AddAccountMenu } from './add-account-menu'
import { AppKeysAside } from './app-keys-aside'
import { beginSignIn } from './begin-sign-in'
import { ByHandDialog } from './by-hand-dialog'
import { checkOnOpening } from './follow-accounts'
import { GuideSheet } from './guide-sheet'
import { PostingSheet } from './posting-sheet'
import { RemoveDialog } from './remove-dialog'
import { SignInDialog } from './sign-in-dialog'

/** Whom films are posted as: every account, how it is, and the keys that open it. */
export function AccountsScreen() {
  const views = useAccounts()
  const state = useAccountsState()
  useEffect(() => void checkOnOpening(), [])
  if (!views || !state) return <AccountsSkeleton />
  return <Accounts views={views} state={state} />
}

type AccountsProps = { readonly views: readonly AccountView[]; readonly state: AccountsState }
type Open =
  | { readonly what: 'posting' | 'remove'; readonly id: AccountId }
  | { readonly what: 'by-hand'; readonly platform: Platform }

function Accounts({ views, state }: AccountsProps) {
  const t = useWords()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const opened = open && 'id' in open ? views.find(view => view.row.account_id === open.id) : undefined
  const add = (platform: Platform) => {
    if (platform === 'SpillApp' || platform === 'FanBase') setOpen({ what: 'by-hand', platform })
    else beginSignIn({ platform, account_id: null }, state.keys)
  }
  return (
    <div className="relative h-full overflow-y-auto">
      <div className="mx-auto flex max-w-6xl gap-8 p-6 max-[60rem]:flex-col">
        <div className="flex min-w-0 grow flex-col gap-6">
          <OfflineLine text={t('accounts:offline')} />
          {views.length === 0 ? (
            <EmptyState icon={<Users />} title={t('accounts:emptyTitle')} text={t('accounts:emptyText')}>
              <AddAccountMenu keys={state.keys} onAdd={add} />
            </EmptyState>
          ) : (
            <>
              <div className="flex items-center justify-between gap-4">
                <h1 className="font-semibold text-large">{t('accounts:title')}</h1>
                <AddAccountMenu keys={state.keys} onAdd={add} />
              </div>
              <AccountGroups
                views={views}
                onSignIn={wish => beginSignIn(wish, state.keys)}
                onPosting={id => setOpen({ what: 'posting', id })}
                onRemove={id => setOpen({ what: 'remove', id })}
              />
            </>
          )}
        </div>
        <AppKeysAside keys={state.keys} />
      </div>
      {open?.what === 'by-hand' ? <ByHandDialog platform={open.platform} onClose={close} /> : null}
      {open?.what === 'posting' && opened ? <PostingSheet row={opened.row} onClose={close} /> : null}
      {open?.what === 'remove' && opened ? <RemoveDialog view={opened} onClose={close} /> : null}
      <GuideSheet state={state} />
      <SignInDialog />
    </div>
  )
}
