import type { Format } from './format'
import type { Platform } from './platform'

/** How far a platform's own words and buttons reach into a film from each edge: shares of its height (top, bottom) and width (left, right). */
export type SafeZone = {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** When the figures were read, and where. They differ between sources and move: the widest that was found counts. */
type DatedZone = SafeZone & { readonly on: `${number}-${number}-${number}`; readonly source: string }

/** Pixels of a frame of 1080 by 1920, as shares of it. */
const inPixels = (top: number, right: number, bottom: number, left: number): SafeZone => ({
  top: top / 1_920,
  right: right / 1_080,
  bottom: bottom / 1_920,
  left: left / 1_080,
})

const byBlitzcut = 'https://blitzcutai.com/blog/best-caption-placement-short-form-video'

/** null where a platform publishes nothing and nobody has measured it. */
export const safeZones: Record<Platform, DatedZone | null> = {
  TikTok: { ...inPixels(130, 164, 350, 65), on: '2026-01-15', source: byBlitzcut },
  Instagram: { ...inPixels(220, 120, 450, 65), on: '2026-01-15', source: byBlitzcut },
  Facebook: {
    ...{ top: 0.14, right: 0.06, bottom: 0.35, left: 0.06, on: '2026-11-28' },
    source: 'https://houseofmarketers.com/guide-to-safe-zones-tiktok-facebook-instagram-stories-reels/',
  },
  YouTube: {
    ...{ ...inPixels(140, 120, 480, 48), on: '2026-11-28' },
    source: 'https://www.youraithumbnailgenerator.com/guides/youtube-shorts-safe-zones-complete-guide',
  },
  SpillApp: null,
  FanBase: null,
}

/** Feeds show other formats whole, their buttons beside or below: only a margin is kept. */
const margin: SafeZone = { top: 0.06, right: 0.06, bottom: 0.06, left: 0.06 }

/** What is covered on any of the platforms, all of them unless some are named. */
export function safeUnion(format: Format, on?: readonly Platform[]): SafeZone {
  if (format !== 'vertical') return margin
  const zones = Object.entries(safeZones).flatMap(([name, zone]) =>
    zone && (on === undefined || on.some(platform => platform === name)) ? [zone] : [],
  )
  const widest = (side: keyof SafeZone) => Math.max(margin[side], ...zones.map(zone => zone[side]))
  return { top: widest('top'), right: widest('right'), bottom: widest('bottom'), left: widest('left') }
}

/** Half of one line of captions, as a share of the frame's height. */
const halfLine = 0.03

/** The highest and the lowest place (0 top, 1 bottom) for the middle of captions where a line around it is covered on no platform. */
export function safePositions(format: Format): { readonly least: number; readonly most: number } {
  const { top, bottom } = safeUnion(format)
  const hundredths = (share: number) => Math.round(share * 100) / 100
  return { least: hundredths(top + halfLine), most: hundredths(1 - bottom - halfLine) }
}

/** Whether captions around a height are free of every platform's buttons. */
export function isSafePosition(position: number, format: Format): boolean {
  const { least, most } = safePositions(format)
  return position >= least && position <= most
}
