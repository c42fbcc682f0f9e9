import { pixelsOf, type Sight, type Zoom } from './scale'

/** `label` is null for the small ones between. */
export type Tick = { readonly frame: number; readonly label: string | null }

const two = (value: number) => String(value).padStart(2, '0')

/** A place in the film as minutes, seconds and frames: `00:07:12`; with hours before them from the first one on. */
export function filmTime(frame: number, fps: number): string {
  const seconds = Math.floor(frame / fps)
  const hours = Math.floor(seconds / 3_600)
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60, frame % fps].map(two)
  return [...(hours > 0 ? [String(hours)] : []), ...parts].join(':')
}

/** Seconds that may lie between two labels; below one second it is whole frames. */
const secondSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_800]
const frameSteps = [1, 2, 5, 10]

/** Pixels between two labels at least, so that they never touch. */
const narrowest = 76

/** Frames from one label to the next, and how many parts small ticks cut that into. */
function stepsAt(zoom: Zoom, fps: number): { step: number; parts: number } {
  const steps = [...frameSteps.filter(step => step < fps), ...secondSteps.map(step => step * fps)]
  const step = steps.find(one => pixelsOf(one, zoom, fps) >= narrowest) ?? steps.at(-1) ?? fps
  const parts = [10, 5, 4, 2].find(count => step % count === 0 && pixelsOf(step / count, zoom, fps) >= 8) ?? 1
  return { step, parts }
}

/** The ticks of a stretch of the ruler; labels are round times that stay where they are while it scrolls. */
export function rulerTicks({ from, to }: Sight, zoom: Zoom, fps: number): Tick[] {
  const { step, parts } = stepsAt(zoom, fps)
  const small = step / parts
  const first = Math.floor(((from / zoom) * fps) / small)
  const last = Math.ceil(((to / zoom) * fps) / small)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const frame = (first + index) * small
    return { frame, label: frame % step === 0 ? filmTime(frame, fps) : null }
  })
}
