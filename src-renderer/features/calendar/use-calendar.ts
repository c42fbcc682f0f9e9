import { type CalendarRows, useCalendarRows } from '@renderer/database/calendar-rows'
import { useWorkspaceZone } from '@renderer/database/post-queries'
import { useSetting } from '@renderer/database/queries'
import { type AccountView, useAccounts } from '@renderer/publishing/accounts-store'
import { type CalendarEntry, entriesOf, grouped, isShown } from '@shared/domain/calendar-entries'
import { minuteOf, todayIn } from '@shared/domain/calendar-grid'
import type { PostingTimes } from '@shared/domain/free-slots'
import type { AccountId, PostId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import type { SettingValue } from '@shared/domain/setting'
import { dayOf, momentIn, type WallMoment } from '@shared/domain/wall-time'
import { type WhoPosts, whoPostsIt } from '@shared/domain/who-posts'
import { useEffect, useMemo, useState } from 'react'
import type { Slot } from './calendar-store'

export type Look = SettingValue<'calendar_look'>
export const usualLook: Look = { view: 'month', platforms: [], accounts: [], states: [] }

/** All that the calendar shows, worked out once for every view. */
export type Calendar = CalendarRows & {
  readonly zone: string
  readonly today: string
  /** Milliseconds since 1970, to half a minute. */
  readonly now: number
  readonly look: Look
  /** Every post with a time, and those that the filters let through, by day. */
  readonly entries: readonly CalendarEntry[]
  readonly shown: readonly CalendarEntry[]
  readonly days: ReadonlyMap<string, readonly CalendarEntry[]>
  readonly accounts: ReadonlyMap<AccountId, AccountView>
  readonly posting: readonly PostingTimes[]
}

/** The calendar; undefined until the database has answered. */
export function useCalendar(): Calendar | undefined {
  const rows = useCalendarRows()
  const views = useAccounts()
  const look = useSetting('calendar_look')
  const posting = useSetting('posting_times')
  const zone = useWorkspaceZone()
  const now = useNow()
  const entries = useMemo(() => rows && entriesOf(rows.posts, zone), [rows, zone])
  const accounts = useMemo(() => new Map((views ?? []).map(view => [view.row.account_id, view])), [views])
  const filter = look ?? usualLook
  const shown = useMemo(() => entries?.filter(({ post }) => isShown(post, filter)), [entries, filter])
  const days = useMemo(() => shown && grouped(shown, entry => entry.day), [shown])
  const today = todayIn(zone, now)
  return useMemo(() => {
    if (!rows || !entries || !shown || !days || look === undefined || posting === undefined || !views) return undefined
    return { ...rows, zone, today, now, look: filter, entries, shown, days, accounts, posting: posting ?? [] }
  }, [rows, entries, shown, days, look, filter, posting, views, zone, today, now, accounts])
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** What a post is called: its own title, else its film's. */
export const titleOf = ({ films }: Pick<Calendar, 'films'>, post: Post): string =>
  post.title || films.get(post.video_id)?.title || ''

/** Its account's name, empty where it has none here. */
export const accountOf = ({ accounts }: Pick<Calendar, 'accounts'>, { account_id }: Pick<Post, 'account_id'>): string =>
  (account_id && accounts.get(account_id)?.row.username) || ''

/** Who makes a post public. */
export function whoOf({ accounts, now }: Pick<Calendar, 'accounts' | 'now'>, post: Post): WhoPosts {
  if (post.delivery === 'held-by-platform') return 'platform'
  const isConnected = post.account_id !== null && accounts.get(post.account_id)?.connected != null
  const at = post.scheduled_time === null ? null : Date.parse(post.scheduled_time)
  return whoPostsIt({ choices: post.choices, isConnected, at, now })
}

export const postsById = ({ posts }: Pick<Calendar, 'posts'>, ids: readonly PostId[]): Post[] =>
  ids.flatMap(id => posts.find(post => post.post_id === id) ?? [])

/** Where a post stands, by the workspace's clock. */
export const entryOf = ({ entries }: Pick<Calendar, 'entries'>, id: PostId): CalendarEntry | undefined =>
  entries.find(({ post }) => post.post_id === id)

/** Where a moment stands on the screen: by the workspace's clock, whatever its own is. */
export function slotOf({ zone, look }: Pick<Calendar, 'zone' | 'look'>, { at, wall }: WallMoment): Slot {
  const here = momentIn(at, zone)?.wall ?? wall
  return { day: dayOf(here), minute: look.view === 'week' ? minuteOf(here) : null }
}
