import type { renderSteps } from '@shared/domain/render-job'
import { type Fraction, fraction, type Seconds, seconds } from '@shared/domain/time'

/** How far a render has come. `speed` is seconds of film made a second; null, as the time left, until there is something to go by. */
export type Progress = {
  readonly step: (typeof renderSteps)[number]
  readonly fraction: Fraction
  readonly speed: number | null
  readonly secondsLeft: Seconds | null
}

/** What each kind of work takes of a render made from nothing; pictures that lie in the cache count as done at once. */
const weights = { picture: 0.86, sound: 0.08, join: 0.04, check: 0.02 } as const
type Work = keyof typeof weights
const order = ['picture', 'sound', 'join', 'check'] as const

/** Below this share of the work any guess of the rest is noise. */
const enoughToGuess = 0.02

/** Adds up what the steps of one render report, each from 0 to 1, into one bar that never goes back. */
export class ProgressSum {
  readonly #done: Record<Work, number> = { picture: 0, sound: 0, join: 0, check: 0 }
  readonly #started = Date.now()
  /** What was there at the start, such as cached pictures: it says nothing about the pace. */
  #given = 0

  constructor(
    readonly filmSeconds: number,
    readonly tell: (progress: Progress) => void,
  ) {}

  /** A `part` of a step need not be done, and so says nothing of the pace; with it the step is at `share`. */
  given(work: Work, part: number, share: number): void {
    this.#given += weights[work] * part
    this.moved(work, share)
  }

  moved(work: Work, share: number): void {
    this.#done[work] = Math.max(this.#done[work], Math.min(1, share))
    this.tell(this.#sum())
  }

  #sum(): Progress {
    const done = order.reduce((sum, work) => sum + weights[work] * this.#done[work], 0)
    const elapsed = (Date.now() - this.#started) / 1_000
    const pace = elapsed > 0 ? (done - this.#given) / elapsed : 0
    const isKnown = done - this.#given > enoughToGuess && pace > 0
    return {
      step: order.find(work => this.#done[work] < 1) ?? 'check',
      fraction: fraction(done),
      speed: isKnown ? pace * this.filmSeconds : null,
      secondsLeft: isKnown ? seconds((1 - done) / pace) : null,
    }
  }
}
