import { type FSWatcher, type Stats, watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileState } from './known-files'

/** What programs call a file that they have not finished. */
const partial = /\.(part|partial|crdownload|download|tmp|temp|opdownload|aria2)$|^~|~$/i

/** Milliseconds. */
export type WatchTimes = {
  /** So long a file must not have grown. */
  readonly still: number
  /** A folder is looked at so often although nothing was told of it: network folders tell nothing. */
  readonly poll: number
}

const usualTimes: WatchTimes = { still: 3_000, poll: 15_000 }

/** More new files are not looked at in one go; the others have their turn with the next look. */
const mostAtOnce = 200

type Given = {
  readonly folder: string
  /** Told the names that are there, before `isWanted` is asked. */
  readonly onNames: (names: readonly string[]) => void
  readonly isWanted: (name: string) => boolean
  /** Asked of a wanted one once it was looked at. */
  readonly isKnown: (name: string, state: FileState) => boolean
  /** Told a file that has not changed for a while, again with every look for as long as it is wanted. */
  readonly onStill: (name: string, state: FileState) => void
  readonly onThere: (isThere: boolean) => void
  readonly times?: WatchTimes
}

type Growing = { readonly size: number; readonly mtimeMs: number; readonly since: number }

/** Watches one folder for files that are finished. The system tells when to look; a slow look of its own makes up for what it does not tell. */
export class FolderWatch {
  readonly #growing = new Map<string, Growing>()
  readonly #times: WatchTimes
  #watcher: FSWatcher | undefined
  #timer: NodeJS.Timeout | undefined
  #isStopped = false
  /** A file that is being written is told of all the time: the look that is due already is not put off by that. */
  #isDue = false
  #looking: Promise<void> = Promise.resolve()

  constructor(private readonly given: Given) {
    this.#times = given.times ?? usualTimes
    this.#lookIn(0)
  }

  /** Returns when nothing is looked at any more. */
  async stop(): Promise<void> {
    this.#isStopped = true
    clearTimeout(this.#timer)
    this.#watcher?.close()
    await this.#looking
  }

  /** Looks again now, not when it is time. */
  lookNow(): void {
    this.#lookSoon()
  }

  #lookIn(time: number): void {
    clearTimeout(this.#timer)
    if (this.#isStopped) return
    this.#timer = setTimeout(() => {
      this.#looking = this.#looking.then(() => this.#look())
    }, time)
    this.#timer.unref()
  }

  #lookSoon(): void {
    if (!this.#isDue) this.#lookIn(Math.min(200, this.#times.still))
    this.#isDue = true
  }

  async #look(): Promise<void> {
    this.#isDue = false
    const names = await readdir(this.given.folder).catch(() => undefined)
    if (this.#isStopped) return
    this.given.onThere(names !== undefined)
    if (names) await this.#lookAt(names)
    if (this.#isStopped) return
    this.#follow(names !== undefined)
    const { still, poll } = this.#times
    this.#lookIn(this.#growing.size > 0 ? Math.min(still, poll) / 2 : poll)
  }

  async #lookAt(names: readonly string[]): Promise<void> {
    this.given.onNames(names)
    const finished = names.filter(name => !name.startsWith('.') && !partial.test(name))
    const wanted = new Set(finished.filter(this.given.isWanted))
    for (const name of [...this.#growing.keys()]) if (!wanted.has(name)) this.#growing.delete(name)
    let left = mostAtOnce
    for (const name of wanted) {
      const now = await stat(join(this.given.folder, name)).catch(() => undefined)
      if (this.#isStopped) return
      if (!now?.isFile() || this.given.isKnown(name, now)) continue
      if (left === 0) return
      left -= 1
      this.#noteGrowth(name, now)
    }
  }

  #noteGrowth(name: string, { size, mtimeMs }: Stats): void {
    const before = this.#growing.get(name)
    const isSame = before?.size === size && before.mtimeMs === mtimeMs
    if (!before || !isSame) this.#growing.set(name, { size, mtimeMs, since: performance.now() })
    else if (size > 0 && performance.now() - before.since >= this.#times.still) {
      this.#growing.delete(name)
      this.given.onStill(name, { size, mtimeMs })
    }
  }

  /** A folder that went away takes its watcher with it; a new one is set up when it is back. */
  #follow(isThere: boolean): void {
    if (!isThere) {
      this.#watcher?.close()
      this.#watcher = undefined
    }
    if (!isThere || this.#watcher) return
    try {
      this.#watcher = watch(this.given.folder, { persistent: false }, () => this.#lookSoon())
      this.#watcher.on('error', () => this.#follow(false))
    } catch {
      // The system has no watchers left: the slow look does alone.
    }
  }
}
