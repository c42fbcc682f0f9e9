import type { MediaId } from '@shared/domain/ids'
import { create } from 'zustand'

type BinStore = {
  readonly selected: ReadonlySet<MediaId>
  /** The card whose menu is open. */
  readonly menu: MediaId | null
  /** Used media that the user asked to remove, until they have confirmed it. */
  readonly removing: readonly MediaId[]
}

/** What is chosen and asked in the bin. */
export const useBinStore = create<BinStore>(() => ({ selected: new Set(), menu: null, removing: [] }))

/** What a deed on one card is done to: every chosen media when the card is one of them, else it alone. */
export function chosenWith(id: MediaId): MediaId[] {
  const { selected } = useBinStore.getState()
  return selected.has(id) ? [...selected] : [id]
}
