import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { PopoverButton } from '@renderer/components/popover-button'
import { useWords } from '@renderer/words/words'
import type { Idea } from '@shared/domain/idea'
import type { PromptId } from '@shared/domain/ids'
import { Archive, PenLine, Star, Tag, Trash2, X } from 'lucide-react'
import { askToDelete, moveIdeas, tagIdeas } from './edit-ideas'
import { clearChosen, useIdeasStore } from './ideas-store'
import { TagInput } from './tag-input'

type ChosenBarProps = { readonly ideas: readonly Idea[]; readonly onWrite: (ids: readonly PromptId[]) => void }

/** What can be done with the chosen ideas together. */
export function ChosenBar({ ideas, onWrite }: ChosenBarProps) {
  const t = useWords()
  const chosen = useIdeasStore(state => state.chosen)
  const those = ideas.filter(idea => chosen.has(idea.id))
  if (those.length < 2) return null
  const ids = those.map(idea => idea.id)
  return (
    <div
      role="toolbar"
      aria-label={t('ideas:withChosen')}
      className="absolute bottom-5 left-1/2 z-20 flex -translate-x-1/2 animate-rise items-center gap-1 rounded-xl bg-raised p-1.5 shadow-float"
    >
      <span className="px-3 font-medium tabular-nums whitespace-nowrap" role="status">
        {t('ideas:chosen', { count: those.length })}
      </span>
      <Button variant="primary" icon={<PenLine />} onPress={() => onWrite(ids)}>
        {t('ideas:write')}
      </Button>
      <PopoverButton label={t('ideas:tagChosen')} icon={<Tag />} text={t('ideas:tag')}>
        <TagInput ideas={ideas} autoFocus onAdd={tag => void tagIdeas(ids, tag)} />
      </PopoverButton>
      <Button variant="quiet" icon={<Star />} onPress={() => void moveIdeas(those, 'shortlisted')}>
        {t('ideas:shortlist')}
      </Button>
      <Button variant="quiet" icon={<Archive />} onPress={() => void moveIdeas(those, 'parked')}>
        {t('ideas:park')}
      </Button>
      <IconButton label={t('ideas:deleteChosen')} icon={<Trash2 />} onPress={() => askToDelete(those)} />
      <IconButton label={t('ideas:chooseNone')} icon={<X />} keys="Esc" onPress={clearChosen} />
    </div>
  )
}
