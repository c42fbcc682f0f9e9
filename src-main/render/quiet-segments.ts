import type { RenderPlan } from '@shared/domain/render-plan'
import type { Packet } from './film-tracks'

/**
 * A held picture costs x264 next to nothing, but not in every frame: frames that others refer to go on refining it, up to a third of the
 * key frame in grainy ones. So the cheapest quarter of half a second is looked at. Measured at our settings, as shares of the key frame:
 * held pictures 0.01 to 1 %, black 6 % of a very small one (70 bytes); a tripod shot with a little grain 4.7 %, lake, stars and town 3.7 %
 * and more; slow motion and ten frames a second 1.3 to 1.9 %, which is why nothing is said before they were looked at.
 */
const quietShare = 0.02
const quietBytes = 120

/** The places in the plan of segments that may be black or stand still though they show footage that moves: the sizes of their packets tell. */
export function quietSegments(
  { segments, fps }: Pick<RenderPlan, 'segments' | 'fps'>,
  pictures: readonly Packet[],
): number[] {
  return segments.flatMap(({ picture, start, frames }, index) =>
    picture.kind === 'moving' && isQuiet(pictures.slice(start, start + frames), fps) ? [index] : [],
  )
}

function isQuiet([key, ...rest]: readonly Packet[], fps: number): boolean {
  const part = Math.round(fps / 2)
  const most = Math.max(quietBytes, (key?.bytes ?? 0) * quietShare)
  for (let at = 0; at + part / 2 <= rest.length; at += part) {
    const sizes = rest
      .slice(at, at + part)
      .map(({ bytes }) => bytes)
      .sort((one, other) => one - other)
    if ((sizes[Math.floor(sizes.length / 4)] ?? Infinity) <= most) return true
  }
  return false
}
