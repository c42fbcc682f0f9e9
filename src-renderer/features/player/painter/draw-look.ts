import { type Area, cropOf, seenPixels } from '@shared/domain/crop'
import type { Size } from '@shared/domain/format'
import type { PictureLook } from '@shared/domain/picture'
import { type Push, shareInSight } from '@shared/domain/still-motion'

export type Context = OffscreenCanvasRenderingContext2D

/** A place in pixels. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A picture of which any part can be drawn anywhere. */
export type Drawable = Size & { readonly draw: (onto: Context, part: Box, place: Box) => void }

export function drawableOf(image: ImageBitmap | OffscreenCanvas): Drawable {
  const { width, height } = image
  const draw: Drawable['draw'] = (onto, part, place) =>
    onto.drawImage(image, part.x, part.y, part.width, part.height, place.x, place.y, place.width, place.height)
  return { width, height, draw }
}

/** A canvas of our own. Without a graphics card it is drawn on in memory: a virtual card is three times as slow. */
export function canvasContext({ width, height }: Size, isVirtualCard: boolean, canvas?: OffscreenCanvas): Context {
  const own = canvas ?? new OffscreenCanvas(width, height)
  const context = own.getContext('2d', { alpha: true, willReadFrequently: isVirtualCard })
  if (!context) throw new Error('No canvas to draw on')
  context.imageSmoothingQuality = 'high'
  return context
}

const areaIn = (area: Area, { width, height }: Size): Box => ({
  ...{ x: area.left * width, y: area.top * height },
  ...{ width: area.width * width, height: area.height * height },
})

/** A place made smaller around its middle. */
const within = ({ x, y, width, height }: Box, share: number): Box => ({
  ...{ x: x + (width * (1 - share)) / 2, y: y + (height * (1 - share)) / 2 },
  ...{ width: width * share, height: height * share },
})

/** The pixels that are drawn on, and those of the film: what is cut off a picture goes by the film. */
type Shape = { readonly size: Size; readonly film: Size }

/** The picture behind itself is blurred this small. */
const blurredSmaller = 8
/** Of the blur, in pixels of a small picture whose shorter side has 135 (a film of 1,080, an eighth). */
const blurSigma = 7 / 135
/** A blur reaches this many times its sigma. */
const blurReach = 3

/** A small blurred picture. Its edges go on outwards, as FFmpeg's blur has it; a canvas alone would darken them. */
function blurred(picture: Drawable, look: PictureLook, { size, film }: Shape): OffscreenCanvas {
  const small = { width: Math.round(size.width / blurredSmaller), height: Math.round(size.height / blurredSmaller) }
  const sigma = blurSigma * Math.min(small.width, small.height)
  const edge = Math.ceil(sigma * blurReach)
  const padded = canvasContext({ width: small.width + 2 * edge, height: small.height + 2 * edge }, true)
  const behind = seenPixels(picture, film, { ...look, fit: 'fill', zoom: 1 })
  picture.draw(padded, behind, { x: edge, y: edge, ...small })
  const { canvas } = padded
  const [right, below] = [edge + small.width, edge + small.height]
  padded.drawImage(canvas, edge, edge, 1, small.height, 0, edge, edge, small.height)
  padded.drawImage(canvas, right - 1, edge, 1, small.height, right, edge, edge, small.height)
  padded.drawImage(canvas, 0, edge, canvas.width, 1, 0, 0, canvas.width, edge)
  padded.drawImage(canvas, 0, below - 1, canvas.width, 1, 0, below, canvas.width, edge)
  const soft = canvasContext(small, true)
  soft.filter = `blur(${sigma}px)`
  soft.drawImage(canvas, -edge, -edge)
  return soft.canvas
}

function drawBehind(onto: Context, picture: Drawable, look: PictureLook, shape: Shape): void {
  const { size } = shape
  onto.drawImage(blurred(picture, look, shape), 0, 0, size.width, size.height)
  // The export keeps 0.62 of its light.
  onto.fillStyle = 'rgb(0 0 0 / 0.38)'
  onto.fillRect(0, 0, size.width, size.height)
}

/** Draws a picture as a clip's look has it; a whole one as much smaller as `inside` (0 to 1) says. */
export function drawLook(onto: Context, picture: Drawable, look: PictureLook, shape: Shape, inside = 1): void {
  const { size, film } = shape
  const { place } = cropOf(picture, film, look)
  if (look.fit === 'fit') {
    onto.fillStyle = 'black'
    onto.fillRect(0, 0, size.width, size.height)
  }
  if (look.fit === 'blur') drawBehind(onto, picture, look, shape)
  picture.draw(onto, seenPixels(picture, film, look), within(areaIn(place, size), look.fit === 'fill' ? 1 : inside))
}

/** Draws a still on its way nearer; `film` decides how far it has come. */
export function drawPushed(
  onto: Context,
  picture: Drawable,
  look: PictureLook,
  push: Push,
  { fps, ...shape }: Shape & { readonly fps: number },
): void {
  const { size, film } = shape
  const share = shareInSight(push.frame, film, fps)
  onto.save()
  onto.translate(size.width / 2, size.height / 2)
  onto.scale(1 / share, 1 / share)
  onto.translate(-size.width / 2, -size.height / 2)
  drawLook(onto, picture, look, shape, shareInSight(Math.max(0, push.frames - 1), film, fps))
  onto.restore()
}
