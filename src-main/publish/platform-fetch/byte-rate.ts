/** When the next bytes may go, in milliseconds of a clock that nobody sets. */
export type Pace = { readonly freeAt: number }

export const noPace: Pace = { freeAt: 0 }

/**
 * Bytes that want to go at a rate: they wait for those before them, and hold up those behind them.
 * @param rate bytes a second; null for as fast as it goes
 * @returns how many milliseconds they wait
 */
export function takeTurn(pace: Pace, bytes: number, rate: number | null, now: number): { pace: Pace; wait: number } {
  if (rate === null) return { pace: noPace, wait: 0 }
  const from = Math.max(now, pace.freeAt)
  return { pace: { freeAt: from + (bytes / rate) * 1_000 }, wait: from - now }
}
