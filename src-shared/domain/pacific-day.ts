import { Temporal } from 'temporal-polyfill'

const zone = 'America/Los_Angeles'
const at = (time: number) => Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone)

/** The day by which Google counts at a time, as 2026-11-28. */
export const pacificDayOf = (time: number): string => at(time).toPlainDate().toString()

/** When Google's day ends: the next midnight in California, both in milliseconds since 1970. */
export const nextPacificMidnight = (time: number): number => at(time).add({ days: 1 }).startOfDay().epochMilliseconds
