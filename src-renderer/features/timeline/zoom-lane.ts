import { usePlayback } from '@renderer/playback/playback-store'
import { fitZoom, pixelsOf, withinZooms, type Zoom, zoomRange } from './scale'
import { useTimelineStore } from './timeline-store'

/** The film's length as the playback knows it, and the zooms it can be looked at with. */
export function zoomNow(): { zoom: Zoom; range: { least: Zoom; most: Zoom } } {
  const { fps, frames } = usePlayback.getState()
  const { zoom, width } = useTimelineStore.getState()
  const seconds = frames / fps
  return { zoom: zoom ?? fitZoom(width, seconds), range: zoomRange(width, seconds, fps) }
}

/** Goes to a zoom; what is under `anchor` (pixels from the lane's left edge, null: its middle) stays there. */
export function zoomTo(zoom: Zoom, anchor: number | null = null): void {
  useTimelineStore.setState({ zoom: withinZooms(zoom, zoomNow().range), anchor })
}

export const zoomBy = (factor: number, anchor: number | null = null): void => zoomTo(zoomNow().zoom * factor, anchor)

/** A step of the buttons and keys: around the playhead where it is in sight, else around the middle. */
export function zoomStep(way: 1 | -1): void {
  const { zoom } = zoomNow()
  const { frame, fps } = usePlayback.getState()
  const { scrolled, width } = useTimelineStore.getState()
  const x = pixelsOf(frame, zoom, fps) - scrolled()
  zoomBy(1.5 ** way, x >= 0 && x <= width ? x : null)
}

/** The whole film in sight, also as it becomes longer or shorter. */
export const zoomToFit = (): void => useTimelineStore.setState({ zoom: null, anchor: 0 })
