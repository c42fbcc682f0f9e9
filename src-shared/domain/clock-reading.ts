/** So far a machine's clock may be ahead of a platform's before it is not gone by any more. */
export const mostAheadMs = 2 * 60_000

const second = 1_000

/**
 * By how much the clock of this machine is ahead of a platform's, at least; negative where it is behind.
 * @param date the `Date` header of an answer, which tells whole seconds; null where it tells nothing
 * @param askedAt by this machine's clock, before the request was sent: the platform wrote its date after that
 */
export function aheadBy(date: string, askedAt: number): number | null {
  const told = /GMT$/.test(date) ? Date.parse(date) : Number.NaN
  return Number.isNaN(told) ? null : askedAt - (told + second - 1)
}

/** What the platform's clock shows: this machine's, unless that is known to be too far ahead. @param ahead null where nothing is known */
export const trustedNow = (now: number, ahead: number | null): number =>
  ahead !== null && ahead > mostAheadMs ? now - ahead : now
