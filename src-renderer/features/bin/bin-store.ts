import { everyMedia, type MediaFilter } from '@shared/domain/find-media'
import type { MediaId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { create } from 'zustand'

type BinStore = {
  readonly filter: MediaFilter
  readonly selected: ReadonlySet<MediaId>
  /** The media whose menu is open, and the card that it hangs on. */
  readonly menu: { readonly id: MediaId; readonly card: HTMLElement } | null
  /** Used media that the user asked to remove, until they have confirmed it. */
  readonly removing: readonly MediaId[]
  /** Media whose tags are being changed. */
  readonly tagging: readonly MediaId[]
  /** A missing media for which a file with another content was chosen, and that file's name. */
  readonly other: { readonly media: Media; readonly name: string } | null
  /** The media that is to be a script's finished film, until it was said of which. */
  readonly finishing: Media | null
}

/** What is looked for, chosen and asked in the bin. Lives as long as the window. */
export const useBinStore = create<BinStore>(() => ({
  ...{ filter: everyMedia, selected: new Set(), menu: null, removing: [], tagging: [], other: null, finishing: null },
}))

/** Narrows the bin by something more, or by something less. */
export const narrow = (change: Partial<MediaFilter>): void =>
  useBinStore.setState(({ filter }) => ({ filter: { ...filter, ...change } }))

export const showEvery = (): void => useBinStore.setState({ filter: everyMedia })
export const chooseNone = (): void => useBinStore.setState({ selected: new Set() })

/** Opens the menu of a media at its card, or at what lies in it. */
export function openMenuOf(id: MediaId, at: Element | null): void {
  const card = at?.closest<HTMLElement>('[role=row]')
  if (card) useBinStore.setState({ menu: { id, card } })
}

/** What a deed on one card is done to: every chosen media when the card is one of them, else it alone. */
export function chosenWith(id: MediaId): MediaId[] {
  const { selected } = useBinStore.getState()
  return selected.has(id) ? [...selected] : [id]
}
