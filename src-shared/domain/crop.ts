import type { Clip } from './clip'
import type { Size } from './format'

/** A rectangle as fractions of what it lies on, from its top left. */
export type Area = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** `seen` is the part of the picture that shows, as fractions of the picture; `place` is where it lies, as fractions of the frame. */
export type Crop = { readonly seen: Area; readonly place: Area }

/** One axis: how much of the picture shows, where it begins, how much of the frame it covers. The focus stays as near the middle as the edge lets it. */
function cropAxis(picture: number, frame: number, scale: number, focus: number) {
  const shown = Math.min(1, frame / (picture * scale))
  const covered = Math.min(1, (picture * scale) / frame)
  const begin = Math.min(1 - shown, Math.max(0, focus - shown / 2))
  return { shown, begin, covered, margin: (1 - covered) / 2 }
}

/**
 * What a clip shows of its picture and where in the frame. Sizes in pixels, as shown (rotation applied), above zero.
 * `fill` covers the frame and cuts what stands over; `fit` and `blur` show the whole picture in the middle; zoom enlarges either.
 */
export function cropOf(picture: Size, frame: Size, clip: Pick<Clip, 'fit' | 'focus' | 'zoom'>): Crop {
  const [across, down] = [frame.width / picture.width, frame.height / picture.height]
  const scale = (clip.fit === 'fill' ? Math.max(across, down) : Math.min(across, down)) * clip.zoom
  const x = cropAxis(picture.width, frame.width, scale, clip.focus[0])
  const y = cropAxis(picture.height, frame.height, scale, clip.focus[1])
  return {
    seen: { left: x.begin, top: y.begin, width: x.shown, height: y.shown },
    place: { left: x.margin, top: y.margin, width: x.covered, height: y.covered },
  }
}

/** The focus moved by fractions of the picture, kept on it. */
export function moveFocus(focus: Clip['focus'], right: number, down: number): Clip['focus'] {
  const keep = (value: number) => Math.min(1, Math.max(0, Math.round(value * 1_000) / 1_000))
  return [keep(focus[0] + right), keep(focus[1] + down)]
}

/** The export crops at even pixels, since colour is kept for two by two of them: down to one, and to the left and top. */
const evenDown = (pixels: number) => Math.floor(pixels / 2 + 1e-6) * 2

/** The part of a picture that the export cuts out, in pixels of the picture: what shows, brought to whole pixels as FFmpeg's crop does. */
export function seenPixels(picture: Size, frame: Size, clip: Pick<Clip, 'fit' | 'focus' | 'zoom'>) {
  const { seen } = cropOf(picture, frame, clip)
  const [width, height] = [evenDown(seen.width * picture.width), evenDown(seen.height * picture.height)]
  const begin = (side: number, shown: number, focus: number) =>
    evenDown(Math.min(Math.max(side * focus - shown / 2, 0), side - shown))
  const [across, down] = clip.focus
  return { x: begin(picture.width, width, across), y: begin(picture.height, height, down), width, height }
}
