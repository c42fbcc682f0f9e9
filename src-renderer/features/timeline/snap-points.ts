import { usePlayback } from '@renderer/playback/playback-store'
import type { FilmLayout } from '@shared/domain/film-layout'
import { type SnapPoint, snapPoints, snapTo } from '@shared/domain/snap'
import type { Zoom } from './scale'
import { useTimelineStore } from './timeline-store'

/** Pixels within which a thing in the hand goes to a point. */
const pull = 8

/** Where a thing in the hand stands, and what it was pulled to. */
export type Snapped = { readonly frame: number; readonly to: number | null }

/**
 * The frame nearest to where the hand is, or the snap point near it while snapping is on.
 * @param isPoint which points count: those that the edit itself moves do not
 */
export function snapped(
  layout: FilmLayout,
  frame: number,
  zoom: Zoom,
  isPoint: (point: SnapPoint) => boolean = () => true,
): Snapped {
  const whole = Math.round(frame)
  if (!useTimelineStore.getState().isSnapping) return { frame: whole, to: null }
  const points = snapPoints(layout, usePlayback.getState().frame).filter(isPoint)
  const found = snapTo(whole, points, (pull / zoom) * layout.fps)
  return found ? { frame: found.frame, to: found.frame } : { frame: whole, to: null }
}
