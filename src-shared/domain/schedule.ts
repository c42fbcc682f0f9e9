import { fail, ok, type Result } from './result'
import { dayAfter, dayOf, momentIn, readWall, timeOf, type WallFault, type WallMoment } from './wall-time'

/** Where a clock leaps over the chosen time or shows it twice, which of the two: a leapt time goes out after the leap, a double one the first time. */
export type Side = 'earlier' | 'later'
const usual = { gap: 'later', fold: 'earlier' } as const

/**
 * A time that a post may be given. `shift` says that the clocks change then, what was asked for, and which other moment there is to choose,
 * unless that is over.
 */
export type Scheduled = {
  readonly moment: WallMoment
  readonly shift: { readonly kind: 'gap' | 'fold'; readonly asked: string; readonly other: WallMoment | null } | null
}

export type ScheduleFault = WallFault | 'past'

/** A wall-clock time in a zone as a time for a post. @param now milliseconds since 1970 */
export function scheduleAt(
  { wall, zone }: { readonly wall: string; readonly zone: string },
  now: number,
  side?: Side,
): Result<Scheduled, ScheduleFault> {
  const read = readWall(wall, zone)
  if (!read.ok) return read
  const reading = read.value
  if (reading.kind === 'once') {
    return reading.moment.at > now ? ok({ moment: reading.moment, shift: null }) : fail('past')
  }
  const wanted = side ?? usual[reading.kind]
  const [moment, other] = [reading[wanted], reading[wanted === 'earlier' ? 'later' : 'earlier']]
  const shift = { kind: reading.kind, asked: wall }
  if (moment.at > now) return ok({ moment, shift: { ...shift, other: other.at > now ? other : null } })
  return other.at > now && side === undefined ? ok({ moment: other, shift: { ...shift, other: null } }) : fail('past')
}

/** What a post keeps of its time. */
export const timeFields = ({ at, wall, zone }: WallMoment) => ({
  scheduled_time: new Date(at).toISOString(),
  wall,
  zone,
})

type Timed = { readonly wall: string; readonly zone: string }

/** A post on another day, `2026-03-29`, at the same time by its own clock. */
export const moveToDay = ({ wall, zone }: Timed, day: string, now: number, side?: Side) =>
  scheduleAt({ wall: `${day}T${timeOf(wall)}`, zone }, now, side)

/** A post so many days later (or earlier) at the same time by its own clock. */
export const moveByDays = (timed: Timed, days: number, now: number, side?: Side) =>
  moveToDay(timed, dayAfter(dayOf(timed.wall), days), now, side)

/** A post in another zone, at the same time by the clock there. */
export const moveToZone = ({ wall }: Timed, zone: string, now: number, side?: Side) =>
  scheduleAt({ wall, zone }, now, side)

/** A post's time by its own clock and by the workspace's; `workspace` null where the two show the same. */
export function bothClocks(at: number, zone: string, workspaceZone: string) {
  const [own, workspace] = [momentIn(at, zone), momentIn(at, workspaceZone)]
  return { own, workspace: own && workspace && own.offset !== workspace.offset ? workspace : own ? null : workspace }
}

/**
 * Where a zone got other rules since a post was given its time: the moment at which its clock shows that time now, else null. Of a time shown
 * twice the post keeps the one it has.
 */
export function movedByRules(timed: Timed, scheduledTime: string): WallMoment | null {
  const read = readWall(timed.wall, timed.zone)
  const at = Date.parse(scheduledTime)
  if (!read.ok) return null
  const reading = read.value
  const moments =
    reading.kind === 'once' ? [reading.moment] : [reading[usual[reading.kind]], reading.earlier, reading.later]
  return moments.some(moment => sameMinute(moment.at, at)) ? null : (moments[0] ?? null)
}

const sameMinute = (one: number, other: number) => Math.floor(one / 60_000) === Math.floor(other / 60_000)
