import type { RenderPlan } from '@shared/domain/render-plan'

/** How one frame of a film goes with what its plan says. */
export type FrameVerdict = 'exact' | 'on-edge' | 'off-by-one' | 'wrong'

/** The engine looks a tenth of a millisecond later, so that rounding cannot decide between two frames. */
const nudge = 0.0001

/** Matroska and WebM count in whole milliseconds: half of one is lost in the file, half in seeking. */
const slackOf = (name: string) => (/\.(mkv|webm)$/.test(name) ? 0.0011 : 1e-6)

const lastBegun = (times: readonly number[], until: number) =>
  Math.max(
    0,
    times.findLastIndex(time => time <= until),
  )

/** The place in the media at each frame of the film, in seconds; `into` is how far into the frame one looks, 0 to 1. */
export function placesShown(plan: RenderPlan, into: number): number[] {
  return plan.segments.flatMap(({ picture, frames }) =>
    Array.from({ length: frames }, (_, frame) => {
      if (picture.kind !== 'moving' && picture.kind !== 'held') return Number.NaN
      const speed = picture.kind === 'moving' ? picture.speed : 1
      return picture.at + ((frame + into) / plan.fps) * speed + nudge
    }),
  )
}

/** The frame of a numbered film that has begun last at each place. */
export const framesAt = (times: readonly number[], places: readonly number[]): number[] =>
  places.map(place => lastBegun(times, place))

/** Judges a frame that shows number `shown` where the plan looks at `place`. */
export function judgeFrame(name: string, times: readonly number[], place: number, shown: number): FrameVerdict {
  const slack = slackOf(name)
  const [early, wanted, late] = [place - slack, place, place + slack].map(at => lastBegun(times, at))
  if (shown === wanted) return 'exact'
  if (shown === early || shown === late) return 'on-edge'
  return Math.abs(shown - (wanted ?? 0)) === 1 ? 'off-by-one' : 'wrong'
}
