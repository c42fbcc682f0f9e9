import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { codeOf } from './error-code'
import { writeDurably } from './write-durably'

/** One file of JSON, for its owner alone. What is missing or damaged in it is as usual. */
export class KeptJson<S extends z.ZodType> {
  #last: Promise<unknown> = Promise.resolve()

  /** @param usual what stands where no file is, or one that does not fit the schema */
  constructor(
    readonly file: string,
    private readonly schema: S,
    private readonly usual: z.infer<S>,
  ) {}

  /** Throws what the file system throws, a missing file excepted. */
  async read(): Promise<z.infer<S>> {
    const text = await readFile(this.file, 'utf8').catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return 'null'
      throw error
    })
    try {
      return this.schema.parse(JSON.parse(text))
    } catch {
      return this.usual
    }
  }

  /**
   * Changes one after the other; each is on the disk when its promise settles. Throws what the file system throws, and then the
   * old contents are there.
   */
  change(changed: (now: z.infer<S>) => z.infer<S>): Promise<z.infer<S>> {
    const write = async () => {
      const next = this.schema.parse(changed(await this.read()))
      await mkdir(dirname(this.file), { recursive: true })
      await writeDurably(this.file, JSON.stringify(next))
      return next
    }
    const turn = this.#last.catch(() => undefined).then(write)
    this.#last = turn
    return turn
  }
}
