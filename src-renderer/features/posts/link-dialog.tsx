import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { LinkField } from '@renderer/publishing/link-field'
import { useWords } from '@renderer/words/words'
import type { Platform } from '@shared/domain/platform'
import { postLink } from '@shared/domain/post-by-hand'
import { useState } from 'react'

type LinkDialogProps = {
  readonly isOpen: boolean
  readonly platform: Platform
  readonly onDone: (link: string | null) => void
  readonly onClose: () => void
}

/** Asks where a post is that somebody has seen; the link may stay away. */
export function LinkDialog({ isOpen, platform, onDone, onClose }: LinkDialogProps) {
  const t = useWords()
  const [text, setText] = useState('')
  const link = postLink(text)
  const isWrong = text.trim() !== '' && link === null
  const done = () => {
    onDone(link)
    setText('')
    onClose()
  }
  const actions = (
    <Button variant="primary" isDisabled={isWrong} onPress={done}>
      {t('posts:itIsOut')}
    </Button>
  )
  return (
    <Dialog
      title={t('posts:linkTitle', { platform: t(`posts:platform.${platform}`) })}
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={t('posts:close')}
      actions={actions}
    >
      <p className="text-ink-soft">{t('posts:linkDetail')}</p>
      <LinkField text={text} onType={setText} />
    </Dialog>
  )
}
