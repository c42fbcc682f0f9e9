import { useWords } from '@renderer/words/words'
import { dragTypes } from '@shared/domain/dragged'
import type { Idea } from '@shared/domain/idea'
import { type IdeaStage, moveTo } from '@shared/domain/idea-stage'
import { Lock } from 'lucide-react'
import { DropZone } from 'react-aria-components'
import { moveIdeas } from './edit-ideas'
import { focusIdea, useIdeasStore } from './ideas-store'

type ColumnDropProps = { readonly stage: IdeaStage; readonly name: string; readonly all: readonly Idea[] }

/** Lies over a column while ideas are in the hand: takes them, or says why it does not. */
export function ColumnDrop({ stage, name, all }: ColumnDropProps) {
  const t = useWords()
  const dragged = useIdeasStore(state => state.dragged)
  if (dragged.length === 0) return null
  const held = all.filter(idea => dragged.includes(idea.id))
  if (held.every(idea => idea.stage === stage)) return null
  const moves = held.map(idea => moveTo(idea.prompt, idea.descent, stage))
  const refusal = moves.every(move => !move.ok) && moves.find(move => !move.ok)
  if (refusal && !refusal.ok) {
    return (
      <div className="absolute inset-0 z-10 flex flex-col items-center gap-2 rounded-xl bg-surface/95 px-3 pt-14 text-center text-ink-soft text-small text-balance">
        <Lock className="size-4" aria-hidden />
        {t(`ideas:refused.${refusal.problem.kind}`)}
      </div>
    )
  }
  return (
    <DropZone
      aria-label={t('ideas:dropIn', { stage: name })}
      getDropOperation={types => (types.has(dragTypes.idea) ? 'move' : 'cancel')}
      onDrop={() => {
        void moveIdeas(held, stage)
        const [first] = dragged
        if (first) focusIdea(first)
      }}
      className="absolute inset-0 z-10 rounded-xl ring-1 ring-accent ring-inset data-drop-target:bg-accent-wash data-drop-target:ring-2"
    />
  )
}
