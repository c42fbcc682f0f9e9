import { setTimeout } from 'node:timers/promises'
import { contentMark } from './content-mark'
import type { Library } from './library'

/** Between two files, in milliseconds: what somebody waits for comes first. */
const usualPause = 40
/** So many marks are lost at most when the app ends without a word; they are read again then. */
const marksAWrite = 100

/** Reads in the background what the library's files hold, so that they can be told again when they have moved. One file after the other. */
export class ContentMarks {
  #run: Promise<void> | undefined
  #isAskedAgain = false
  #isStopped = false

  constructor(
    private readonly library: Promise<Library>,
    private readonly pause = usualPause,
  ) {}

  /** Reads those that were not read yet and are there; returns when all were tried. Asked while it goes on, it tries once more after. */
  readAll(): Promise<void> {
    this.#isAskedAgain = true
    this.#run ??= this.#goOn().finally(() => {
      this.#run = undefined
    })
    return this.#run
  }

  /** Ends after the file that is being read. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await this.#run
  }

  async #goOn(): Promise<void> {
    const library = await this.library
    while (this.#isAskedAgain && !this.#isStopped) {
      this.#isAskedAgain = false
      let marked = 0
      for (const media_id of library.unmarked()) {
        if (this.#isStopped) break
        const opened = await library.openForUse(media_id)
        if (!opened.ok) continue
        const { handle, entry } = opened.value
        const content = await contentMark({ handle, identity: entry }).catch(() => undefined)
        await handle.close()
        if (content) library.noteContent(entry, content)
        marked += 1
        if (marked % marksAWrite === 0) await library.flush()
        await setTimeout(this.pause)
      }
      if (marked > 0) await library.flush()
    }
  }
}
