import { chmod, copyFile, type FileHandle, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { codeOf } from '@main/store/error-code'
import { writeDurably } from '@main/store/write-durably'
import type { PostId } from '@shared/domain/ids'
import type { OutboxItem } from '@shared/domain/outbox-item'
import { goneLine, type HandleSealer, itemLine, readJournal } from './outbox-lines'
import { type InUse, OutboxLock } from './outbox-lock'

/** How much longer than its items a journal may grow before it is written anew. */
const spareLines = 2_000

/** What was found at the start, for the log. */
export type FoundOutbox = { readonly items: number; readonly isTorn: boolean; readonly damaged: number }

type Waiting = {
  readonly line: string
  /** Takes it as known, before the next line is written. */
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

/**
 * The outbox on the disk: a journal with a line for each transition, forced onto the disk before `save` settles. Appending costs one force;
 * writing the whole anew would cost two and all the items. Transitions that come together share one.
 */
export class OutboxFile {
  readonly #items = new Map<string, OutboxItem>()
  #file: FileHandle | null = null
  #lines = 0
  #waiting: Waiting[] = []
  #writing: Promise<void> | null = null

  private constructor(
    readonly path: string,
    private readonly sealer: HandleSealer,
    private readonly lock: OutboxLock,
  ) {}

  /**
   * Opens the outbox of a folder for this process alone. Damage is kept beside it as `….damaged-TIME`. Throws what the file system throws.
   */
  static async open(
    path: string,
    sealer: HandleSealer,
    now: number,
  ): Promise<{ readonly file: OutboxFile; readonly found: FoundOutbox } | InUse> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const lock = await OutboxLock.take(`${path}.lock`)
    if ('kind' in lock) return lock
    try {
      const file = new OutboxFile(path, sealer, lock)
      return { file, found: await file.#read(now) }
    } catch (error) {
      await lock.release()
      throw error
    }
  }

  items(): readonly OutboxItem[] {
    return [...this.#items.values()]
  }

  /** The item is on the disk when this settles. Throws what the file system throws, and then nothing may be done that it permits. */
  async save(item: OutboxItem): Promise<void> {
    await this.#append(await itemLine(item, this.sealer), () => this.#items.set(item.post_id, item))
  }

  async remove(post: PostId): Promise<void> {
    await this.#append(goneLine(post), () => this.#items.delete(post))
  }

  /** When all that was given to it is on the disk. */
  async close(): Promise<void> {
    await this.#writing
    await this.#file?.close()
    this.#file = null
    await this.lock.release()
  }

  async #read(now: number): Promise<FoundOutbox> {
    await this.#sweep()
    const text = await readFile(this.path, 'utf8').catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return ''
      throw error
    })
    const { items, lines, isTorn, damaged } = await readJournal(text, this.sealer, now)
    for (const item of items) this.#items.set(item.post_id, item)
    if (damaged > 0) await this.#setAside(now)
    if (lines !== items.length || isTorn || text === '') await this.#compact()
    else this.#lines = lines
    return { items: items.length, isTorn, damaged }
  }

  async #setAside(now: number): Promise<void> {
    const aside = `${this.path}.damaged-${now}`
    await copyFile(this.path, aside)
    await chmod(aside, 0o600)
  }

  /** What a crash in the middle of writing anew has left. */
  async #sweep(): Promise<void> {
    const folder = dirname(this.path)
    const left = (await readdir(folder)).filter(name => name.startsWith(`${basename(this.path)}.new-`))
    for (const name of left) await rm(join(folder, name), { force: true })
  }

  async #compact(): Promise<void> {
    await this.#file?.close().catch(() => undefined)
    this.#file = null
    const lines = await Promise.all(this.items().map(item => itemLine(item, this.sealer)))
    await writeDurably(this.path, lines.join(''))
    this.#lines = lines.length
  }

  #append(line: string, apply: () => void): Promise<void> {
    return new Promise((written, failed) => {
      const done = () => {
        apply()
        written()
      }
      this.#waiting.push({ line, done, failed })
      this.#writing ??= this.#write()
    })
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const together = this.#waiting
      this.#waiting = []
      try {
        await this.#force(together.map(({ line }) => line))
        for (const { done } of together) done()
      } catch (error) {
        // What a failed force leaves is not known: the next one begins a new file from what is known.
        await this.#file?.close().catch(() => undefined)
        this.#file = null
        this.#lines = Number.POSITIVE_INFINITY
        for (const { failed } of together) failed(error)
      }
    }
    this.#writing = null
  }

  async #force(lines: readonly string[]): Promise<void> {
    if (!(await this.lock.isHeld())) throw new Error('Another process has taken the outbox over')
    if (this.#lines > this.#items.size + spareLines) await this.#compact()
    this.#file ??= await open(this.path, 'a', 0o600)
    await this.#file.appendFile(lines.join(''))
    await this.#file.datasync()
    this.#lines += lines.length
  }
}
