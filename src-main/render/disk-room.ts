import type { Quality } from '@shared/domain/format'
import type { RenderPlan } from '@shared/domain/render-plan'

/** Bytes a pixel and frame of rather grainy footage takes, generously. */
const bytesAPixel: Record<Quality, number> = { draft: 0.03, standard: 0.035, high: 0.04 }

/** Two lanes, the mix and the levelled mix, each 32-bit stereo at 48 kHz. */
const soundBytesASecond = 4 * 8 * 48_000
const spare = 200_000_000

/** How much room a render may take: segments, all of them as one file, the film, sound on the way, and a fifth more, beside 200 MB for everyone else. */
export function neededBytes(
  { size, fps, frames }: Pick<RenderPlan, 'size' | 'fps' | 'frames'>,
  quality: Quality,
): number {
  const picture = size.width * size.height * frames * bytesAPixel[quality]
  return Math.ceil((3 * picture + (frames / fps) * soundBytesASecond) * 1.2 + spare)
}
