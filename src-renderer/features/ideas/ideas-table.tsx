import { joinClasses } from '@renderer/components/join-classes'
import { useWidth } from '@renderer/components/use-width'
import { useWords, type WordKey } from '@renderer/words/words'
import type { IdeaSort } from '@shared/domain/find-ideas'
import type { Idea } from '@shared/domain/idea'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { IdeaTableRow, tableColumns } from './idea-table-row'
import { useIdeasStore } from './ideas-store'
import { useVirtualIdeas } from './use-virtual-ideas'

const rowHeight = 44
const layout = { heightOf: () => rowHeight, gap: 0, padding: 0 }

/** The ideas one a line. */
export function IdeasTable({ ideas }: { readonly ideas: readonly Idea[] }) {
  const t = useWords()
  const { scroller, height, items, tabStop } = useVirtualIdeas(ideas, layout)
  const width = useWidth(scroller)
  return (
    <div className="min-h-0 grow px-4 pb-3">
      {/* biome-ignore lint/a11y/useSemanticElements: the rows in sight alone are drawn, each at its place */}
      <div
        role="grid"
        aria-label={t('ideas:title')}
        aria-multiselectable
        aria-rowcount={ideas.length + 1}
        aria-colcount={7}
        className="flex h-full flex-col overflow-hidden rounded-xl bg-surface ring-1 ring-line ring-inset"
      >
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div role="rowgroup" className="shrink-0 border-line border-b">
          {/* biome-ignore lint/a11y/useFocusableInteractive: only the ideas have the focus */}
          {/* biome-ignore lint/a11y/useSemanticElements: see above */}
          <div
            role="row"
            aria-rowindex={1}
            style={{ width: width || undefined }}
            className={joinClasses(tableColumns, 'h-8')}
          >
            <Heading word="ideas:column.chosen" isHidden />
            <Heading word="ideas:column.idea" sort="text" />
            <Heading word="ideas:column.stage" sort="stage" />
            <Heading word="ideas:column.source" sort="source" />
            <Heading word="ideas:column.tags" />
            <Heading word="ideas:column.scripts" />
            <Heading word="ideas:column.added" sort="newest" />
          </div>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div
          ref={scroller}
          role="rowgroup"
          tabIndex={-1}
          className="min-h-0 grow overflow-y-auto overscroll-contain outline-none"
        >
          <div role="presentation" className="relative [contain:size_layout_style]" style={{ height }}>
            {items.map(({ idea, item }) => (
              <IdeaTableRow
                key={item.key}
                t={t}
                idea={idea}
                index={item.index}
                top={item.start}
                isTabStop={idea.id === tabStop}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}

type HeadingProps = { readonly word: WordKey; readonly sort?: IdeaSort; readonly isHidden?: boolean }

/** A column's name; pressed, the table is in its order. The time of adding goes both ways. */
function Heading({ word, sort, isHidden = false }: HeadingProps) {
  const t = useWords()
  const now = useIdeasStore(state => state.sort)
  const isUp = now === 'oldest' || (now === sort && sort !== 'newest')
  const isSorted = now === sort || (sort === 'newest' && now === 'oldest')
  const next = sort === 'newest' && now === 'newest' ? 'oldest' : sort
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the button in it has the focus
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    <div
      role="columnheader"
      aria-sort={isSorted ? (isUp ? 'ascending' : 'descending') : undefined}
      className="text-ink-faint text-small"
    >
      {next ? (
        <button
          type="button"
          onClick={() => useIdeasStore.setState({ sort: next })}
          className={joinClasses(
            '-mx-1 flex h-6 items-center gap-1 rounded-md px-1 hover:bg-wash hover:text-ink',
            isSorted && 'font-medium text-ink',
          )}
        >
          {t(word)}
          {isSorted ? (
            isUp ? (
              <ArrowUp className="size-3" aria-hidden />
            ) : (
              <ArrowDown className="size-3" aria-hidden />
            )
          ) : null}
        </button>
      ) : (
        <span className={isHidden ? 'sr-only' : undefined}>{t(word)}</span>
      )}
    </div>
  )
}
