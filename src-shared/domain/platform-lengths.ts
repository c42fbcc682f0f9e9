import { type Platform, platforms } from './platform'

/** The longest film that a platform takes, in seconds; null where no limit was published. Source: each platform's own help pages. */
export const longestFilm: Readonly<Record<Platform, number | null>> = {
  TikTok: 600,
  Instagram: 180,
  Facebook: 90,
  YouTube: 180,
  SpillApp: null,
  FanBase: null,
}

/** The platforms that do not take a film of so many seconds. */
export const tooLongFor = (seconds: number): Platform[] =>
  platforms.filter(platform => seconds > (longestFilm[platform] ?? Number.POSITIVE_INFINITY))
