import { utf8Bytes, utf16Units } from './count-text'
import type { Platform } from './platform'

export type TextUnit = 'utf16' | 'bytes'

/** `stops`: the platform refuses more. `warns`: it is said to ignore or to dislike more. */
type Most = { readonly stops: number | null; readonly warns: number | null }

/** What a platform takes of text through its API; null where it states no limit. */
export type TextLimits = {
  readonly text: Most & { readonly unit: TextUnit }
  /** In UTF-16 units. null: the platform has no title. */
  readonly title: (Most & { readonly isNeeded: boolean }) | null
  readonly hashtags: Most
  readonly mentions: Most
  readonly tags: Most
  /** Signs that make it refuse text and title. */
  readonly forbidden: readonly string[]
}

const none: Most = { stops: null, warns: null }
const upTo = (stops: number): Most => ({ stops, warns: null })
const better = (warns: number): Most => ({ stops: null, warns })
const open = { title: null, hashtags: none, mentions: none, tags: none, forbidden: [] }

/**
 * Sources: TikTok Direct Post; Instagram IG User Media reference; YouTube Data API, videos. Five hashtags are reported of the apps of TikTok
 * (August 2025) and Instagram (December 2025), not of their APIs. Facebook's is that of its posts. Spill's is of its beta of 2023.
 */
export const textLimits: Record<Platform, TextLimits> = {
  TikTok: { ...open, text: { ...upTo(2_200), unit: 'utf16' }, hashtags: better(5) },
  Instagram: {
    ...open,
    text: { ...upTo(2_200), unit: 'utf16' },
    hashtags: { stops: 30, warns: 5 },
    mentions: upTo(20),
  },
  Facebook: { ...open, text: { ...upTo(63_206), unit: 'utf16' }, title: { ...none, isNeeded: false } },
  YouTube: {
    ...open,
    text: { ...upTo(5_000), unit: 'bytes' },
    title: { ...upTo(100), isNeeded: true },
    hashtags: better(60),
    tags: upTo(500),
    forbidden: ['<', '>'],
  },
  SpillApp: { ...open, text: { ...better(90), unit: 'utf16' } },
  FanBase: { ...open, text: { ...none, unit: 'utf16' } },
}

/** A text's length as its platform counts it, and the most that it takes; `most` null where there is no limit. */
export type TextCount = { readonly count: number; readonly most: number | null; readonly unit: TextUnit }

/** The counter under a caption or description. */
export function countText(platform: Platform, text: string): TextCount {
  const { unit, stops, warns } = textLimits[platform].text
  return { count: unit === 'bytes' ? utf8Bytes(text) : utf16Units(text), most: stops ?? warns, unit }
}
