import { joinClasses } from '@renderer/components/join-classes'
import type { Words } from '@renderer/words/words'
import type { Idea } from '@shared/domain/idea'
import { Ellipsis, FileText } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { ChooseMark } from './card-tools'
import { dayText } from './day-text'
import { useIdeasStore } from './ideas-store'
import { LinkLine } from './link-line'
import { SourceMark } from './source-mark'
import { StageMark } from './stage-mark'
import { TagChips } from './tag-chips'

/** How the table's room is shared out, for its head and its rows. */
export const tableColumns =
  'grid grid-cols-[2rem_minmax(12rem,1fr)_7rem_8rem_minmax(6rem,12rem)_minmax(5rem,11rem)_8.5rem] items-center gap-x-3 px-2'

type IdeaTableRowProps = {
  readonly t: Words
  readonly idea: Idea
  /** Its place, from 0. */
  readonly index: number
  readonly top: number
  readonly isTabStop: boolean
}

/** One idea in the table. What is pressed on it is heard by the screen around it. */
export const IdeaTableRow = memo(function IdeaTableRow({ t, idea, index, top, isTabStop }: IdeaTableRowProps) {
  const isChosen = useIdeasStore(state => state.chosen.has(idea.id))
  const isPointed = useIdeasStore(state => state.pointed === idea.id)
  const { source_type, tags, created_at } = idea.prompt
  const [script] = idea.scripts
  const tabIndex = isTabStop ? 0 : -1
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table row cannot be put at its place
    <div
      role="row"
      data-idea={idea.id}
      tabIndex={tabIndex}
      // The head is the first.
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      style={{ transform: `translateY(${top}px)` }}
      className={joinClasses(
        tableColumns,
        'group absolute inset-x-0 top-0 h-11 [contain:size_layout_style] border-line border-b -outline-offset-2 hover:bg-wash aria-selected:bg-accent-wash',
      )}
    >
      <Cell>
        <ChooseMark t={t} isChosen={isChosen} />
      </Cell>
      <Cell>
        <span className="flex min-w-0 items-center gap-3">
          <bdi className="min-w-0 truncate" title={idea.text}>
            {idea.text}
          </bdi>
          {idea.prompt.link ? <LinkLine t={t} idea={idea} /> : null}
        </span>
      </Cell>
      <Cell>
        <StageMark t={t} stage={idea.stage} />
      </Cell>
      <Cell>
        <SourceMark t={t} source={source_type} />
      </Cell>
      <Cell>
        <span className="flex items-center gap-1 overflow-hidden">
          <TagChips t={t} tags={tags} most={2} />
        </span>
      </Cell>
      <Cell>
        {script ? (
          <button
            type="button"
            data-act="script"
            tabIndex={tabIndex}
            title={t('ideas:openScript', { title: script.title || t('ideas:untitled') })}
            className="-mx-1 flex h-6 max-w-[calc(100%+0.5rem)] items-center gap-1.5 rounded-md px-1 text-point text-small hover:bg-wash"
          >
            <FileText className="size-3.5 shrink-0" aria-hidden />
            <bdi className="truncate">{script.title || t('ideas:untitled')}</bdi>
            {idea.scripts.length > 1 ? <span className="tabular-nums">+{idea.scripts.length - 1}</span> : null}
          </button>
        ) : null}
      </Cell>
      <Cell>
        <span className="flex items-center justify-between text-ink-faint text-small tabular-nums group-aria-selected:text-ink-soft">
          {dayText(created_at)}
          {isPointed || isTabStop ? (
            <button
              type="button"
              data-act="menu"
              tabIndex={tabIndex}
              aria-label={t('ideas:menu')}
              className="flex size-6 items-center justify-center rounded-md text-ink-soft opacity-0 hover:bg-wash-strong focus:opacity-100 group-hover:opacity-100 group-focus:opacity-100"
            >
              <Ellipsis className="size-4" aria-hidden />
            </button>
          ) : null}
        </span>
      </Cell>
    </div>
  )
})

function Cell({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the row has the focus
    // biome-ignore lint/a11y/useSemanticElements: see the row
    <div role="gridcell" className="min-w-0">
      {children}
    </div>
  )
}
