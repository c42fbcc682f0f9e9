import { seek, usePlayback } from '@renderer/playback/playback-store'
import type { FilmLayout } from '@shared/domain/film-layout'
import type { Gesture, Held } from './gesture'
import type { Zoom } from './scale'
import { snapped } from './snap-points'
import { useTimelineStore } from './timeline-store'

/** Leads the playhead: it is under the pointer with every frame, or on what it snaps to; Escape brings it back. */
export function scrubGesture(layout: FilmLayout, zoom: Zoom): Gesture {
  const before = usePlayback.getState().frame
  const end = () => useTimelineStore.setState({ isScrubbing: false, draft: null })
  return {
    slack: 0,
    move(at: Held) {
      useTimelineStore.setState({ isScrubbing: true })
      seek(snapped(layout, at.frame, zoom, point => point.kind !== 'playhead' && point.kind !== 'word').frame)
    },
    drop: end,
    cancel() {
      seek(before)
      end()
    },
  }
}

/** Moves the lane itself under the pointer; with Shift along one axis alone. `rows` scrolls down and up. */
export function panGesture(lane: HTMLElement, rows: HTMLElement | null): Gesture {
  const [left, top] = [lane.scrollLeft, rows?.scrollTop ?? 0]
  return {
    slack: 0,
    move({ dx, dy, isShift }: Held) {
      const isAlong = Math.abs(dx) >= Math.abs(dy)
      lane.scrollLeft = left - (isShift && !isAlong ? 0 : dx)
      if (rows) rows.scrollTop = top - (isShift && isAlong ? 0 : dy)
    },
    drop() {},
    cancel() {
      lane.scrollLeft = left
      if (rows) rows.scrollTop = top
    },
  }
}
