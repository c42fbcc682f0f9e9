type Running = { readonly stop: AbortController; readonly ended: Promise<unknown> }

/** Works under way by their ids, each of which can be stopped. */
export class RunningWork<Id> {
  readonly #running = new Map<Id, Running>()

  has(id: Id): boolean {
    return this.#running.has(id)
  }

  /** Begins a work, which ends soon after its signal does. Its id must not be under way. */
  start<T>(id: Id, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const stop = new AbortController()
    const ended = work(stop.signal).finally(() => this.#running.delete(id))
    this.#running.set(id, { stop, ended })
    return ended
  }

  stop(id: Id): void {
    this.#running.get(id)?.stop.abort()
  }

  /** Returns when nothing is under way any more. */
  async stopAll(): Promise<void> {
    const running = [...this.#running.values()]
    for (const { stop } of running) stop.abort()
    await Promise.allSettled(running.map(({ ended }) => ended))
  }
}
