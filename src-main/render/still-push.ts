import type { FfmpegFeatures } from '@main/ffmpeg/features'
import type { Size } from '@shared/domain/format'
import type { MediaFacts } from '@shared/domain/media'
import type { PictureLook } from '@shared/domain/picture'
import { mostPushed, type Push, pushCanvas, pushStep, shareInSight } from '@shared/domain/still-motion'
import { frameFilters } from './picture-filter'

type Film = { readonly size: Size; readonly fps: number }

/** A whole picture is laid out so much smaller that nothing of it is out of sight when the move ends. */
function roomFor(look: PictureLook, canvas: Size, { frames }: Push, { size, fps }: Film): Size {
  const share = look.fit === 'fill' ? 1 : shareInSight(Math.max(0, frames - 1), size, fps)
  return { width: Math.floor(canvas.width * share), height: Math.floor(canvas.height * share) }
}

/** A still laid out on the canvas of its move. Chroma stands at every pixel: else FFmpeg would cut at every second one only. */
export function canvasFilters(
  look: PictureLook,
  push: Push,
  facts: MediaFacts,
  film: Film & { readonly features: FfmpegFeatures },
  label: string,
): string {
  const canvas = pushCanvas(film.size)
  const room = roomFor(look, canvas, push, film)
  return `${frameFilters(look, facts, canvas, film.features, label, room)},setsar=1,format=yuv444p`
}

/**
 * The part of the canvas that is in sight on each frame, scaled to the film's size. The longer side loses whole pixels, as many with every
 * frame, so that the move is even; half a pixel more keeps FFmpeg's own division from losing one too many. Times
 * are made frame numbers: those of one frame repeated need not begin at zero, and FFmpeg's own count begins at one in some of its versions.
 */
export function pushFilter({ frame }: Push, { size, fps }: Film): string {
  const long = size.height >= size.width ? 'ih' : 'iw'
  const lost = `min(${pushStep(fps)}*(${frame}+round(it*${fps})),${mostPushed(pushCanvas(size))})`
  const middle = (side: string) => `trunc((${side}-trunc(${side}/zoom))/2)`
  return [
    `settb=1/${fps},setpts=N,zoompan=z='${long}/(${long}-${lost}+0.5)'`,
    `x='${middle('iw')}':y='${middle('ih')}'`,
    `d=1:s=${size.width}x${size.height}:fps=${fps}`,
  ].join(':')
}
