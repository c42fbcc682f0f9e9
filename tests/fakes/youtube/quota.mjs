import { Refusal } from '../frame/call.mjs'

const pacific = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles', dateStyle: 'short' })
/** The day that quotas are counted by. */
export const pacificDay = time => pacific.format(time)

/** Counts what a project may spend in a day that ends at midnight Pacific. */
export function makeQuota(world) {
  const spent = new Map()
  return {
    spend: (bucket, units, most) => {
      const key = `${bucket} ${pacificDay(world.now())}`
      const sum = (spent.get(key) ?? 0) + units
      if (sum > most)
        throw new Refusal('quotaExceeded', 'The request cannot be completed: you have exceeded your quota.')
      spent.set(key, sum)
    },
  }
}
