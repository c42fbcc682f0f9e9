import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writeDurably } from '@main/store/write-durably'
import type { JobId } from '@shared/domain/ids'
import { EndedRender } from '@shared/domain/render-job'
import { z } from 'zod'

const Kept = z.array(EndedRender)

/** A page that never acknowledges must not make this grow for ever; the oldest go first. */
const mostKept = 100

/** Renders that ended and that the page has not taken in yet, kept in a file: a film made while the page was away is not lost. */
export class EndedRenders {
  #writing: Promise<void> = Promise.resolve()

  private constructor(
    readonly file: string,
    private ended: EndedRender[],
  ) {}

  /** Reads what was kept; a file that cannot be understood counts as empty. */
  static async open(file: string): Promise<EndedRenders> {
    const text = await readFile(file, 'utf8').catch(() => '[]')
    try {
      return new EndedRenders(file, Kept.parse(JSON.parse(text)))
    } catch {
      return new EndedRenders(file, [])
    }
  }

  list(): EndedRender[] {
    return [...this.ended]
  }

  /** Keeps one; it is on the disk when this returns. */
  add(ended: EndedRender): Promise<void> {
    this.ended = [...this.ended, ended].slice(-mostKept)
    return this.#write()
  }

  /** Lets go of one; an unknown one changes nothing. */
  async acknowledge(job_id: JobId): Promise<void> {
    const left = this.ended.filter(one => one.job_id !== job_id)
    if (left.length === this.ended.length) return
    this.ended = left
    await this.#write()
  }

  #write(): Promise<void> {
    const write = async () => {
      await mkdir(dirname(this.file), { recursive: true, mode: 0o700 })
      await writeDurably(this.file, JSON.stringify(this.ended))
    }
    this.#writing = this.#writing.catch(() => undefined).then(write)
    return this.#writing
  }
}
