import { captionDocument } from './ass'
import { eventsOver } from './captions'
import type { Size } from './format'
import type { LogoEvent } from './logo-events'
import { type Picture, pictureAt } from './picture'
import type { PlannedTransition, RenderPlan } from './render-plan'

/** One picture of the film, from its first frame on; frames are of the film. */
export type ViewShot = {
  readonly start: number
  readonly frames: number
  readonly picture: Picture
  readonly transition: PlannedTransition | null
}

/** A film as a player shows it: every frame's picture, what lies over it, and the very document that its export burns in. Plain data. */
export type FilmView = {
  readonly size: Size
  readonly fps: number
  readonly frames: number
  readonly shots: readonly ViewShot[]
  readonly logos: readonly LogoEvent[]
  readonly text: {
    readonly document: string
    /** Frames at which what is written changes, rising; before the first nothing is. */
    readonly borders: readonly number[]
  }
}

function shotsOf({ segments }: RenderPlan): ViewShot[] {
  const shots: { -readonly [K in keyof ViewShot]: ViewShot[K] }[] = []
  let last: number | undefined
  for (const { shot, start, frames, picture, transition } of segments) {
    const open = shots.at(-1)
    if (open && shot === last) open.frames += frames
    else shots.push({ start, frames, picture, transition })
    last = shot
  }
  return shots
}

const bordersOf = (events: readonly { readonly from: number; readonly to: number }[]): number[] =>
  [...new Set(events.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other)

/** A plan told for a player. */
export function viewOf(plan: RenderPlan): FilmView {
  const { size, fps, frames, captions, segments } = plan
  const events = eventsOver(segments, segment => segment.captions)
  const titles = eventsOver(segments, segment => segment.titles ?? [])
  return {
    ...{ size, fps, frames },
    shots: shotsOf(plan),
    logos: eventsOver(segments, segment => segment.logos ?? []),
    text: {
      document: captionDocument(events, captions, size, fps, titles),
      borders: bordersOf([...events, ...titles]),
    },
  }
}

/** How many of rising numbers a number has reached. */
export function reached(borders: readonly number[], frame: number): number {
  let [low, high] = [0, borders.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((borders[middle] ?? Infinity) <= frame) low = middle + 1
    else high = middle
  }
  return low
}

/** What is on a frame: its shot's place among the shots, the picture told from this frame on, and how far its transition has come (0 to 1; null past it). */
export type FrameView = { readonly index: number; readonly picture: Picture; readonly arrived: number | null }

/** @returns undefined for a frame that the film does not have */
export function frameOf({ shots, fps }: FilmView, frame: number): FrameView | undefined {
  const starts = shots.map(({ start }) => start)
  const index = reached(starts, frame) - 1
  const shot = shots[index]
  if (!shot || frame >= shot.start + shot.frames) return undefined
  const local = frame - shot.start
  const { transition } = shot
  const arrived = transition && local < transition.frames ? local / transition.frames : null
  return { index, picture: pictureAt(shot.picture, local, fps), arrived }
}

/**
 * The last moment of a media, in seconds, that may show on the frame whose picture this is: the export lays frames on its grid by rounding,
 * a tenth of a millisecond late (`picture-layers.ts`). What begins later is not shown yet.
 */
export const shownUntil = (picture: Extract<Picture, { kind: 'moving' | 'held' }>, fps: number): number =>
  picture.at + 0.0001 + (0.5 / fps) * (picture.kind === 'moving' ? picture.speed : 1) - 1e-6
