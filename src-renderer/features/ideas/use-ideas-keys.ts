import { isPageCovered } from '@renderer/keymap/own-keys'
import type { Idea } from '@shared/domain/idea'
import type { PromptId } from '@shared/domain/ids'
import { unreachable } from '@shared/domain/unreachable'
import { useEffect, useEffectEvent } from 'react'
import { chooseAll, chooseTo, toggleChosen } from './choose-ideas'
import { askToDelete } from './edit-ideas'
import { type IdeaAct, readIdeaKey } from './idea-key'
import { chosenWith, clearChosen, closeSide, editWords, focusIdea, useIdeasStore } from './ideas-store'
import { besides, type Columns, walk } from './walk-ideas'

export type IdeasKeys = {
  readonly ideas: readonly Idea[]
  readonly columns: Columns
  readonly write: (ids: readonly PromptId[]) => void
  readonly focusNew: () => void
  readonly focusSearch: () => void
}

/** Where keys belong to what has the focus: a text, or whatever lies over the page. */
const own = 'input, textarea, [contenteditable], [role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/** The keys of the Ideas screen. */
export function useIdeasKeys(keys: IdeasKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, altKey, shiftKey, ctrlKey, metaKey, target } = event
    const isHeld = useIdeasStore.getState().dragged.length > 0
    if (event.defaultPrevented || isPageCovered() || isHeld || !(target instanceof Element) || target.closest(own))
      return
    const focused = target.matches('[data-idea]') ? idOf(target) : null
    const act = readIdeaKey({ key, altKey, shiftKey, hasMod: ctrlKey || metaKey, isOnIdea: focused !== null })
    if (act && doAct(act, focused, shiftKey, keys)) event.preventDefault()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

/** The idea that an element stands for. */
export const idOf = (element: Element): PromptId | null =>
  (element.closest<HTMLElement>('[data-idea]')?.dataset.idea as PromptId | undefined) ?? null

/** @returns whether there was something to do */
function doAct(act: IdeaAct, id: PromptId | null, isStretch: boolean, keys: IdeasKeys): boolean {
  switch (act) {
    case 'new':
      keys.focusNew()
      return true
    case 'search':
      keys.focusSearch()
      return true
    case 'choose-all':
      chooseAll(keys.columns.flat())
      return true
    case 'give-up':
      return giveUp()
    case 'write':
      return writeWith(id, keys)
    case 'open':
    case 'edit':
    case 'delete':
    case 'menu':
    case 'toggle':
      if (id) actOn(act, id, keys)
      return id !== null
    case 'up':
    case 'down':
    case 'start':
    case 'end':
    case 'before':
    case 'after':
      if (id) go(id, walk(keys.columns, id, act), isStretch, keys)
      return id !== null
    default:
      return unreachable(act)
  }
}

function giveUp(): boolean {
  const { chosen, side } = useIdeasStore.getState()
  if (chosen.size > 0) clearChosen()
  else if (side) closeSide()
  return chosen.size > 0 || side !== null
}

function writeWith(id: PromptId | null, { write }: IdeasKeys): boolean {
  const { chosen, current, side } = useIdeasStore.getState()
  const one = id ?? (side === 'idea' ? current : null)
  const ids = one ? chosenWith(one) : [...chosen]
  if (ids.length > 0) write(ids)
  return ids.length > 0
}

type ActOnIdea = 'open' | 'edit' | 'delete' | 'menu' | 'toggle'

function actOn(act: ActOnIdea, id: PromptId, keys: IdeasKeys): void {
  if (act === 'open') openHere(id)
  if (act === 'edit') editWords(id)
  if (act === 'menu') useIdeasStore.setState({ menu: id })
  if (act === 'toggle') toggleChosen(id)
  if (act === 'delete') deleteWith(id, keys)
}

/** The focus goes to the idea beside those that go. */
function deleteWith(id: PromptId, { ideas, columns }: IdeasKeys): void {
  const gone = new Set(chosenWith(id))
  const next = besides(columns, gone, id)
  askToDelete(ideas.filter(idea => gone.has(idea.id)))
  if (next && useIdeasStore.getState().deleting.length === 0) focusIdea(next)
}

/** Shows an idea that is in sight, leaving the search as it is. */
export const openHere = (id: PromptId): void => useIdeasStore.setState({ current: id, side: 'idea' })

function go(from: PromptId, to: PromptId | null, isStretch: boolean, { columns }: IdeasKeys): void {
  if (!to) return
  if (isStretch) chooseTo(to, columns.flat())
  focusIdea(to)
  if (isStretch && !useIdeasStore.getState().anchor) useIdeasStore.setState({ anchor: from })
}
