import { aheadBy } from '@shared/domain/clock-reading'

/** What the platforms' answers tell of the time, until this machine's clock is set anew. */
export class PlatformClock {
  #ahead: number | null = null

  /** By how much this machine's clock is ahead of theirs, in milliseconds; null where that is not known. */
  get ahead(): number | null {
    return this.#ahead
  }

  /** @param date of an answer, as its header says it · `askedAt`: when that was asked, by this machine's clock */
  readonly hear = (date: string, askedAt: number): void => {
    this.#ahead = aheadBy(date, askedAt) ?? this.#ahead
  }

  forget(): void {
    this.#ahead = null
  }
}
