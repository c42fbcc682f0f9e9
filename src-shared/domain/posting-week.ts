import type { PostingTimes } from './free-slots'
import type { AccountId } from './ids'

export type WeekTime = PostingTimes['times'][number]

/** Nothing chosen yet. */
export const noPostingTimes = (account_id: AccountId, zone: string): PostingTimes => ({
  ...{ account_id, zone, times: [], perDay: null },
})

const inOrder = (times: readonly WeekTime[]): WeekTime[] =>
  [...times].sort((a, b) => a.weekday - b.weekday || a.time.localeCompare(b.time))

const isSame = (a: WeekTime, b: WeekTime) => a.weekday === b.weekday && a.time === b.time

/** As many as a row may hold. */
const mostTimes = 200

/** With more times, each once and in the order of the week. */
export function withTimes(posting: PostingTimes, more: readonly WeekTime[]): PostingTimes {
  const fresh = more.filter((one, at) => ![...posting.times, ...more.slice(0, at)].some(other => isSame(one, other)))
  return { ...posting, times: inOrder([...posting.times, ...fresh].slice(0, mostTimes)) }
}

export const withoutTime = (posting: PostingTimes, gone: WeekTime): PostingTimes => ({
  ...posting,
  times: posting.times.filter(one => !isSame(one, gone)),
})

const hourOf = ({ time }: WeekTime) => Number(time.slice(0, 2))

/** The times within one hour of one weekday. */
export const timesInHour = ({ times }: PostingTimes, weekday: number, hour: number): WeekTime[] =>
  times.filter(one => one.weekday === weekday && hourOf(one) === hour)

/** An empty hour gets its full hour; one with times loses them. */
export function toggleHour(posting: PostingTimes, weekday: number, hour: number): PostingTimes {
  const there = timesInHour(posting, weekday, hour)
  if (there.length === 0) return withTimes(posting, [{ weekday, time: `${String(hour).padStart(2, '0')}:00` }])
  return { ...posting, times: posting.times.filter(one => !there.includes(one)) }
}

/** The hours that are chosen on one weekday, as on every other. */
export function likeDay(posting: PostingTimes, weekday: number): PostingTimes {
  const day = posting.times.filter(one => one.weekday === weekday)
  const all = [1, 2, 3, 4, 5, 6, 7].flatMap(each => day.map(({ time }) => ({ weekday: each, time })))
  return withTimes({ ...posting, times: [] }, all)
}

/** Of many accounts' times, those of one. */
export const postingTimesOf = (all: readonly PostingTimes[], account_id: AccountId): PostingTimes | undefined =>
  all.find(one => one.account_id === account_id)

/** With an account's times in place of those it had; one that says nothing is left out. */
export function withPostingTimes(all: readonly PostingTimes[], posting: PostingTimes): PostingTimes[] {
  const others = all.filter(one => one.account_id !== posting.account_id)
  return posting.times.length === 0 && posting.perDay === null ? others : [...others, posting]
}

/** The time of day that people typed, as `18:30`: `6pm`, `6:30 pm`, `18.30`, `1830`, `7`. Null for none. */
export function readTimeOfDay(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*([ap])?\.?(?:m\.?)?$/i.exec(text.trim())
  if (!found) return null
  const [, hours = '', minutes = '0', half] = found
  const hour = hourIn(Number(hours), half?.toLowerCase())
  const minute = Number(minutes)
  if (hour === null || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function hourIn(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'p' ? 12 : 0)
}
