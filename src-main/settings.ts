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

  constructor(file: string, usual: string) {
    this.#file = file
    this.#usual = usual
  }

  /** The folder's absolute path; it exists once this settles. Throws when it cannot be made. */
  async path(): Promise<string> {
    const folder = (await this.#read()).films_folder ?? this.#usual
    await mkdir(folder, { recursive: true })
    return folder
  }

  /** What the page may know of the folder. */
  async name(): Promise<{ name: string }> {
    return { name: displayName((await this.#read()).films_folder ?? this.#usual) }
  }

  async choose(folder: string): Promise<void> {
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
