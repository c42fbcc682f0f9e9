import { create } from 'zustand'

/** Where an idea is typed: on the Ideas screen, or in the small dialog over any other. */
export type IdeaPlace = 'screen' | 'dialog'

type QuickAddStore = {
  /** Whether the small dialog for an idea is open. */
  readonly isOpen: boolean
  /** What is typed and not kept yet: it stays while its field is away. */
  readonly typed: Readonly<Record<IdeaPlace, string>>
}

/** Ideas on their way in. Lives as long as the window. */
export const useQuickAddStore = create<QuickAddStore>(() => ({ isOpen: false, typed: { screen: '', dialog: '' } }))

export const askForIdea = (): void => useQuickAddStore.setState({ isOpen: true })
export const closeQuickAdd = (): void => useQuickAddStore.setState({ isOpen: false })

export const typeIdea = (place: IdeaPlace, text: string): void =>
  useQuickAddStore.setState(({ typed }) => ({ typed: { ...typed, [place]: text } }))
