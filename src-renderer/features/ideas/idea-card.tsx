import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import type { Idea } from '@shared/domain/idea'
import { FileText } from 'lucide-react'
import { memo, useRef } from 'react'
import { CardTools } from './card-tools'
import { dayText } from './day-text'
import { useIdeasStore } from './ideas-store'
import { LinkLine } from './link-line'
import { LinkPicture } from './link-picture'
import { SourceMark } from './source-mark'
import { TagChips } from './tag-chips'
import { useCardDrag } from './use-card-drag'

type IdeaCardProps = {
  readonly idea: Idea
  /** Its place in its column, from 0. */
  readonly index: number
  readonly top: number
  readonly isTabStop: boolean
  readonly measure: (element: Element | null) => void
}

/** One idea on the board. What is pressed on it is heard by the screen around it. */
export const IdeaCard = memo(function IdeaCard({ idea, index, top, isTabStop, measure }: IdeaCardProps) {
  const t = useWords()
  const isChosen = useIdeasStore(state => state.chosen.has(idea.id))
  const isHeld = useIdeasStore(state => state.dragged.includes(idea.id))
  const card = useRef<HTMLDivElement>(null)
  const { dragProps, dragButtonProps } = useCardDrag(idea.id, card)
  const { link, tags, source_type, created_at } = idea.prompt
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table row cannot be laid out as a card
    <div
      ref={measure}
      role="row"
      data-index={index}
      data-idea={idea.id}
      tabIndex={isTabStop ? 0 : -1}
      aria-rowindex={index + 1}
      aria-selected={isChosen}
      style={{ transform: `translateY(${top}px)` }}
      className={joinClasses('group absolute inset-x-2 top-0 rounded-lg outline-offset-1', isHeld && 'opacity-40')}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row has the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div
        {...dragProps}
        ref={card}
        role="gridcell"
        className="relative flex flex-col gap-1.5 overflow-hidden rounded-lg bg-raised p-2.5 shadow-lift ring-1 ring-line ring-inset group-hover:ring-line-strong group-aria-selected:bg-accent-wash group-aria-selected:ring-accent"
      >
        {link?.picture ? (
          <LinkPicture picture={link.picture} className="-mx-2.5 -mt-2.5 mb-1 h-20 ring-1 ring-line" />
        ) : null}
        <p dir="auto" className="wrap-anywhere line-clamp-4 whitespace-pre-line pe-1">
          {idea.text}
        </p>
        <LinkLine idea={idea} />
        {tags.length > 0 ? (
          <div className="flex flex-wrap items-center gap-1">
            <TagChips tags={tags} most={3} />
          </div>
        ) : null}
        <div className="flex items-center gap-2 text-ink-faint text-micro tabular-nums group-aria-selected:text-ink-soft">
          <SourceMark source={source_type} isIconOnly />
          <span className="shrink-0">{dayText(created_at)}</span>
          <span className="min-w-0 grow" />
          {idea.scripts.length > 0 ? (
            <button
              type="button"
              data-act="script"
              tabIndex={isTabStop ? 0 : -1}
              title={t('ideas:openScript', { title: idea.scripts[0]?.title || t('ideas:untitled') })}
              className="-my-1 flex h-6 shrink-0 items-center gap-1 rounded-md px-1 text-point hover:bg-wash"
            >
              <FileText className="size-3.5" aria-hidden />
              {t('ideas:scriptCount', { count: idea.scripts.length })}
            </button>
          ) : null}
        </div>
        <CardTools isTabStop={isTabStop} isChosen={isChosen} grip={dragButtonProps} />
      </div>
    </div>
  )
})

/** About how high a card is, in pixels; it is measured once it is drawn. */
export function cardHeight({ prompt, text }: Idea): number {
  const lines = Math.min(4, Math.max(1, Math.ceil(text.length / 26)))
  return (
    20 + lines * 20 + (prompt.link ? 22 : 0) + (prompt.link?.picture ? 78 : 0) + (prompt.tags.length > 0 ? 22 : 0) + 22
  )
}
