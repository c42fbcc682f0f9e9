import { useWidth } from '@renderer/components/use-width'
import { useWords } from '@renderer/words/words'
import type { Idea } from '@shared/domain/idea'
import type { IdeaStage } from '@shared/domain/idea-stage'
import { memo, useMemo, useRef } from 'react'
import { cardHeight, cardLines } from './card-height'
import { ColumnDrop } from './column-drop'
import { IdeaCard } from './idea-card'
import { StageDot } from './stage-mark'
import { useVirtualIdeas } from './use-virtual-ideas'

const spaces = { gap: 8, padding: 10 }

type BoardColumnProps = {
  readonly stage: IdeaStage
  readonly ideas: readonly Idea[]
  /** Every idea, to know those in the hand. */
  readonly all: readonly Idea[]
}

/** The ideas of one stage, one under the other. */
export const BoardColumn = memo(function BoardColumn({ stage, ideas, all }: BoardColumnProps) {
  const t = useWords()
  const place = useRef<HTMLElement>(null)
  const width = useWidth(place)
  const layout = useMemo(
    () => ({ ...spaces, heightOf: (idea: Idea) => (width === 0 ? 0 : cardHeight(idea, width)) }),
    [width],
  )
  const { scroller, height, items, tabStop } = useVirtualIdeas(ideas, layout)
  const name = t(`ideas:stage.${stage}`)
  return (
    <section
      ref={place}
      aria-label={name}
      data-stage={stage}
      className="relative flex min-h-0 min-w-46 flex-1 [contain:layout_style] flex-col rounded-xl bg-surface ring-1 ring-line ring-inset"
    >
      <h2 className="flex h-9 shrink-0 items-center gap-2 px-3 font-medium text-small">
        <StageDot stage={stage} />
        {name}
        <span className="text-ink-faint tabular-nums">{ideas.length}</span>
      </h2>
      <div
        ref={scroller}
        tabIndex={-1}
        className="min-h-0 grow overflow-y-scroll overflow-x-hidden overscroll-contain outline-none"
      >
        {ideas.length === 0 ? (
          <p className="px-3 py-2 text-ink-faint text-small text-balance">{t(`ideas:none.${stage}`)}</p>
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a table cannot hold cards
          <div
            role="grid"
            aria-label={t('ideas:ideasIn', { stage: name })}
            aria-multiselectable
            aria-rowcount={ideas.length}
            className="relative [contain:size_layout_style]"
            style={{ height }}
          >
            {(width === 0 ? [] : items).map(({ idea, item }) => (
              <IdeaCard
                key={item.key}
                t={t}
                idea={idea}
                index={item.index}
                top={item.start}
                isTabStop={idea.id === tabStop}
                height={item.size}
                lines={cardLines(idea, width)}
              />
            ))}
          </div>
        )}
      </div>
      <ColumnDrop stage={stage} name={name} all={all} />
    </section>
  )
})
