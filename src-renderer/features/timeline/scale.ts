/** Pixels of the lane a second of film takes. */
export type Zoom = number

/** Pixels before the film's start, so that the playhead's head is whole there. */
export const laneStart = 12

/** Pixels that stay free behind the film's end, so that its last cut can be taken hold of. */
export const roomAtEnd = 96

/** The closest look: a frame is then this many pixels wide. */
const widestFrame = 16

/** The zoom at which a film of some seconds just fills a width in pixels. */
export const fitZoom = (width: number, seconds: number): Zoom =>
  Math.max(1, (width - laneStart - roomAtEnd) / Math.max(1, seconds))

/** The zooms one can choose between: from half of what fits to single frames. */
export function zoomRange(width: number, seconds: number, fps: number): { least: Zoom; most: Zoom } {
  const most = widestFrame * fps
  return { least: Math.min(most / 2, fitZoom(width, seconds) / 2), most }
}

export const withinZooms = (zoom: Zoom, { least, most }: { least: Zoom; most: Zoom }): Zoom =>
  Math.min(most, Math.max(least, zoom))

/** Where a frame begins, in pixels from the film's start. */
export const pixelsOf = (frame: number, zoom: Zoom, fps: number): number => (frame / fps) * zoom

/** The frame whose beginning is nearest to a place in pixels; may lie past the film. */
export const frameAt = (x: number, zoom: Zoom, fps: number): number => Math.max(0, Math.round((x / zoom) * fps))

/** How far the lane is to be scrolled after a change of zoom, so that what is under the pointer (pixels from where an unscrolled film starts) stays. */
export const scrollAfterZoom = (left: number, x: number, before: Zoom, after: Zoom): number =>
  Math.max(0, ((left + x) / before) * after - x)

/** Where a zoom stands on the slider, 0 the widest look and 1 the closest: each step along it zooms as much as the last. */
export const sliderOf = (zoom: Zoom, { least, most }: { least: Zoom; most: Zoom }): number =>
  Math.log(zoom / least) / Math.log(most / least)

export const zoomOfSlider = (place: number, { least, most }: { least: Zoom; most: Zoom }): Zoom =>
  least * (most / least) ** place

/** A stretch of the lane in pixels from the film's start. */
export type Sight = { readonly from: number; readonly to: number }

const sightStep = 512

/** What is worth drawing around what is in sight: it changes only every 512 pixels, so that scrolling seldom draws anew. */
export function sightOf(left: number, width: number): Sight {
  const from = Math.max(0, Math.floor(left / sightStep - 1) * sightStep)
  return { from, to: Math.ceil((left + width) / sightStep + 1) * sightStep }
}

export const isInSight = (sight: Sight, from: number, to: number): boolean => to >= sight.from && from <= sight.to

/** Where the lane is to be scrolled so that a place is in sight, a page on as it leaves on the right; null when it is. */
export function scrollToShow(x: number, left: number, width: number): number | null {
  if (x >= left && x <= left + width - 24) return null
  return Math.max(0, x - (x < left ? width * 0.5 : 48))
}
