import { joinClasses } from '@renderer/components/join-classes'
import type { Words } from '@renderer/words/words'
import type { Idea } from '@shared/domain/idea'
import { FileText } from 'lucide-react'
import { type CSSProperties, memo } from 'react'
import { mostLines } from './card-height'
import { CardTools } from './card-tools'
import { dayText } from './day-text'
import { useIdeasStore } from './ideas-store'
import { LinkLine } from './link-line'
import { LinkPicture } from './link-picture'
import { SourceMark } from './source-mark'
import { TagChips } from './tag-chips'

/** A text of so many lines; where there may be more the last one ends in an ellipsis, which costs a second layout. */
const lineBox = (lines: number): CSSProperties => ({
  height: lines * 20,
  ...(lines < mostLines ? {} : { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: lines }),
})

type IdeaCardProps = {
  readonly t: Words
  readonly idea: Idea
  /** Its place in its column, from 0. */
  readonly index: number
  readonly top: number
  readonly isTabStop: boolean
  /** In pixels, and how many lines of it are words; see card-height.ts. */
  readonly height: number
  readonly lines: number
}

/** One idea on the board. What is pressed on it is heard by the screen around it. */
export const IdeaCard = memo(function IdeaCard({ t, idea, index, top, isTabStop, height, lines }: IdeaCardProps) {
  const isChosen = useIdeasStore(state => state.chosen.has(idea.id))
  const isHeld = useIdeasStore(state => state.dragged.includes(idea.id))
  const isPointed = useIdeasStore(state => state.pointed === idea.id)
  const { link, tags, source_type, created_at } = idea.prompt
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table row cannot be laid out as a card
    <div
      role="row"
      data-idea={idea.id}
      tabIndex={isTabStop ? 0 : -1}
      aria-rowindex={index + 1}
      aria-selected={isChosen}
      style={{ transform: `translateY(${top}px)`, height }}
      className={joinClasses(
        'group absolute inset-s-2.5 inset-e-[3px] top-0 rounded-lg outline-offset-1 [contain:size_layout_style]',
        isHeld && 'opacity-40',
      )}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row has the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div
        role="gridcell"
        className="relative h-full space-y-1.5 rounded-lg bg-raised p-2.5 shadow-lift ring-1 ring-line ring-inset group-hover:ring-line-strong group-aria-selected:bg-accent-wash group-aria-selected:ring-accent"
      >
        {link?.picture ? (
          <LinkPicture picture={link.picture} className="-mx-2.5 -mt-2.5 h-20 rounded-t-lg ring-1 ring-line" />
        ) : null}
        <p dir="auto" className="wrap-anywhere overflow-hidden whitespace-pre-line pe-1" style={lineBox(lines)}>
          {idea.text}
        </p>
        {link ? <LinkLine t={t} idea={idea} /> : null}
        {tags.length > 0 ? (
          <div className="flex h-4 items-center gap-1 overflow-hidden">
            <TagChips t={t} tags={tags} most={2} />
          </div>
        ) : null}
        <div className="flex h-4 items-center gap-2 text-ink-faint text-micro tabular-nums group-aria-selected:text-ink-soft">
          <SourceMark t={t} source={source_type} isIconOnly />
          <span className="shrink-0">{dayText(created_at)}</span>
          <span className="min-w-0 grow" />
          {idea.scripts.length > 0 ? (
            <button
              type="button"
              data-act="script"
              tabIndex={isTabStop ? 0 : -1}
              title={t('ideas:openScript', { title: idea.scripts[0]?.title || t('ideas:untitled') })}
              className="relative z-10 -my-1 flex h-6 shrink-0 items-center gap-1 rounded-md px-1 text-point hover:bg-wash"
            >
              <FileText className="size-3.5" aria-hidden />
              {t('ideas:scriptCount', { count: idea.scripts.length })}
            </button>
          ) : null}
        </div>
        {isPointed || isTabStop ? <CardTools id={idea.id} isTabStop={isTabStop} isChosen={isChosen} /> : null}
      </div>
    </div>
  )
})
