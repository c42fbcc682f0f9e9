import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReportBug } from '@main/log/report-bug'
import { displayName } from '@main/media/display-name'
import { FolderWatch, type WatchTimes } from '@main/media/folder-watch'
import { type FileState, KnownFile, KnownFiles, mostKnown } from '@main/media/known-files'
import { lookInside } from '@main/media/look-inside'
import { type Pauses, WaitingFiles, type WaitReason } from '@main/media/waiting-files'
import { KeptJson } from '@main/store/kept-json'
import type { Arrival, ImportOutcome, ImportReport, WatchState } from '@shared/bridge/media-calls'
import PQueue from 'p-queue'
import { z } from 'zod'
import type { Emit } from './bridge/emit'

/** The folder, and the files in it that are done with: they lay there before, or were kept. */
const Watched = z.object({ folder: z.string().nullable(), seen: z.array(KnownFile).max(mostKnown) })
const none: z.infer<typeof Watched> = { folder: null, seen: [] }

/** More are not told of before the page has kept some. */
const mostArrived = 200

type Desk = {
  /** Where what is watched is kept. */
  readonly file: string
  readonly emit: Emit
  readonly pickFolder: () => Promise<string | undefined>
  readonly take: (path: string) => Promise<ImportReport>
  readonly reportBug: ReportBug
  readonly times?: WatchTimes
  readonly pauses?: Pauses
}

/** A file that is looked at, and the state that it is in. */
type Found = { readonly folder: string; readonly name: string; readonly state: FileState }

/** What became of it: it is a film or refused as one, it is nothing for us, it may be had later, or it is to be looked at once more. */
type Taken =
  | { readonly kind: 'arrived'; readonly outcome: ImportOutcome; readonly tool: Arrival['tool'] }
  | { readonly kind: 'no-film' }
  | { readonly kind: 'look-again' }
  | { readonly kind: 'wait'; readonly reason: WaitReason }

/** The folder to which other programs export, chosen by the user: films that come into it are taken in and told to the page. */
export class WatchDesk {
  readonly #kept: KeptJson<typeof Watched>
  readonly #queue = new PQueue({ concurrency: 1 })
  #taking = new Set<string>()
  readonly #arrived = new Map<string, { readonly arrival: Arrival; readonly state: FileState }>()
  #given = 0
  #folder: string | null = null
  #known = new KnownFiles()
  #waiting = new WaitingFiles()
  #isThere = true
  #isEmptied = false
  #watch: FolderWatch | undefined

  constructor(private readonly desk: Desk) {
    this.#kept = new KeptJson(desk.file, Watched, none)
  }

  /** Goes on with the folder of the last time. */
  async start(): Promise<void> {
    const { folder, seen } = await this.#kept.read()
    this.#begin(folder, new KnownFiles(seen))
  }

  async state(): Promise<WatchState> {
    const name = this.#folder === null ? null : displayName(this.#folder)
    const is_missing = name !== null && (!this.#isThere || this.#isEmptied)
    const arrived = [...this.#arrived.values()].map(({ arrival }) => arrival)
    return { name, is_missing, trouble: this.#waiting.trouble(), arrived }
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

  /** Tries what waits again now. */
  async again(): Promise<WatchState> {
    this.#waiting.hurryAll()
    this.#watch?.lookNow()
    return this.state()
  }

  /** The page has kept these; only now are they done with. */
  async kept(arrivals: readonly number[]): Promise<void> {
    for (const [name, { arrival, state }] of [...this.#arrived]) {
      if (!arrivals.includes(arrival.arrival)) continue
      this.#known.add(name, state, arrival.outcome.kind === 'refused' ? 'refused' : 'here')
      this.#arrived.delete(name)
    }
    await this.#write()
  }

  async stop(): Promise<void> {
    this.#queue.clear()
    await this.#watch?.stop()
    if (this.#known.hasLearned) await this.#write()
  }

  async #change(folder: string | null): Promise<void> {
    await this.stop()
    this.#arrived.clear()
    this.#begin(folder, folder === null ? new KnownFiles() : await filesIn(folder))
    await this.#write()
    await this.#tell()
  }

  #begin(folder: string | null, known: KnownFiles): void {
    this.#folder = folder
    this.#known = known
    this.#waiting = new WaitingFiles(this.desk.pauses)
    // What waited for the folder before never comes to its turn.
    this.#taking = new Set()
    this.#isThere = true
    this.#isEmptied = false
    this.#watch = undefined
    if (folder === null) return
    this.#watch = new FolderWatch({
      folder,
      onNames: names => this.#noteNames(names),
      isWanted: name =>
        !known.isHere(name) && !this.#taking.has(name) && !this.#arrived.has(name) && !this.#waiting.isPausing(name),
      isKnown: (name, state) => known.isAgain(name, state),
      onStill: (name, state) => this.#takeInTurn({ folder, name, state }),
      onThere: isThere => this.#noteThere(isThere),
      ...(this.desk.times ? { times: this.desk.times } : {}),
    })
  }

  #noteThere(isThere: boolean): void {
    if (isThere === this.#isThere) return
    this.#isThere = isThere
    if (isThere) this.#waiting.hurryAll()
    void this.#tell()
  }

  #noteNames(names: readonly string[]): void {
    this.#known.noteNames(names)
    const isEmptied = names.length === 0 && this.#known.count > 0
    const isChanged = this.#waiting.keepOnly(names) || isEmptied !== this.#isEmptied
    this.#isEmptied = isEmptied
    if (isChanged) void this.#tell()
    // Learned by the look before: one write for all of it.
    if (this.#known.hasLearned) void this.#write()
  }

  #takeInTurn(found: Found): void {
    const taking = this.#taking
    if (this.#arrived.size + taking.size >= mostArrived) return
    taking.add(found.name)
    void this.#queue.add(() => this.#takeIn(found).finally(() => taking.delete(found.name)))
  }

  async #takeIn(found: Found): Promise<void> {
    const taken = await this.#look(join(found.folder, found.name)).catch((error: unknown): Taken => {
      this.desk.reportBug('taking in a film of the watched folder', error)
      return { kind: 'wait', reason: 'library' }
    })
    if (found.folder === this.#folder) await this.#note(found, taken)
  }

  async #look(path: string): Promise<Taken> {
    const inside = await lookInside(path)
    if (!inside) return (await isThere(path)) ? { kind: 'wait', reason: 'unreadable' } : { kind: 'look-again' }
    if (!inside.isFilm) return { kind: 'no-film' }
    const [outcome] = (await this.desk.take(path)).outcomes
    // Imports were stopped.
    if (!outcome) return { kind: 'look-again' }
    if (outcome.kind === 'refused') {
      const { refusal } = outcome
      if (refusal === 'missing') return { kind: 'look-again' }
      if (refusal === 'no-ffmpeg' || refusal === 'unreadable') return { kind: 'wait', reason: refusal }
    } else if (outcome.facts.kind !== 'video') return { kind: 'no-film' }
    return { kind: 'arrived', outcome, tool: inside.tool }
  }

  async #note({ name, state }: Found, taken: Taken): Promise<void> {
    if (taken.kind === 'look-again') return
    if (taken.kind === 'wait') {
      this.#waiting.put(name, taken.reason)
      return this.#tell()
    }
    // What one waited for may have passed for the others too.
    const isFreed = this.#waiting.delete(name)
    if (isFreed) this.#waiting.hurryAll()
    if (taken.kind === 'no-film') {
      this.#known.add(name, state, 'refused')
      await this.#write()
      if (isFreed) await this.#tell()
      return
    }
    this.#given += 1
    const { outcome, tool } = taken
    this.#arrived.set(name, { arrival: { arrival: this.#given, outcome, tool }, state })
    await this.#tell()
  }

  async #tell(): Promise<void> {
    this.desk.emit('media.watched', await this.state())
  }

  /** A full disk loses what was seen at most: those files are told of once more after the next start. */
  async #write(): Promise<void> {
    const seen = this.#known.list()
    await this.#kept.change(() => ({ folder: this.#folder, seen })).catch(() => undefined)
  }
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** What lies in a folder already. */
async function filesIn(folder: string): Promise<KnownFiles> {
  const known = new KnownFiles()
  const look = async (name: string) => {
    const now = await stat(join(folder, name)).catch(() => undefined)
    if (now?.isFile()) known.add(name, { size: now.size, mtimeMs: now.mtimeMs }, 'here')
  }
  const names = await readdir(folder).catch(() => [])
  await new PQueue({ concurrency: 16 }).addAll(names.slice(0, mostKnown).map(name => () => look(name)))
  return known
}
