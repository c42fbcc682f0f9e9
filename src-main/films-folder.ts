import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { displayName } from '@main/media/display-name'
import { writeDurably } from '@main/store/write-durably'
import { z } from 'zod'

/** What the user has set on this machine. Missing or damaged settings are the defaults again. */
const Settings = z.object({ films_folder: z.string().nullable().default(null) })
type Settings = z.infer<typeof Settings>

/** Where films go, kept in `file`; `usual` until the user chooses another. */
export class FilmsFolder {
  readonly #file: string
  readonly #usual: string
  readonly #askUser: (now: string) => Promise<string | undefined>

  constructor(file: string, usual: string, askUser: (now: string) => Promise<string | undefined>) {
    this.#file = file
    this.#usual = usual
    this.#askUser = askUser
  }

  /** The folder's absolute path. It may be gone, or be yet to be made. */
  async path(): Promise<string> {
    return (await this.#read()).films_folder ?? this.#usual
  }

  /** What the page may know of the folder. */
  async name(): Promise<{ name: string }> {
    return { name: displayName(await this.path()) }
  }

  /** Asks the user for another folder; the name of the one that now holds. */
  async ask(): Promise<{ name: string }> {
    const chosen = await this.#askUser(await this.path())
    if (chosen !== undefined) await this.#keep(chosen)
    return this.name()
  }

  async #keep(folder: string): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true })
    await writeDurably(this.#file, JSON.stringify({ films_folder: folder } satisfies Settings))
  }

  async #read(): Promise<Settings> {
    const text = await readFile(this.#file, 'utf8').catch(() => '{}')
    try {
      return Settings.parse(JSON.parse(text))
    } catch {
      return Settings.parse({})
    }
  }
}
