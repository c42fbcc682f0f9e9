import type { BeatId } from '@shared/domain/ids'
import { create } from 'zustand'

type DragStore = { readonly dragged: BeatId | null }

/** The beat in the hand right now. */
export const useDragStore = create<DragStore>(() => ({ dragged: null }))

/** The type that a dragged beat has, so that nothing else takes it. */
export const beatType = 'application/x-beatreel-beat'
