import { setTimeout as wait } from 'node:timers/promises'
import { noPace, takeTurn } from './platform-fetch/byte-rate'

/** Holds all uploads together to a rate. */
export class Throttle {
  #pace = noPace
  #rate: number | null = null
  #waiting = new AbortController()

  /** @param rate bytes a second; null for as fast as it goes. What waits for the old rate goes on at once. */
  set(rate: number | null): void {
    this.#rate = rate
    this.#pace = noPace
    this.#waiting.abort()
    this.#waiting = new AbortController()
  }

  /** To be waited for before bytes are sent; undefined where they may go at once. */
  readonly pause = (bytes: number): Promise<void> | undefined => {
    const { pace, wait: ms } = takeTurn(this.#pace, bytes, this.#rate, performance.now())
    this.#pace = pace
    const { signal } = this.#waiting
    return ms > 0 ? wait(ms, undefined, { signal }).catch(() => undefined) : undefined
  }
}
