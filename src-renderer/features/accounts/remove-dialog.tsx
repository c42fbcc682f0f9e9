import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { momentText } from '@renderer/components/moment-text'
import { toast } from '@renderer/components/toasts'
import { usePostsOf } from '@renderer/database/account-posts'
import type { AccountView } from '@renderer/publishing/accounts-store'
import { useWords, words } from '@renderer/words/words'
import { accountRemoval } from '@shared/domain/account-removal'
import type { Post } from '@shared/domain/post'
import { isByHand } from '@shared/domain/who-posts'
import { useState } from 'react'
import { type Removed, removeAccount } from './remove-account'

type RemoveDialogProps = { readonly view: AccountView; readonly onClose: () => void }

/** Asks before an account is removed, and says what goes with it. The safe answer has the focus. */
export function RemoveDialog({ view: { row, connected }, onClose }: RemoveDialogProps) {
  const t = useWords()
  const [isGoing, setGoing] = useState(false)
  const posts = usePostsOf(row.account_id)
  const { platform } = row
  const name = row.username || t('accounts:nameless')
  const remove = async () => {
    setGoing(true)
    const removed = await removeAccount(row.account_id, connected !== null)
    if (removed.ok) tell(removed.value, { name, platform })
    else if (removed.problem === 'failed') toast({ title: words('accounts:notRemoved', { name }), tone: 'bad' })
    onClose()
  }
  return (
    <Dialog
      role="alertdialog"
      title={t('accounts:removeTitle', { name, platform })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t('accounts:keep')}
          </Button>
          <Button variant="danger" isDisabled={isGoing || !posts} onPress={() => void remove()}>
            {t('accounts:removeIt')}
          </Button>
        </>
      }
    >
      {posts ? <Consequences posts={posts} platform={platform} /> : null}
      <p className="text-ink-soft">{t(isByHand(platform) ? 'accounts:removeByHand' : 'accounts:removeBack')}</p>
    </Dialog>
  )
}

const mostTitles = 3

type Listed = { readonly posts: readonly Post[]; readonly platform: string }

function Consequences({ posts, platform }: Listed) {
  const t = useWords()
  const { cancelled, held, drafts, out } = accountRemoval(posts)
  if (posts.length === 0) return <p>{t('accounts:removesNothing')}</p>
  return (
    <ul className="flex flex-col gap-3">
      {cancelled.length > 0 ? (
        <li>
          <p className="font-medium">{t('accounts:cancels', { count: cancelled.length })}</p>
          <Titles posts={cancelled} platform={platform} />
        </li>
      ) : null}
      {held.length > 0 ? (
        <li>
          <p className="font-medium">{t('accounts:staysHeld', { count: held.length, platform })}</p>
          <Titles posts={held} platform={platform} />
          <p className="text-ink-soft text-small">{t('accounts:staysHeldWhy', { platform })}</p>
        </li>
      ) : null}
      {drafts > 0 ? <li>{t('accounts:draftsStay', { count: drafts })}</li> : null}
      {out > 0 ? <li>{t('accounts:outStays', { count: out, platform })}</li> : null}
    </ul>
  )
}

function Titles({ posts, platform }: Listed) {
  const t = useWords()
  return (
    <ul className="my-1 border-line-strong border-s-2 ps-3 text-ink-soft text-small">
      {posts.slice(0, mostTitles).map(post => (
        <li key={post.post_id} dir="auto" className="truncate">
          {post.scheduled_time ? `${momentText(post.scheduled_time)} · ` : ''}
          {post.title || post.caption || t('accounts:untitled', { platform })}
        </li>
      ))}
      {posts.length > mostTitles ? <li>{t('accounts:andMore', { count: posts.length - mostTitles })}</li> : null}
    </ul>
  )
}

function tell({ permission, still_out }: Removed, values: { readonly name: string; readonly platform: string }): void {
  const parts = [
    ...(permission === 'left' ? [words('accounts:removed.left', values)] : []),
    ...(permission === 'shared' ? [words('accounts:removed.shared', values)] : []),
    ...(permission === 'revoked' ? [words('accounts:removed.revoked', values)] : []),
    ...(still_out > 0 ? [words('accounts:stillOut', { ...values, count: still_out })] : []),
  ]
  toast({ title: words('accounts:removed', values), detail: parts.join(' '), tone: 'good' })
}
