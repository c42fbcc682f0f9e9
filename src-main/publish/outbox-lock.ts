import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf } from '@main/store/error-code'
import { isAlive, ownMark, ProcessMark } from '@main/store/process-mark'
import { z } from 'zod'

const Held = ProcessMark.extend({ token: z.uuid() })

/** Another process works with the outbox. */
export type InUse = { readonly kind: 'in-use'; readonly pid: number }

/** One that was killed a moment ago may take a while to be gone: it is looked at again so often, after so many milliseconds. */
const mostLooks = 10
const lookAgain = 100

/** A file that says whose the outbox is. Whoever finds it with its owner gone takes it over. */
export class OutboxLock {
  private constructor(
    readonly path: string,
    readonly token: string,
  ) {}

  /** Throws what the file system throws. */
  static async take(path: string): Promise<OutboxLock | InUse> {
    const token = randomUUID()
    const text = JSON.stringify({ ...(await ownMark()), token })
    for (let looks = 0; ; looks += 1) {
      if (await writeNew(path, text)) break
      const holder = await readHolder(path)
      if (holder && (await isAlive(holder))) {
        if (looks >= mostLooks) return { kind: 'in-use', pid: holder.pid }
        await wait(lookAgain)
        continue
      }
      // Only one of several gets it away; a lock that is younger than what was read is put down again by its owner's next look.
      await rename(path, `${path}.stale-${token}`).catch(ignoreMissing)
      await rm(`${path}.stale-${token}`, { force: true })
    }
    const lock = new OutboxLock(path, token)
    // Two that found the same dead owner may have come this far: the later one has the file.
    await wait(30)
    return (await lock.isHeld()) ? lock : { kind: 'in-use', pid: (await readHolder(path))?.pid ?? 0 }
  }

  /** Is it ours still? Asked before every transition. */
  async isHeld(): Promise<boolean> {
    return (await readHolder(this.path))?.token === this.token
  }

  async release(): Promise<void> {
    if (await this.isHeld()) await rm(this.path, { force: true })
  }
}

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error
}

async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(text)
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

async function readHolder(path: string) {
  try {
    return Held.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return undefined
  }
}
