import type { RenderPlan } from '@shared/domain/render-plan'
import type { Packet } from './film-tracks'

/**
 * A held picture costs x264 next to nothing, but not in every frame: frames that others refer to go on refining it, up to a third of the
 * key frame in grainy ones. So the cheapest quarter of half a second is looked at: in held pictures it is frames that say little but "as
 * before", 50 to 150 bytes, several hundred under captions, 70 in black. The calmest moving footage measured, a tripod shot with a little grain, has 1,900.
 */
const quietBytes = 1_500

/** The places in the plan of segments that may be black or stand still though they show footage that moves: the sizes of their packets tell. */
export function quietSegments(
  { segments, fps }: Pick<RenderPlan, 'segments' | 'fps'>,
  pictures: readonly Packet[],
): number[] {
  return segments.flatMap(({ picture, start, frames }, index) =>
    picture.kind === 'moving' && isQuiet(pictures.slice(start, start + frames), fps) ? [index] : [],
  )
}

function isQuiet([, ...rest]: readonly Packet[], fps: number): boolean {
  const part = Math.round(fps / 2)
  for (let at = 0; at + part / 2 <= rest.length; at += part) {
    const sizes = rest
      .slice(at, at + part)
      .map(({ bytes }) => bytes)
      .sort((one, other) => one - other)
    if ((sizes[Math.floor(sizes.length / 4)] ?? Infinity) <= quietBytes) return true
  }
  return false
}
