import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { displayName } from '@main/media/display-name'
import { FolderWatch, type WatchTimes } from '@main/media/folder-watch'
import { lookInside } from '@main/media/look-inside'
import { KeptJson } from '@main/store/kept-json'
import type { Arrival, ImportReport, WatchState } from '@shared/bridge/media-calls'
import PQueue from 'p-queue'
import { z } from 'zod'
import type { Emit } from './bridge/emit'

/** A folder with more names in it is no folder of exports. */
const mostSeen = 100_000

/** The folder, and the names in it that are done with: they lay there before, or were kept. */
const Watched = z.object({ folder: z.string().nullable(), seen: z.array(z.string()).max(mostSeen) })
const none: z.infer<typeof Watched> = { folder: null, seen: [] }

/** More are not told of before the page has kept some. */
const mostArrived = 200

type Desk = {
  /** Where what is watched is kept. */
  readonly file: string
  readonly emit: Emit
  readonly pickFolder: () => Promise<string | undefined>
  readonly take: (path: string) => Promise<ImportReport>
  readonly times?: WatchTimes
}

/** The folder to which other programs export, chosen by the user: films that come into it are taken in and told to the page. */
export class WatchDesk {
  readonly #kept: KeptJson<typeof Watched>
  readonly #queue = new PQueue({ concurrency: 1 })
  #taking = new Set<string>()
  readonly #arrived = new Map<string, Arrival>()
  #given = 0
  #folder: string | null = null
  #seen = new Set<string>()
  #isThere = true
  #watch: FolderWatch | undefined

  constructor(private readonly desk: Desk) {
    this.#kept = new KeptJson(desk.file, Watched, none)
  }

  /** Goes on with the folder of the last time. */
  async start(): Promise<void> {
    const { folder, seen } = await this.#kept.read()
    this.#begin(folder, seen)
  }

  async state(): Promise<WatchState> {
    const name = this.#folder === null ? null : displayName(this.#folder)
    return { name, is_missing: name !== null && !this.#isThere, arrived: [...this.#arrived.values()] }
  }

  /** Asks for a folder. What lies in it already is nothing new. */
  async choose(): Promise<WatchState> {
    const folder = await this.desk.pickFolder()
    if (folder !== undefined && folder !== this.#folder) await this.#change(folder)
    return this.state()
  }

  async end(): Promise<WatchState> {
    await this.#change(null)
    return this.state()
  }

  /** The page has kept these; only now are they done with. */
  async kept(arrivals: readonly number[]): Promise<void> {
    for (const [name, { arrival }] of [...this.#arrived]) {
      if (!arrivals.includes(arrival)) continue
      this.#seen.add(name)
      this.#arrived.delete(name)
    }
    await this.#write()
  }

  async stop(): Promise<void> {
    this.#queue.clear()
    await this.#watch?.stop()
  }

  async #change(folder: string | null): Promise<void> {
    await this.stop()
    this.#arrived.clear()
    const seen = folder === null ? [] : await readdir(folder).catch(() => [])
    this.#begin(folder, seen)
    await this.#write()
    await this.#tell()
  }

  #begin(folder: string | null, seen: readonly string[]): void {
    this.#folder = folder
    this.#seen = new Set(seen)
    // What waited for the folder before never comes to its turn.
    this.#taking = new Set()
    this.#isThere = true
    this.#watch = undefined
    if (folder === null) return
    this.#watch = new FolderWatch({
      folder,
      onNames: names => this.#forgetGone(names),
      isWanted: name => !this.#seen.has(name) && !this.#taking.has(name) && !this.#arrived.has(name),
      onStill: name => this.#takeInTurn(folder, name),
      onThere: isThere => {
        const isChanged = isThere !== this.#isThere
        this.#isThere = isThere
        if (isChanged) void this.#tell()
      },
      ...(this.desk.times ? { times: this.desk.times } : {}),
    })
  }

  /** A name that went away and comes back is a new file. */
  #forgetGone(names: readonly string[]): void {
    const there = new Set(names)
    for (const name of this.#seen) if (!there.has(name)) this.#seen.delete(name)
  }

  #takeInTurn(folder: string, name: string): void {
    const taking = this.#taking
    if (this.#arrived.size + taking.size >= mostArrived) return
    taking.add(name)
    void this.#queue.add(() => this.#takeIn(folder, name).finally(() => taking.delete(name)))
  }

  async #takeIn(folder: string, name: string): Promise<void> {
    const path = join(folder, name)
    const inside = await lookInside(path)
    if (!inside) return
    const [outcome] = inside.isFilm ? (await this.desk.take(path)).outcomes : []
    if (folder !== this.#folder) return
    // Gone again since, or imports were stopped: the next look finds it once more.
    const isLeft = inside.isFilm && !outcome
    if (isLeft || (outcome?.kind === 'refused' && outcome.refusal === 'missing')) return
    // No film, or a sound in the same wrapping.
    if (!outcome || (outcome.kind === 'imported' && outcome.facts.kind !== 'video')) {
      this.#seen.add(name)
      return this.#write()
    }
    this.#given += 1
    this.#arrived.set(name, { arrival: this.#given, outcome, tool: inside.tool })
    await this.#tell()
  }

  async #tell(): Promise<void> {
    this.desk.emit('media.watched', await this.state())
  }

  /** A full disk loses what was seen at most: those files are told of once more after the next start. */
  async #write(): Promise<void> {
    const seen = [...this.#seen].slice(0, mostSeen)
    await this.#kept.change(() => ({ folder: this.#folder, seen })).catch(() => undefined)
  }
}
