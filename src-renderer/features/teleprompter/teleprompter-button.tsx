import { IconButton } from '@renderer/components/icon-button'
import { useWords } from '@renderer/words/words'
import type { Script } from '@shared/domain/script'
import { ScrollText } from 'lucide-react'
import { useState } from 'react'
import { Teleprompter } from './teleprompter'
import { fillScreen } from './use-whole-screen'

/** Opens the teleprompter over the page. */
export function TeleprompterButton({ script }: { readonly script: Script }) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const isEmpty = script.beats.every(beat => beat.text.trim() === '')
  const open = () => {
    fillScreen()
    setOpen(true)
  }
  return (
    <>
      <IconButton label={t('teleprompter:open')} icon={<ScrollText />} isDisabled={isEmpty} onPress={open} />
      {isOpen ? <Teleprompter script={script} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
