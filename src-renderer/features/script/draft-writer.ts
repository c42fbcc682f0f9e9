import { beforeNextTurn } from '@renderer/database/turn'
import { logProblem } from '@renderer/studio'

/**
 * Writes what is typed, one write at a time. Of the texts that wait meanwhile only the last counts, so that a slow disk never
 * builds a queue; and it is written before any other edit is made.
 */
export class DraftWriter {
  write: (text: string) => Promise<void> = async () => undefined
  private waiting: string | null = null
  private running = 0

  /** Whether words are still to be written, also after a write that failed. */
  get isBusy(): boolean {
    return this.running > 0 || this.waiting !== null
  }

  take(text: string): void {
    this.waiting = text
    if (this.running === 0) this.writeWaiting()
    else beforeNextTurn(this.writeWaiting)
  }

  private readonly writeWaiting = (): void => {
    if (this.waiting === null) return
    const text = this.waiting
    this.waiting = null
    this.running += 1
    void this.write(text).then(this.ended, error => {
      logProblem('Typed words were not kept', error)
      this.keepForLater(text)
    })
  }

  private readonly ended = (): void => {
    this.running -= 1
    if (this.running === 0) this.writeWaiting()
  }

  /** The words stay on the screen; the next key, or whatever is asked for next, tries again. */
  private keepForLater(text: string): void {
    this.running -= 1
    this.waiting ??= text
    beforeNextTurn(this.writeWaiting)
  }
}
