import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { TextArea } from '@renderer/components/text-area'
import { refuse } from '@renderer/publishing/approve-post'
import { useWords } from '@renderer/words/words'
import type { PostId } from '@shared/domain/ids'
import { useState } from 'react'
import { saidOf } from './said-of'

type RefuseDialogProps = { readonly post_id: PostId; readonly isOpen: boolean; readonly onClose: () => void }

/** Asks why a post is refused: whoever mends it has to know. */
export function RefuseDialog({ post_id, isOpen, onClose }: RefuseDialogProps) {
  const t = useWords()
  const [why, setWhy] = useState('')
  const send = () => {
    void saidOf(refuse(post_id, why.trim()))
    setWhy('')
    onClose()
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('compose:cancel')}</Button>
      <Button variant="danger" isDisabled={why.trim() === ''} onPress={send}>
        {t('compose:refuse')}
      </Button>
    </>
  )
  return (
    <Dialog
      title={t('compose:refuseTitle')}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={t('compose:close')}
      actions={actions}
    >
      <TextArea
        label={t('compose:refuseWhy')}
        placeholder={t('compose:refuseWhy')}
        autoFocus
        value={why}
        maxLength={2_000}
        onChange={event => setWhy(event.target.value)}
        className="min-h-20 rounded-md bg-wash px-3 py-2 ring-1 ring-line ring-inset"
      />
    </Dialog>
  )
}
