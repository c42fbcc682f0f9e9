import { lstat } from 'node:fs/promises'
import { MediaId } from '@shared/domain/ids'
import type { MediaRefusal } from '@shared/domain/media'
import { fail, ok, type Result } from '@shared/domain/result'
import { v7 as newId } from 'uuid'
import { displayName } from './display-name'
import { type LibraryEntry, readLibraryFile, writeLibraryFile } from './library-file'
import { type CheckedFile, type FileIdentity, openChecked } from './open-checked'
import type { Probed } from './probe'

/** A media that the user gave cannot be had: its file is gone, or something else lies in its place. */
export type MediaProblem = { readonly kind: 'media-missing' | 'media-changed' }

/** A media's file, open and checked; whoever gets it closes the handle. */
export type OpenMedia = { readonly handle: CheckedFile['handle']; readonly entry: LibraryEntry }

const isSameState = (one: FileIdentity, other: FileIdentity) => one.size === other.size && one.mtimeMs === other.mtimeMs
const isSameFile = (one: FileIdentity, other: FileIdentity) => one.dev === other.dev && one.ino === other.ino

/**
 * The media that the user gave, by id: the only place that knows their paths. An id stands for one file in one state; ids alone leave
 * this process.
 */
export class Library {
  readonly #entries: Map<MediaId, LibraryEntry>
  /** Entries whose file was seen since the start. Disks get new numbers with every start, so only then does the number count. */
  readonly #seen = new Set<MediaId>()
  #isDirty = false
  #writing: Promise<void> = Promise.resolve()

  private constructor(
    readonly file: string,
    entries: readonly LibraryEntry[],
  ) {
    this.#entries = new Map(entries.map(entry => [entry.media_id, entry]))
  }

  /** Opens the library kept in a file, or an empty one where there is none. */
  static async open(file: string): Promise<Library> {
    return new Library(file, await readLibraryFile(file))
  }

  /** What is known of a media; undefined for an id that was never given out. */
  entry(media_id: MediaId): LibraryEntry | undefined {
    return this.#entries.get(media_id)
  }

  /** Where a media's file lay when it was last seen. To read it, `openForUse`. */
  pathOf(media_id: MediaId): string | undefined {
    return this.#entries.get(media_id)?.path
  }

  /** The entry of a file given again: known by its path, or, when it was moved, by its place on the disk and its state. */
  find(identity: FileIdentity): LibraryEntry | undefined {
    const entries = [...this.#entries.values()]
    return (
      entries.find(entry => entry.path === identity.path) ??
      entries.find(entry => isSameFile(entry, identity) && isSameState(entry, identity))
    )
  }

  /** Whether what is known of an entry still holds for the file: nothing was written to it since. */
  isCurrent(entry: LibraryEntry, identity: FileIdentity): boolean {
    return isSameState(entry, identity)
  }

  /** Keeps a file under its id, a new one for a file never seen, and notes where it lies now. Call `flush` before telling anyone. */
  keep(identity: FileIdentity, { facts, warnings }: Probed, origin: LibraryEntry['origin']): LibraryEntry {
    const known = this.find(identity)
    const entry: LibraryEntry = {
      ...identity,
      media_id: known?.media_id ?? MediaId.parse(newId()),
      content: known && isSameState(known, identity) ? known.content : null,
      origin: known?.origin ?? origin,
      name: displayName(identity.path),
      facts,
      warnings,
    }
    this.#set(entry)
    return entry
  }

  /** Takes in a film that was made here, with the facts its maker knows. `flush` puts the entry onto the disk. */
  async addOwnFile(path: string, probed: Probed): Promise<Result<LibraryEntry, MediaRefusal>> {
    const opened = await openChecked(path)
    if (!opened.ok) return opened
    await opened.value.handle.close()
    return ok(this.keep(opened.value.identity, probed, 'export'))
  }

  /** The media whose content was not read yet. */
  unmarked(): MediaId[] {
    return [...this.#entries.values()].flatMap(({ media_id, content }) => (content === null ? [media_id] : []))
  }

  /** Notes what a media's file holds, unless it was written to since it was read. */
  noteContent({ media_id, ...read }: LibraryEntry, content: string): void {
    const entry = this.#entries.get(media_id)
    if (entry && isSameState(entry, read)) this.#set({ ...entry, content })
  }

  /** Notes that a media lies elsewhere now: a file that holds the same. */
  relink(media_id: MediaId, identity: FileIdentity, content: string): void {
    const entry = this.#entries.get(media_id)
    if (entry) this.#set({ ...entry, ...identity, content, name: displayName(identity.path) })
  }

  /** Opens a media's file for reading, after making sure that it is still the file that was given. */
  async openForUse(media_id: MediaId): Promise<Result<OpenMedia, MediaProblem>> {
    const entry = this.#entries.get(media_id)
    if (!entry) return fail({ kind: 'media-missing' })
    const opened = await openChecked(entry.path)
    if (!opened.ok) return fail({ kind: opened.problem === 'missing' ? 'media-missing' : 'media-changed' })
    const { handle, identity } = opened.value
    const isSwapped = this.#seen.has(media_id) && !isSameFile(entry, identity)
    if (identity.path === entry.path && isSameState(entry, identity) && !isSwapped) {
      if (!isSameFile(entry, identity)) this.#set({ ...entry, ...identity })
      this.#seen.add(media_id)
      return ok({ handle, entry })
    }
    await handle.close()
    return fail({ kind: 'media-changed' })
  }

  /** The same check for a file that FFmpeg will open by its path. */
  async checkForUse(media_id: MediaId): Promise<Result<LibraryEntry, MediaProblem>> {
    const opened = await this.openForUse(media_id)
    if (!opened.ok) return opened
    await opened.value.handle.close()
    return ok(opened.value.entry)
  }

  /** The media whose files cannot be found now. */
  async missing(): Promise<MediaId[]> {
    const gone: MediaId[] = []
    for (const { media_id, path } of this.#entries.values()) {
      const isThere = await lstat(path).then(
        () => true,
        () => false,
      )
      if (!isThere) gone.push(media_id)
    }
    return gone
  }

  /** Returns when all that was kept so far is on the disk. */
  flush(): Promise<void> {
    this.#writing = this.#writing.catch(() => undefined).then(() => this.#write())
    return this.#writing
  }

  #set(entry: LibraryEntry): void {
    this.#entries.set(entry.media_id, entry)
    this.#seen.add(entry.media_id)
    this.#isDirty = true
  }

  async #write(): Promise<void> {
    if (!this.#isDirty) return
    this.#isDirty = false
    await writeLibraryFile(this.file, [...this.#entries.values()]).catch((error: unknown) => {
      this.#isDirty = true
      throw error
    })
  }
}
