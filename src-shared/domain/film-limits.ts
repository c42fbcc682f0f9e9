import type { Size } from './format'
import type { Platform } from './platform'

/** What a platform takes through its API; null where it states no limit. */
type FilmLimits = {
  readonly seconds: readonly [least: number, most: number | null]
  readonly fps: readonly [least: number, most: number]
  /** Of the sides of a picture; `widest` of its width alone. */
  readonly pixels: {
    readonly shorter: number
    readonly longer: readonly [least: number, most: number]
    readonly widest: number | null
  }
  /** Width through height. */
  readonly ratio: readonly [least: number, most: number] | null
  readonly bytes: number | null
  /** Of the picture at its busiest, in thousand bits a second. */
  readonly kbps: number | null
  /** By FFmpeg's names of demuxers, and `webm` for a Matroska file that is one. `mov` is MP4 too. */
  readonly containers: readonly string[] | null
  readonly videoCodecs: readonly string[] | null
  readonly audioCodecs: readonly string[] | null
  readonly channels: number | null
  /** The same time for each frame, and colours at half the fineness in both directions (4:2:0). */
  readonly isStrict: boolean
  /** Not a limit, but what the film should stay under. */
  readonly advised: { readonly seconds: number; readonly bytes: number } | null
}

const anything: FilmLimits = {
  ...{ seconds: [0, null], fps: [0, 60], ratio: null, bytes: null, kbps: null },
  pixels: { shorter: 0, longer: [0, 4_096], widest: null },
  ...{ containers: null, videoCodecs: null, audioCodecs: null, channels: null, isStrict: false, advised: null },
}

/** What fits through phones and slow lines. FanBase's own list of questions says half a minute, and is old. */
const byHand = (seconds: number): FilmLimits => ({ ...anything, advised: { seconds, bytes: 1e8 } })

/**
 * Sources: TikTok Content Posting API media guide; Instagram Platform, IG User Media reference; Facebook Reels Publishing API; YouTube Help on
 * Shorts and on upload sizes. Facebook states no size: a gigabyte is ours. SpillApp and FanBase are handed the film by hand and state nothing.
 */
export const filmLimits: Record<Platform, FilmLimits> = {
  TikTok: {
    ...anything,
    ...{ seconds: [3, 600], fps: [23, 60], bytes: 4e9, containers: ['mov', 'webm'] },
    pixels: { shorter: 360, longer: [360, 4_096], widest: null },
    ...{ videoCodecs: ['h264', 'hevc', 'vp8', 'vp9'], audioCodecs: ['aac'] },
  },
  Instagram: {
    ...anything,
    ...{ seconds: [3, 900], fps: [23, 60], bytes: 3e8, kbps: 25_000, containers: ['mov'] },
    ...{ pixels: { shorter: 0, longer: [0, 16_384], widest: 1_920 }, ratio: [0.01, 10] },
    ...{ videoCodecs: ['h264', 'hevc'], audioCodecs: ['aac'], channels: 2, isStrict: true },
  },
  Facebook: {
    ...anything,
    ...{ seconds: [3, 90], fps: [24, 60], bytes: 1e9, containers: ['mov'] },
    ...{ pixels: { shorter: 540, longer: [960, 4_096], widest: null }, ratio: [9 / 16, 16 / 9] },
    ...{ videoCodecs: ['h264', 'hevc', 'vp9', 'av1'], audioCodecs: ['aac'], channels: 2, isStrict: true },
  },
  YouTube: { ...anything, seconds: [0, 180], bytes: 256e9 },
  SpillApp: byHand(60),
  FanBase: byHand(30),
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
    return [
      ...(seconds < least ? [`${target}: ${least} s at the least`] : []),
      ...(most !== null && seconds > most ? [`${target}: ${most} s at the most`] : []),
      ...(fps < limits.fps[0] || fps > limits.fps[1] ? [`${target}: ${limits.fps.join(' to ')} frames a second`] : []),
      ...(isOtherSize(target, size) ? [`${target}: another picture size`] : []),
    ]
  })
}

function isOtherSize(target: Platform, { width, height }: Size): boolean {
  const { shorter, longer, widest } = filmLimits[target].pixels
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return short < shorter || long < longer[0] || long > longer[1] || width > (widest ?? Infinity)
}
