/** The wall clock, one that nobody sets, and a timer that goes by the latter. In milliseconds. */
export type OutboxClock = {
  readonly now: () => number
  readonly steady: () => number
  /** @returns what takes the timer back */
  readonly after: (ms: number, then: () => void) => () => void
}

/** The clocks of this machine. */
export const systemClock: OutboxClock = {
  now: Date.now,
  steady: () => performance.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
}

/** The clocks may differ by so much between two looks at both: more means that the wall clock was set, or that the machine slept. */
const drift = 1_000

/** Notices that the wall clock was set, by the one that nobody sets. */
export class Leaps {
  #apart: number

  constructor(private readonly clock: OutboxClock) {
    this.#apart = clock.now() - clock.steady()
  }

  /** @returns whether it was set since the last time that this was asked */
  hasLeapt(): boolean {
    const apart = this.clock.now() - this.clock.steady()
    const hasLeapt = Math.abs(apart - this.#apart) > drift
    this.#apart = apart
    return hasLeapt
  }
}
