import { filmLimits } from './film-limits'
import { type Platform, platforms } from './platform'

/** The longest film a platform takes, in seconds; null where it states none. */
export const longestFilm = (platform: Platform): number | null => filmLimits[platform].seconds[1]

/** The platforms that do not take a film of so many seconds because it is too long, in the order platforms are listed. */
export const tooLongFor = (seconds: number): Platform[] =>
  platforms.filter(platform => seconds > (longestFilm(platform) ?? Infinity))
