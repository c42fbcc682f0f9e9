import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { copyFile, link, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { hasRoomToKeep } from '@main/store/free-bytes'
import { partMark, sweepFolder } from '@main/store/sweep-folder'

const mostBytes = 8 * 1024 ** 3

/** What cannot be removed is no reason to fail: nothing takes it for a whole piece. */
const removeIfAble = (path: string) => rm(path, { force: true, recursive: true }).catch(() => undefined)

/** A folder whose name begins with it holds whole pieces on their way into the cache. */
const wholeMark = 'whole-'

export type KeptPiece = { readonly key: string; readonly path: string }

/** Takes a file under a second name: no bytes are copied where the disk knows hard links. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to))
}

/**
 * Finished pieces of films under the key of what they were made from. Two jobs may use it at once: a piece appears whole under its name
 * or not at all, and who takes one holds a link of his own, which no sweep can pull away.
 */
export class SegmentCache {
  /** `folder` null: nothing is kept. `hasRoom` tells whether its disk can spare the room. `gives` false: what is there is not taken, only replaced. */
  constructor(
    readonly folder: string | null,
    readonly hasRoom: (folder: string) => Promise<boolean> = hasRoomToKeep,
    readonly gives = true,
  ) {}

  /** The same cache for whoever makes everything anew, because a power cut may have spoilt what it has. */
  anew(): SegmentCache {
    return new SegmentCache(this.folder, this.hasRoom, false)
  }

  /** Whether the piece of a key is there; it then counts as used now. */
  async has(key: string): Promise<boolean> {
    if (this.folder === null) return false
    const now = new Date()
    return utimes(join(this.folder, key), now, now).then(
      () => true,
      () => false,
    )
  }

  /** How much is kept, in bytes. */
  async bytes(): Promise<number> {
    return (await this.#pieces()).reduce((sum, { stats }) => sum + stats.size, 0)
  }

  /** Puts the piece of a key at a path that does not exist yet. False when there is none. */
  async take(key: string, to: string): Promise<boolean> {
    if (this.folder === null || !this.gives) return false
    const from = join(this.folder, key)
    const now = new Date()
    try {
      await utimes(from, now, now)
      await linkOrCopy(from, to)
      return true
    } catch {
      await removeIfAble(to)
      return false
    }
  }

  /** Keeps a finished piece. A cache that cannot be written is no reason to fail: the next render makes the piece again. */
  async keep(key: string, from: string): Promise<void> {
    if (this.folder === null) return
    const part = join(this.folder, `${key}${partMark}${randomBytes(4).toString('hex')}`)
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 })
      if (!(await this.hasRoom(this.folder))) return
      await linkOrCopy(from, part)
      await rename(part, join(this.folder, key))
      // Where two names are links to one file, rename does nothing and leaves the first.
      await removeIfAble(part)
    } catch {
      await removeIfAble(part)
    }
  }

  /**
   * Keeps pieces that one run has made. After a crash all of them are there or none: with some of them the rest would be made in another
   * company, and come out as other bytes.
   */
  async keepTogether(pieces: readonly KeptPiece[]): Promise<void> {
    const [first, ...others] = pieces
    if (this.folder === null || !first) return
    if (others.length === 0) return this.keep(first.key, first.path)
    const mark = randomBytes(4).toString('hex')
    const part = join(this.folder, `together${partMark}${mark}`)
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 })
      if (!(await this.hasRoom(this.folder))) return
      await mkdir(part)
      for (const { key, path } of pieces) await linkOrCopy(path, join(part, key))
      const whole = join(this.folder, `${wholeMark}${mark}`)
      await rename(part, whole)
      await this.#spread(whole)
    } catch {
      await removeIfAble(part)
    }
  }

  /** Goes on where a crash has ended `keepTogether`. */
  async finishKeeping(): Promise<void> {
    const { folder } = this
    if (folder === null) return
    const names = await readdir(folder).catch(() => [])
    for (const name of names.filter(one => one.startsWith(wholeMark))) await this.#spread(join(folder, name))
  }

  /** Lets go of what was used longest ago, down to `most` bytes, and of parts that a crash left. */
  async sweep(most = mostBytes): Promise<void> {
    if (this.folder === null) return
    await this.finishKeeping()
    await sweepFolder(this.folder, most)
  }

  /** Gives pieces their names in the cache. What another job has moved meanwhile is where it belongs. */
  async #spread(whole: string): Promise<void> {
    for (const key of await readdir(whole).catch(() => [])) {
      await rename(join(whole, key), join(whole, '..', key)).catch(() => undefined)
    }
    await removeIfAble(whole)
  }

  async #pieces(): Promise<{ name: string; stats: Stats }[]> {
    if (this.folder === null) return []
    const { folder } = this
    const names = await readdir(folder).catch(() => [])
    const found = names.map(name =>
      stat(join(folder, name)).then(
        stats => [{ name, stats }],
        () => [],
      ),
    )
    return (await Promise.all(found)).flat()
  }
}
