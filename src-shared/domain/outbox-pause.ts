import type { OutboxItem } from './outbox-item'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** Most failures in a row of an act that the platform answers, and most new beginnings. */
export const mostTries = 8
export const mostRestarts = 4
/** An upload for a due time of ours begins so much earlier. */
export const leadMs = 15 * minute
/** A post for at once, and a reading that brings nothing, are given up after that. */
export const longestMs = 24 * hour
const longestPause = 5 * minute

/** Now, and a number from 0 to 1 (1 left out) to spread pauses by. */
export type Moment = { readonly now: number; readonly chance: number }

/** Full jitter: anything up to 1 s · 2^n, at most 5 min, and never at once. @param failures so far, this one included */
export const backoff = (failures: number, chance: number): number =>
  Math.max(200, Math.round(chance * Math.min(longestPause, second * 2 ** Math.min(failures, 12))))

export const pauseFor = (item: OutboxItem, ms: number, now: number): OutboxItem => ({
  ...item,
  pause: { from: now, until: now + ms },
})

/** Until when it pauses; null where it does not. */
export function pausedUntil({ pause }: Pick<OutboxItem, 'pause'>, now: number): number | null {
  if (!pause || now >= pause.until || now < pause.from - minute) return null
  return pause.until
}

const withoutOutage = <T extends Pick<OutboxItem, 'pause' | 'problem'>>(one: T): T =>
  one.pause && one.problem?.kind === 'offline' ? { ...one, pause: null } : one

/**
 * The network is there again: what waited for it need not wait longer. The pauses between looks for a post are no outage: cut short, a slow
 * commit would seem absent at two looks, and be sent twice.
 */
export function endOutage(item: OutboxItem): OutboxItem {
  const cover = withoutOutage(item.cover)
  const same = cover === item.cover ? item : { ...item, cover }
  return item.outages > 0 ? withoutOutage(same) : same
}

/** How long until a platform at work is looked at again. @param spent since it began */
export function lookAgainIn(spent: number): number {
  if (spent < minute) return 5 * second
  if (spent < 3 * minute) return 15 * second
  return spent < 10 * minute ? minute : hour
}

/** The looks that settle an unknown outcome, as pauses before each: at 5 s, 60 s and 10 min. */
export const unknownPauses = [5 * second, 55 * second, 9 * minute] as const
