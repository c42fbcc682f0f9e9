import { Dialog } from '@renderer/components/dialog'
import { useIdeas } from '@renderer/database/idea-queries'
import { useWords } from '@renderer/words/words'
import type { PromptId } from '@shared/domain/ids'
import { useRef } from 'react'
import { sayKept } from './add-ideas'
import { openIdea } from './ideas-store'
import { QuickAdd } from './quick-add'
import { closeQuickAdd, useQuickAddStore } from './quick-add-store'

/** The dialog that keeps an idea from anywhere in the app. */
export function QuickAddDialog({ onOpenIdeas }: { readonly onOpenIdeas: () => void }) {
  const t = useWords()
  const isOpen = useQuickAddStore(state => state.isOpen)
  const open = (id: PromptId) => {
    closeQuickAdd()
    onOpenIdeas()
    openIdea(id)
  }
  return (
    <Dialog title={t('ideas:new')} isOpen={isOpen} onClose={closeQuickAdd} closeLabel={t('ideas:close')}>
      <DialogField onOpen={open} />
    </Dialog>
  )
}

function DialogField({ onOpen }: { readonly onOpen: (id: PromptId) => void }) {
  const t = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const ideas = useIdeas() ?? []
  const onAdded = (ids: readonly PromptId[], text: string) => {
    closeQuickAdd()
    sayKept(ids, text)
  }
  return (
    <>
      <QuickAdd place="dialog" field={field} ideas={ideas} autoFocus onAdded={onAdded} onOpen={onOpen} />
      <p className="text-ink-faint text-small">{t('ideas:newMore')}</p>
    </>
  )
}
