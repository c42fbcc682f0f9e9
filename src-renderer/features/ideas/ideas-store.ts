import type { IdeaFilter, IdeaSort } from '@shared/domain/find-ideas'
import type { PromptId } from '@shared/domain/ids'
import { create } from 'zustand'

/** What lies beside the ideas. */
export type Side = 'idea' | 'topics' | null

type IdeasStore = IdeaFilter & {
  readonly sort: IdeaSort
  /** The idea that keys speak of. */
  readonly current: PromptId | null
  /** The idea under the pointer. */
  readonly pointed: PromptId | null
  readonly chosen: ReadonlySet<PromptId>
  /** Where choosing a stretch began. */
  readonly anchor: PromptId | null
  readonly side: Side
  /** The idea whose menu is open. */
  readonly menu: PromptId | null
  /** Ideas in the hand. */
  readonly dragged: readonly PromptId[]
  /** Ideas with scripts that the user asked to delete, until they have confirmed it. */
  readonly deleting: readonly PromptId[]
  /** An idea that is to get the focus once it is drawn; a new object every time. */
  readonly wanted: { readonly id: PromptId } | null
  /** Counts the times that the words of the open idea were asked for. */
  readonly editing: number
}

const nothingChosen: ReadonlySet<PromptId> = new Set()

/** What is looked for, chosen and asked on the Ideas screen. Lives as long as the window. */
export const useIdeasStore = create<IdeasStore>(() => ({
  ...{
    search: '',
    source: null,
    tag: null,
    sort: 'newest',
    current: null,
    pointed: null,
    chosen: nothingChosen,
    anchor: null,
  },
  ...{ side: null, menu: null, dragged: [], deleting: [], wanted: null, editing: 0 },
}))

/** Gives an idea the focus, scrolling to it where it must. */
export const focusIdea = (id: PromptId): void => useIdeasStore.setState({ current: id, wanted: { id } })

/** Shows an idea with all that is known of it, also one that the search had left out. */
export function openIdea(id: PromptId): void {
  useIdeasStore.setState({ search: '', source: null, tag: null, side: 'idea' })
  focusIdea(id)
}

/** Opens an idea to change its words. */
export function editWords(id: PromptId): void {
  useIdeasStore.setState(({ editing }) => ({ current: id, side: 'idea', editing: editing + 1 }))
}

export const closeSide = (): void => {
  const { current } = useIdeasStore.getState()
  useIdeasStore.setState({ side: null })
  if (current) focusIdea(current)
}

export const clearFilter = (): void => useIdeasStore.setState({ search: '', source: null, tag: null })
export const clearChosen = (): void => useIdeasStore.setState({ chosen: nothingChosen, anchor: null })

/** What a deed on one idea is done to: every chosen idea when it is one of them, else it alone. */
export function chosenWith(id: PromptId): PromptId[] {
  const { chosen } = useIdeasStore.getState()
  return chosen.has(id) ? [...chosen] : [id]
}
