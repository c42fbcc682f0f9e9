import type { Size } from './format'
import type { Platform } from './platform'

/** What a platform takes through its API; null where it states no limit. */
type FilmLimits = {
  readonly seconds: readonly [least: number, most: number | null]
  readonly fps: readonly [least: number, most: number]
  /** Of the shorter and of the longer side, in pixels. */
  readonly pixels: readonly [least: number, most: number]
  readonly bytes: number | null
  /** Of the picture at its busiest, in thousand bits a second. */
  readonly kbps: number | null
}

const anything: FilmLimits = { seconds: [0, null], fps: [0, 60], pixels: [0, 4_096], bytes: null, kbps: null }

/**
 * Sources: TikTok Content Posting API media guide; Instagram Platform, IG User Media reference; Facebook Reels Publishing API; YouTube Help on
 * Shorts and on upload sizes. Facebook states no size: a gigabyte is ours. SpillApp and FanBase are handed the film by hand and state nothing.
 */
export const filmLimits: Record<Platform, FilmLimits> = {
  TikTok: { seconds: [3, 600], fps: [23, 60], pixels: [360, 4_096], bytes: 4e9, kbps: null },
  Instagram: { seconds: [3, 900], fps: [23, 60], pixels: [0, 1_920], bytes: 3e8, kbps: 25_000 },
  Facebook: { seconds: [3, 90], fps: [24, 60], pixels: [540, 4_096], bytes: 1e9, kbps: null },
  YouTube: { ...anything, seconds: [0, 180], bytes: 256e9 },
  SpillApp: anything,
  FanBase: anything,
}

const soundKbps = 192
/** Of a file's size, beside picture and sound: tables of the container and what the encoder runs over. */
const spare = 0.95

/** A film for nowhere in particular stays within what the strictest platform takes, so that it may go anywhere. */
const everywhereKbps = Math.min(...Object.values(filmLimits).map(({ kbps }) => kbps ?? Infinity))

/**
 * The most thousand bits a second that a film's picture may take, so that all of `targets` accept the file. A limit on size spreads over the
 * film's `seconds`.
 */
export function pictureKbps(targets: readonly Platform[], seconds: number): number {
  const most = targets.map(target => {
    const { bytes } = filmLimits[target]
    return bytes === null ? Infinity : Math.floor((bytes * 8 * spare) / 1_000 / seconds - soundKbps)
  })
  return Math.max(200, Math.min(everywhereKbps, ...most))
}

/** Which targets will not take a film, and why: one line each, such as `Facebook: 90 s at the most`. */
export function limitFaults(
  targets: readonly Platform[],
  { seconds, size, fps }: { readonly seconds: number; readonly size: Size; readonly fps: number },
): string[] {
  return targets.flatMap(target => {
    const limits = filmLimits[target]
    const [least, most] = limits.seconds
    const sides = [Math.min(size.width, size.height), Math.max(size.width, size.height)] as const
    return [
      ...(seconds < least ? [`${target}: ${least} s at the least`] : []),
      ...(most !== null && seconds > most ? [`${target}: ${most} s at the most`] : []),
      ...(fps < limits.fps[0] || fps > limits.fps[1] ? [`${target}: ${limits.fps.join(' to ')} frames a second`] : []),
      ...(sides[0] < limits.pixels[0] || sides[1] > limits.pixels[1] ? [`${target}: another picture size`] : []),
    ]
  })
}
