import type { Platform } from './platform'
import type { DraftChoices } from './post-choices'
import { unreachable } from './unreachable'

/** Who presses the button at a post's time: `app` only while this app runs, `you` by hand. */
export const whoPosts = ['platform', 'app', 'you'] as const
export type WhoPosts = (typeof whoPosts)[number]

const minute = 60_000
const day = 24 * 60 * minute

/** Facebook takes a time from so far ahead to so far. Sources: Reels Publishing API; 29 days is the least of the ceilings that are named. */
export const facebookAhead = { least: 10 * minute, most: 29 * day } as const

/** So much ahead, a film for YouTube is there before its time: it uploads first, and a time that is over publishes at once. */
export const youtubeAheadMs = 15 * minute

type Asked = {
  readonly choices: DraftChoices
  /** Has this app a connected account for it? Without one, a person posts it. */
  readonly isConnected: boolean
  /** Milliseconds since 1970; null for at once. */
  readonly at: number | null
  readonly now: number
}

/** Who makes a post public. YouTube does it itself only for what is to be public in the end; TikTok's inbox leaves the last step to its owner. */
export function whoPostsIt({ choices, isConnected, at, now }: Asked): WhoPosts {
  if (!isConnected) return 'you'
  switch (choices.platform) {
    case 'SpillApp':
    case 'FanBase':
      return 'you'
    case 'TikTok':
      return choices.mode === 'inbox' ? 'you' : 'app'
    case 'Instagram':
      return 'app'
    case 'Facebook':
      return at !== null && at - now >= facebookAhead.least && at - now <= facebookAhead.most ? 'platform' : 'app'
    case 'YouTube':
      return at !== null && at - now >= youtubeAheadMs && choices.privacy === 'public' ? 'platform' : 'app'
    default:
      return unreachable(choices)
  }
}

/** Platforms where nobody but a person can post. */
export const isByHand = (platform: Platform): boolean => platform === 'SpillApp' || platform === 'FanBase'
