import { ConfirmDialog } from '@renderer/components/confirm-dialog'
import { useWords } from '@renderer/words/words'
import { type Idea, scriptsBegunWith } from '@shared/domain/idea'
import { deleteIdeas } from './edit-ideas'
import { useIdeasStore } from './ideas-store'

/** Asks before ideas go whose scripts would go with them. */
export function DeleteIdeasDialog({ ideas }: { readonly ideas: readonly Idea[] }) {
  const t = useWords()
  const deleting = useIdeasStore(state => state.deleting)
  const those = ideas.filter(idea => deleting.includes(idea.id))
  const scripts = those.flatMap(scriptsBegunWith)
  const close = () => useIdeasStore.setState({ deleting: [] })
  return (
    <ConfirmDialog
      isOpen={deleting.length > 0}
      title={t('ideas:deleteTitle', { count: those.length })}
      detail={t('ideas:deleteDetail', { count: scripts.length })}
      confirm={t('ideas:delete')}
      cancel={t('ideas:cancel')}
      onConfirm={() => void deleteIdeas(deleting)}
      onClose={close}
    />
  )
}
