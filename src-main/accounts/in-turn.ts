import PQueue from 'p-queue'

/** Work on one thing at a time for each name, in the order it was given. A name costs next to nothing once it was used. */
export class InTurn {
  readonly #queues = new Map<string, PQueue>()

  run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const queue = this.#queues.get(name) ?? new PQueue({ concurrency: 1 })
    this.#queues.set(name, queue)
    // Without a timeout nothing is left out.
    return queue.add(work) as Promise<T>
  }
}
