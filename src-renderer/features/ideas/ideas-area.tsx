import { Button } from '@renderer/components/button'
import { EmptyState } from '@renderer/components/empty-state'
import { useWords } from '@renderer/words/words'
import type { Idea } from '@shared/domain/idea'
import type { ScriptId } from '@shared/domain/ids'
import type { IdeasView } from '@shared/domain/setting'
import { SearchX } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import { chooseOnly, chooseTo, toggleChosen } from './choose-ideas'
import { IdeasBoard } from './ideas-board'
import { clearFilter, useIdeasStore } from './ideas-store'
import { IdeasTable } from './ideas-table'
import { idOf, openHere } from './use-ideas-keys'
import type { ShownIdeas } from './use-shown-ideas'

type IdeasAreaProps = {
  readonly ideas: readonly Idea[]
  readonly shown: ShownIdeas
  readonly view: IdeasView
  readonly onOpenScript: (script_id: ScriptId) => void
}

/** The ideas as board or table, and what the mouse does with them: heard once for all cards and rows. */
export const IdeasArea = memo(function IdeasArea({ ideas, shown, view, onOpenScript }: IdeasAreaProps) {
  const t = useWords()
  const onClick = (event: MouseEvent) => {
    const id = event.target instanceof Element ? idOf(event.target) : null
    if (!id) return
    const act = actOf(event.target)
    if (act === 'toggle') toggleChosen(id)
    else if (act === 'menu') useIdeasStore.setState({ current: id, menu: id })
    else if (act === 'script') openScript(id)
    else if (act === null) choose(event, id, shown)
  }
  const openScript = (id: string) => {
    const script = ideas.find(idea => idea.id === id)?.scripts[0]
    if (script) onOpenScript(script.script_id)
  }
  if (shown.shown.length === 0) {
    return (
      <EmptyState icon={<SearchX />} text={t('ideas:noneFound')}>
        <Button onPress={clearFilter}>{t('ideas:showAll')}</Button>
      </EmptyState>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are heard by the screen, see use-ideas-keys.ts
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      className="flex min-h-0 grow flex-col"
      onClick={onClick}
      onDoubleClick={event => {
        const id = event.target instanceof Element ? idOf(event.target) : null
        if (id && actOf(event.target) === null) openHere(id)
      }}
      onContextMenu={event => {
        const id = event.target instanceof Element ? idOf(event.target) : null
        if (id) useIdeasStore.setState({ current: id, menu: id })
      }}
      onPointerOver={event => {
        const pointed = event.target instanceof Element ? idOf(event.target) : null
        if (pointed !== useIdeasStore.getState().pointed) useIdeasStore.setState({ pointed })
      }}
      onFocus={event => {
        if (event.target.matches('[data-idea]')) useIdeasStore.setState({ current: idOf(event.target) })
      }}
    >
      {view === 'board' ? <IdeasBoard columns={shown.byStage} all={ideas} /> : <IdeasTable ideas={shown.shown} />}
    </div>
  )
})

/** What a button on an idea does; 'button' for one that hears for itself, null for the idea itself. */
function actOf(target: EventTarget): string | null {
  const button = target instanceof Element ? target.closest<HTMLElement>('button') : null
  return button ? (button.dataset.act ?? 'button') : null
}

function choose(
  { ctrlKey, metaKey, shiftKey }: MouseEvent,
  id: NonNullable<ReturnType<typeof idOf>>,
  { columns }: ShownIdeas,
): void {
  if (shiftKey) chooseTo(id, columns.flat())
  else if (ctrlKey || metaKey) toggleChosen(id)
  else chooseOnly(id)
}
