import type { WatchTrouble } from '@shared/bridge/media-calls'

export type WaitReason = WatchTrouble['reason']

/** Milliseconds: each pause is twice the one before. */
export type Pauses = { readonly first: number; readonly longest: number }

const usualPauses: Pauses = { first: 15_000, longest: 600_000 }

type Waiting = { readonly reason: WaitReason; readonly tries: number; readonly until: number }

/** What concerns everything is told before what concerns one file. */
const inOrder: readonly WaitReason[] = ['library', 'no-ffmpeg', 'unreadable']

/** Files that could not be taken in for a reason that may pass: tried again, with growing pauses, for as long as they lie there. */
export class WaitingFiles {
  readonly #files = new Map<string, Waiting>()

  constructor(private readonly pauses = usualPauses) {}

  /** Notes that a file could not be taken in once more. */
  put(name: string, reason: WaitReason): void {
    const tries = this.#files.get(name)?.tries ?? 0
    const pause = Math.min(this.pauses.first * 2 ** tries, this.pauses.longest)
    this.#files.set(name, { reason, tries: tries + 1, until: performance.now() + pause })
  }

  isPausing(name: string): boolean {
    return performance.now() < (this.#files.get(name)?.until ?? 0)
  }

  /** Its reason may have passed: all are tried with the next look. */
  hurryAll(): void {
    for (const [name, { reason }] of this.#files) this.#files.set(name, { reason, tries: 0, until: 0 })
  }

  /** @returns whether it waited */
  delete(name: string): boolean {
    return this.#files.delete(name)
  }

  /** Forgets those that are gone. @returns whether there were any */
  keepOnly(names: readonly string[]): boolean {
    const there = new Set(names)
    const gone = [...this.#files.keys()].filter(name => !there.has(name))
    for (const name of gone) this.#files.delete(name)
    return gone.length > 0
  }

  /** The worst reason, with the first file that waits for it and how many do; null when none waits. */
  trouble(): WatchTrouble | null {
    for (const reason of inOrder) {
      const names = [...this.#files].flatMap(([name, one]) => (one.reason === reason ? [name] : []))
      if (names[0] !== undefined) return { reason, name: names[0], count: names.length }
    }
    return null
  }
}
