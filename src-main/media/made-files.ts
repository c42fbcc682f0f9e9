import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheKey } from '@main/store/cache-key'
import { isDiskFull } from '@main/store/error-code'
import { hasRoomToKeep } from '@main/store/free-bytes'
import { partMark, sweepFolder } from '@main/store/sweep-folder'
import type { MediaWorkProblem } from '@shared/domain/media-work'
import { fail, ok, type Result } from '@shared/domain/result'
import type { Asker, Made, Task, WorkControl, WorkQueue } from './work-queue'

/** Work that writes a file; what it writes beside it begins with the part's name and is cleared away by itself. */
export type Make = (part: string, control: WorkControl) => Promise<Result<unknown, MediaWorkProblem>>

/** What a file is made from and how: the content of its key, all that decides its bytes. */
export type Recipe = { readonly content: readonly unknown[]; readonly ending: string }

type Setting = {
  readonly queue: WorkQueue
  /** Absolute path of the cache folder, ours alone; made when absent. */
  readonly folder: string
  readonly mostBytes: number
  readonly isLong: Task['isLong']
}

/** What is shown now is still kept where the disk has no room to spare. */
const fewBytes = 20 * 1024 ** 2

const isDone = () => true
const isNotDone = () => false

/**
 * Files made from media, each under the key of what it was made from: made once, kept until the folder's bound is reached and others were
 * used since. A file appears whole under its name or not at all.
 */
export class MadeFiles {
  #bytesSinceSweep = 0

  private constructor(readonly setting: Setting) {}

  /** Makes the folder and clears out what was used longest ago, as is done again after every tenth of the bound. */
  static async open(setting: Setting): Promise<MadeFiles> {
    await mkdir(setting.folder, { recursive: true, mode: 0o700 })
    const files = new MadeFiles(setting)
    await files.#sweep()
    return files
  }

  /** Absolute path of a file that was made before; undefined when there is none. It counts as used. */
  async kept(recipe: Recipe): Promise<string | undefined> {
    const path = this.#pathOf(recipe)
    const now = new Date()
    return (await utimes(path, now, now).then(isDone, isNotDone)) ? path : undefined
  }

  /** Absolute path of the file, which is made when there is none. */
  async make(recipe: Recipe, make: Make, asker: Asker): Promise<Made> {
    const path = await this.kept(recipe)
    if (path !== undefined) return ok(path)
    const { queue, isLong } = this.setting
    const task = { key: this.#pathOf(recipe), isLong }
    return queue.ask({ ...task, run: control => this.#run(recipe, make, control) }, asker)
  }

  #pathOf({ content, ending }: Recipe): string {
    return join(this.setting.folder, `${cacheKey(content)}${ending}`)
  }

  async #run(recipe: Recipe, make: Make, control: WorkControl): Promise<Made> {
    // It may have been finished between the look into the folder and now.
    const finished = await this.kept(recipe)
    if (finished !== undefined) return ok(finished)
    const path = this.#pathOf(recipe)
    const part = `${path}${partMark}${randomBytes(4).toString('hex')}`
    // Before and not after: where the disk is full, what was just made must still be there for who asked.
    if (this.#bytesSinceSweep > this.setting.mostBytes / 10) await this.#sweep()
    try {
      const made = await make(part, control)
      if (!made.ok) return made
      if (control.signal.aborted) return fail({ kind: 'cancelled' })
      this.#bytesSinceSweep += (await stat(part)).size
      await rename(part, path)
    } catch (error) {
      if (isDiskFull(error)) return fail({ kind: 'disk-full' })
      throw error
    } finally {
      await rm(part, { force: true })
    }
    return ok(path)
  }

  async #sweep(): Promise<void> {
    const { folder, mostBytes } = this.setting
    this.#bytesSinceSweep = 0
    await sweepFolder(folder, (await hasRoomToKeep(folder)) ? mostBytes : Math.min(fewBytes, mostBytes))
  }
}
