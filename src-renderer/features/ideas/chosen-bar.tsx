import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { PopoverButton } from '@renderer/components/popover-button'
import { useWords } from '@renderer/words/words'
import type { Idea } from '@shared/domain/idea'
import type { PromptId } from '@shared/domain/ids'
import { Archive, PenLine, Star, Tag, Trash2, X } from 'lucide-react'
import type { ReactNode } from 'react'
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
    <div className="pointer-events-none absolute inset-x-2 bottom-5 z-20 flex justify-center max-[56rem]:bottom-2 max-[56rem]:group-data-beside/ideas:inset-e-90">
      <div
        role="toolbar"
        aria-label={t('ideas:withChosen')}
        className="pointer-events-auto flex max-w-full animate-rise flex-wrap items-center justify-center gap-1 rounded-xl bg-raised p-1.5 shadow-float"
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
        <Deed word={t('ideas:shortlist')} icon={<Star />} onPress={() => void moveIdeas(those, 'shortlisted')} />
        <Deed word={t('ideas:park')} icon={<Archive />} onPress={() => void moveIdeas(those, 'parked')} />
        <IconButton label={t('ideas:deleteChosen')} icon={<Trash2 />} onPress={() => askToDelete(those)} />
        <IconButton label={t('ideas:chooseNone')} icon={<X />} keys="Esc" onPress={clearChosen} />
      </div>
    </div>
  )
}

type DeedProps = { readonly word: string; readonly icon: ReactNode; readonly onPress: () => void }

/** A button whose word gives way in a narrow window. */
function Deed({ word, icon, onPress }: DeedProps) {
  return (
    <>
      <span className="max-[56rem]:hidden">
        <Button variant="quiet" icon={icon} onPress={onPress}>
          {word}
        </Button>
      </span>
      <span className="min-[56rem]:hidden">
        <IconButton label={word} icon={icon} onPress={onPress} />
      </span>
    </>
  )
}
