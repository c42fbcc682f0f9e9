import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { makePosts } from '@renderer/publishing/make-posts'
import { useWords } from '@renderer/words/words'
import type { AccountId, PostSetId, VideoId } from '@shared/domain/ids'
import { useState } from 'react'
import { AccountList, useOffered } from './account-list'

type PickAccountsDialogProps = {
  readonly video_id: VideoId
  /** Posts that the new ones join; without it they begin a set. */
  readonly set_id?: PostSetId
  readonly without?: readonly (AccountId | null)[]
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onMade: (set_id: PostSetId) => void
  readonly onAccounts: () => void
}

/** Asks for the accounts that a film goes to, and makes a draft for each. */
export function PickAccountsDialog(props: PickAccountsDialogProps) {
  const { video_id, set_id, without, isOpen, onClose, onMade, onAccounts } = props
  const t = useWords()
  const [chosen, setChosen] = useState<ReadonlySet<AccountId>>(new Set())
  const offered = useOffered(without)
  const isEmpty = offered?.length === 0
  const make = async () => {
    const made = await makePosts({ video_id, account_ids: [...chosen], ...(set_id ? { set_id } : {}) })
    setChosen(new Set())
    onClose()
    onMade(made)
  }
  const leave = () => {
    onClose()
    onAccounts()
  }
  const actions = isEmpty ? (
    <Button variant="primary" onPress={leave}>
      {t('compose:openAccounts')}
    </Button>
  ) : (
    <>
      <Button variant="quiet" onPress={leave}>
        {t('compose:openAccounts')}
      </Button>
      <Button variant="primary" isDisabled={chosen.size === 0} onPress={() => void make()}>
        {chosen.size === 0 ? t('compose:pick.makeNone') : t('compose:pick.make', { count: chosen.size })}
      </Button>
    </>
  )
  return (
    <Dialog
      title={t('compose:pick.title')}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={t('compose:close')}
      actions={actions}
    >
      <p className="text-ink-soft">
        {t(isEmpty ? (without ? 'compose:pick.noMore' : 'compose:pick.none') : 'compose:pick.text')}
      </p>
      {isEmpty ? null : <AccountList chosen={chosen} {...(without ? { without } : {})} onChange={setChosen} />}
    </Dialog>
  )
}
