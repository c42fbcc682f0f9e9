import { setTimeout as wait } from 'node:timers/promises'

export type QuitSteps = {
  /** Whether a film is being made, or uploaded. */
  readonly isAtWork: () => boolean
  /** Asks the user whether to quit all the same. */
  readonly ask: () => Promise<boolean>
  /** Tells the page to write all it holds; false when there is no page to wait for. */
  readonly tellPage: () => boolean
  /** Everything that main itself has to bring to an end, children first. */
  readonly stopWork: () => Promise<void>
  /** Ends the app. */
  readonly leave: () => void
}

const pageHas = 3_000
const workHas = 1_500

/** The way out: ask once if a film is being made or uploaded, let the page write, stop what runs, leave. Each step has its limit. */
export class Quitting {
  #state: 'open' | 'asking' | 'leaving' | 'done' = 'open'
  #pageIsDone: () => void = () => undefined

  constructor(private readonly steps: QuitSteps) {}

  /** Whether nothing holds the app any more. */
  get isDone(): boolean {
    return this.#state === 'done'
  }

  /** The page has written everything. */
  pageFlushed(): void {
    this.#pageIsDone()
  }

  /** Starts to quit. Without `asking` a film under way is stopped, as when the system shuts down. */
  async begin({ asking }: { readonly asking: boolean }): Promise<void> {
    if (this.#state === 'leaving' || this.#state === 'done' || (this.#state === 'asking' && asking)) return
    if (asking && this.steps.isAtWork()) {
      this.#state = 'asking'
      // Where nobody can be asked, nobody may be kept in either.
      const isMeant = await this.steps.ask().catch(() => true)
      // The system may have shut down while the question stood.
      if (this.#state !== 'asking') return
      this.#state = 'open'
      if (!isMeant) return
    }
    this.#state = 'leaving'
    await this.#leave()
  }

  /** A window that is gone throws whatever it is told. */
  #tellPage(): boolean {
    try {
      return this.steps.tellPage()
    } catch {
      return false
    }
  }

  async #leave(): Promise<void> {
    const flushed = new Promise<void>(done => {
      this.#pageIsDone = done
    })
    if (this.#tellPage()) await Promise.race([flushed, wait(pageHas)])
    await Promise.race([this.steps.stopWork().catch(() => undefined), wait(workHas)])
    this.#state = 'done'
    this.steps.leave()
  }
}
