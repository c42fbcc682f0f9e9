import type { OutboxClock } from './outbox'

/** The clocks of this machine. */
export const systemClock: OutboxClock = {
  now: Date.now,
  steady: () => performance.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
}
