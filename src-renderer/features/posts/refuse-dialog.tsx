import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { TextArea } from '@renderer/components/text-area'
import { type JudgeTrouble, refuse } from '@renderer/publishing/approve-post'
import { useWords } from '@renderer/words/words'
import type { PostId } from '@shared/domain/ids'
import type { Result } from '@shared/domain/result'
import { useState } from 'react'

type RefuseDialogProps = {
  readonly post_id: PostId
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onDone: (act: Promise<Result<null, JudgeTrouble>>) => Promise<void>
}

/** Asks what is to be changed before a post is refused. */
export function RefuseDialog({ post_id, isOpen, onClose, onDone }: RefuseDialogProps) {
  const t = useWords()
  const [why, setWhy] = useState('')
  const done = () => {
    void onDone(refuse(post_id, why.trim()))
    setWhy('')
    onClose()
  }
  return (
    <Dialog
      title={t('posts:refuseTitle')}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={t('posts:close')}
      actions={
        <Button variant="primary" onPress={done}>
          {t('posts:refuse')}
        </Button>
      }
    >
      <TextArea
        label={t('posts:refuseWhy')}
        placeholder={t('posts:refuseWhy')}
        value={why}
        maxLength={2_000}
        rows={3}
        onChange={event => setWhy(event.target.value)}
        className="rounded-md bg-wash p-2 ring-1 ring-line ring-inset"
      />
    </Dialog>
  )
}
