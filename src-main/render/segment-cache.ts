import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { copyFile, link, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { hasRoomToKeep } from '@main/store/free-bytes'
import { partMark, sweepFolder } from '@main/store/sweep-folder'

const mostBytes = 8 * 1024 ** 3

/** What cannot be removed is no reason to fail: nothing takes it for a whole piece. */
const removeIfAble = (path: string) => rm(path, { force: true }).catch(() => undefined)

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

  /** Lets go of what was used longest ago, down to `most` bytes, and of parts that a crash left. */
  async sweep(most = mostBytes): Promise<void> {
    if (this.folder !== null) await sweepFolder(this.folder, most)
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
