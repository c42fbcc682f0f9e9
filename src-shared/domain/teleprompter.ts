import { z } from 'zod'

const range = { pace: [40, 400], size: [24, 160] } as const

/** How the teleprompter was left. */
export const PrompterLook = z.strictObject({
  /** In words a minute. */
  pace: z.int().min(range.pace[0]).max(range.pace[1]),
  /** Of the letters, in pixels. */
  size: z.int().min(range.size[0]).max(range.size[1]),
  /** Turned round for a glass in front of the camera. */
  mirrored: z.boolean(),
})
export type PrompterLook = z.infer<typeof PrompterLook>

export const [slowestPace, fastestPace] = range.pace
export const paceStep = 10
export const sizeStep = 8

/** What fits a teleprompter of a number that may lie beyond its ends. */
export const fitLook = ({ pace, size, mirrored }: PrompterLook): PrompterLook => {
  const within = ([least, most]: readonly [number, number], value: number) =>
    Math.round(Math.min(most, Math.max(least, value)))
  return { pace: within(range.pace, pace), size: within(range.size, size), mirrored }
}

/** The look before the user chose one, at a language's own pace. */
export const usualLook = (pace: number): PrompterLook => fitLook({ pace, size: 64, mirrored: false })

/** Where a beat stands on the roll, in pixels from its top; beats follow each other without gaps. */
export type RollPart = { readonly top: number; readonly height: number }
/** When a beat is read, in seconds at the usual pace. */
export type RollTime = { readonly from: number; readonly to: number }

const lastAtMost = (starts: readonly number[], value: number): number =>
  Math.max(
    0,
    starts.findLastIndex(start => start <= value),
  )

/** Which beat is read at a time. */
export const beatAt = (times: readonly RollTime[], time: number): number =>
  lastAtMost(
    times.map(one => one.from),
    time,
  )

/** How far the roll has come at a time, in pixels: through a beat evenly while it is read. */
export function rolledAt(parts: readonly RollPart[], times: readonly RollTime[], time: number): number {
  const index = beatAt(times, time)
  const [part, span] = [parts[index], times[index]]
  if (!part || !span) return 0
  const share = Math.min(1, (time - span.from) / Math.max(0.001, span.to - span.from))
  return part.top + part.height * share
}

/** The time at which the roll has come this far; the way back from `rolledAt`. */
export function timeRolled(parts: readonly RollPart[], times: readonly RollTime[], rolled: number): number {
  const index = lastAtMost(
    parts.map(part => part.top),
    rolled,
  )
  const [part, span] = [parts[index], times[index]]
  if (!part || !span) return 0
  const share = Math.min(1, Math.max(0, (rolled - part.top) / Math.max(1, part.height)))
  return span.from + (span.to - span.from) * share
}

/** For those whom moving text makes ill: the roll stands still and moves on by whole beats, a tall one by windows of `page` pixels. */
export function steppedAt(parts: readonly RollPart[], times: readonly RollTime[], time: number, page: number): number {
  const top = parts[beatAt(times, time)]?.top ?? 0
  const past = rolledAt(parts, times, time) - top
  return top + Math.floor(past / page) * page
}

/** The start of the beat so many places on, from the one that is read now; back at first goes to its own start. */
export function jumpedTo(times: readonly RollTime[], time: number, places: 1 | -1): number {
  const index = beatAt(times, time)
  const here = times[index]?.from ?? 0
  if (places < 0 && time - here > 1) return here
  return times[Math.min(times.length - 1, Math.max(0, index + places))]?.from ?? 0
}
