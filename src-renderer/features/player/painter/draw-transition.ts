import type { PlannedTransition } from '@shared/domain/render-plan'
import { unreachable } from '@shared/domain/unreachable'
import type { Context } from './draw-look'

/** From 0 to 1 between two places, slowly at both ends. */
function eased(from: number, to: number, at: number): number {
  const share = Math.max(0, Math.min(1, (at - from) / (to - from)))
  return share * share * (3 - 2 * share)
}

/** Nearer and nearer to the middle of the picture that goes, and only then over to the one that comes. */
function zoomIn(onto: Context, before: OffscreenCanvas, after: OffscreenCanvas, arrived: number): void {
  const { width, height } = before
  const left = 1 - arrived
  const share = Math.max(eased(0.5, 1, left), 1 / Math.max(width, height))
  const [wide, high] = [width * share, height * share]
  onto.drawImage(before, (width - wide) / 2, (height - high) / 2, wide, high, 0, 0, width, height)
  onto.globalAlpha = 1 - eased(0, 0.5, left)
  onto.drawImage(after, 0, 0)
  onto.globalAlpha = 1
}

/** Draws one picture coming in over another, both of the canvas' size; `arrived` is 0 at first. The export does the same by `xfade`. */
export function drawTransition(
  onto: Context,
  kind: PlannedTransition['kind'],
  pictures: { readonly before: OffscreenCanvas; readonly after: OffscreenCanvas },
  arrived: number,
): void {
  const { before, after } = pictures
  switch (kind) {
    case 'fade':
      onto.drawImage(before, 0, 0)
      onto.globalAlpha = arrived
      onto.drawImage(after, 0, 0)
      onto.globalAlpha = 1
      return
    case 'slide': {
      const gone = Math.round(before.width * arrived)
      onto.drawImage(before, -gone, 0)
      onto.drawImage(after, before.width - gone, 0)
      return
    }
    case 'zoom':
      zoomIn(onto, before, after, arrived)
      return
    default:
      unreachable(kind)
  }
}
