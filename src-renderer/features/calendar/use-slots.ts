import { grouped } from '@shared/domain/calendar-entries'
import { minuteOf } from '@shared/domain/calendar-grid'
import { collisions, tooClose } from '@shared/domain/calendar-move'
import { isTooMany, postsPerDay } from '@shared/domain/free-slots'
import type { AccountId, PostId } from '@shared/domain/ids'
import type { Platform } from '@shared/domain/platform'
import { dayOf, momentIn } from '@shared/domain/wall-time'
import { useMemo } from 'react'
import { slotsOf } from './drop'
import type { Calendar } from './use-calendar'

/** A free posting time of an account, by the workspace's clock. */
export type FreeSlot = {
  readonly account_id: AccountId
  readonly platform: Platform
  readonly name: string
  readonly at: number
  readonly day: string
  readonly minute: number
  readonly wall: string
}

const none: ReadonlyMap<string, readonly FreeSlot[]> = new Map()
const dayMs = 24 * 3_600_000

/** The free posting times on the days that are shown, by day; of accounts that the filters let through. */
export function useSlots(calendar: Calendar, to: string): ReadonlyMap<string, readonly FreeSlot[]> {
  const { posting, accounts, entries, now, look, zone } = calendar
  return useMemo(() => {
    if (posting.length === 0 || look.states.length > 0) return none
    const days = Math.ceil((Date.parse(`${to}T23:59:59Z`) - now) / dayMs) + 2
    const free = posting.flatMap(({ account_id }) => {
      const row = accounts.get(account_id)?.row
      const isOut = look.accounts.length > 0 && !look.accounts.includes(account_id)
      if (!row || isOut || (look.platforms.length > 0 && !look.platforms.includes(row.platform))) return []
      return slotsOf({ posting, accounts, entries, now }, account_id, days).flatMap(({ at }): FreeSlot[] => {
        const wall = momentIn(at, zone)?.wall
        if (!wall) return []
        const { platform, username: name } = row
        return [{ account_id, platform, name, at, wall, day: dayOf(wall), minute: minuteOf(wall) }]
      })
    })
    return grouped(free, slot => slot.day)
  }, [posting, accounts, entries, now, look, zone, to])
}

/** What is too much of a good thing: another post of the account in the same minute, or more in a day than its platform takes. */
export type Crowding = { readonly together: ReadonlySet<PostId>; readonly tooMany: ReadonlySet<PostId> }

export function useCrowding({ entries }: Calendar): Crowding {
  return useMemo(() => {
    const meant = entries.filter(({ post }) => post.account_id !== null && post.delivery !== 'failed')
    const crowd = meant.map(({ post, at }) => ({ post_id: post.post_id, account: post.account_id ?? '', at }))
    const tooMany = new Set<PostId>()
    for (const those of grouped(meant, ({ post }) => post.account_id).values()) {
      const most = those[0] && postsPerDay[those[0].post.platform]
      if (!most || those.length <= most) continue
      for (const id of tooClose(
        those.map(({ post, at }) => ({ post: post.post_id, at })),
        most,
      ))
        tooMany.add(id)
    }
    return { together: collisions(crowd), tooMany }
  }, [entries])
}

/** Whether one more post of an account is more than its platform takes in a day. */
export function isOverLimit({ entries }: Calendar, account_id: AccountId, platform: Platform, at: number): boolean {
  const most = postsPerDay[platform]
  const others = entries.flatMap(entry => (entry.post.account_id === account_id ? entry.at : []))
  return most !== null && isTooMany(at, others, most)
}
