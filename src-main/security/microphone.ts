/** How long the page may ask the system for a microphone once it said that the user wants to record, in milliseconds. */
const openFor = 30_000

/** Whether our page may hear the microphone: only just after it asked to, and while a take is recorded. */
export class Microphone {
  #until = Number.NEGATIVE_INFINITY

  /** @param now milliseconds that never run backwards */
  constructor(private readonly now: () => number) {}

  open(): void {
    this.#until = this.now() + openFor
  }

  close(): void {
    this.#until = Number.NEGATIVE_INFINITY
  }

  get isOpen(): boolean {
    return this.now() < this.#until
  }
}
