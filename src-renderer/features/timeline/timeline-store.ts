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
  /** The state of the row that it was reckoned from: once that has changed, it is over. */
  readonly stamp: string
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
  /** Does the hand lead the playhead? */
  readonly isScrubbing: boolean
  /** Pixels from the lane's left edge that are to stay where they are at the next change of zoom; null is its middle. */
  readonly anchor: number | null
  /** How many pixels the lane is scrolled. */
  readonly scrolled: () => number
}

/** How the timeline is looked at and what the hand does on it; nothing here outlives the window. */
export const useTimelineStore = create<TimelineStore>(() => ({
  zoom: null,
  width: 0,
  isSnapping: true,
  mode: 'ripple',
  chosen: null,
  draft: null,
  isScrubbing: false,
  anchor: null,
  scrolled: () => 0,
}))

export const toggleSnapping = (): void => useTimelineStore.setState(({ isSnapping }) => ({ isSnapping: !isSnapping }))
export const setTrimMode = (mode: TrimMode): void => useTimelineStore.setState({ mode })
export const choose = (chosen: string | null): void => useTimelineStore.setState({ chosen })

/** Shows what the hand would do; `landing` leaves the film as it was shown last until the row has come, null shows the row again. */
export function showDraft({ stamp }: { readonly stamp: string }, draft: Omit<Draft, 'stamp'> | 'landing' | null): void {
  useTimelineStore.setState(before => {
    if (draft !== 'landing') return { draft: draft && { ...draft, stamp } }
    const still = { snapped: null, pictures: [], said: '', place: null }
    return { draft: before.draft && { ...before.draft, ...still } }
  })
}
