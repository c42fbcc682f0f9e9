import type { Film } from '@shared/domain/film'
import type { BeatId, MediaId } from '@shared/domain/ids'
import type { Seconds } from '@shared/domain/time'
import { create } from 'zustand'
import type { Zoom } from './scale'

/** What a grip does when it is dragged or moved by keys without a key held. */
export const trimModes = ['ripple', 'roll', 'slip'] as const
export type TrimMode = (typeof trimModes)[number]

/** A frame of a media that is looked at while an edge is in the hand. */
export type LiveFrame = { readonly media_id: MediaId; readonly at: Seconds }

/** What the hand would do if it let go now; frames are of the film. */
export type Draft = {
  /** The film as it would be; null where only the place is shown. */
  readonly film: Film | null
  /** What was snapped to, drawn as a line. */
  readonly snapped: number | null
  /** The first belongs to what plays before the cut, if there are two. */
  readonly pictures: readonly LiveFrame[]
  /** In words, beside the pointer. */
  readonly said: string
  /** Where a clip in the hand would go. */
  readonly place: {
    readonly row: 'clips' | 'over'
    readonly start: number
    readonly frames: number
    readonly beat_id: BeatId
  } | null
  /** Where the pointer is in the window. */
  readonly at: { readonly x: number; readonly y: number }
}

type TimelineStore = {
  /** null shows the whole film. */
  readonly zoom: Zoom | null
  /** Pixels of the lane that can be seen at once. */
  readonly width: number
  readonly isSnapping: boolean
  readonly mode: TrimMode
  /** The cell of the grid that has the focus, or had it last: what Del and the toolbar act on. */
  readonly chosen: string | null
  readonly draft: Draft | null
}

/** How the timeline is looked at and what the hand does on it; nothing here outlives the window. */
export const useTimelineStore = create<TimelineStore>(() => ({
  zoom: null,
  width: 0,
  isSnapping: true,
  mode: 'ripple',
  chosen: null,
  draft: null,
}))

export const toggleSnapping = (): void => useTimelineStore.setState(({ isSnapping }) => ({ isSnapping: !isSnapping }))
export const setTrimMode = (mode: TrimMode): void => useTimelineStore.setState({ mode })
export const choose = (chosen: string | null): void => useTimelineStore.setState({ chosen })
