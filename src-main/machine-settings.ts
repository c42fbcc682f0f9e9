import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writeDurably } from '@main/store/write-durably'
import { usualEngineSettings } from '@shared/domain/engine-settings'
import { z } from 'zod'

/** What the user has set on this machine. What is missing is as usual; damaged settings are the usual ones again. */
const Settings = z.object({
  films_folder: z.string().nullable().default(null),
  prepares: z.boolean().default(usualEngineSettings.prepares),
  hardware: z.boolean().default(usualEngineSettings.hardware),
  /** Whether tokens may lie as good as open where this system seals nothing. */
  keeps_weakly: z.boolean().default(false),
  /** How many kilobytes a second uploads may take; null for all there are. */
  upload_kilobytes: z.int().positive().nullable().default(null),
  knows_of_tray: z.boolean().default(false),
})
type Settings = z.infer<typeof Settings>

/** The settings of this machine, kept in one file. */
export class MachineSettings {
  #writing: Promise<void> = Promise.resolve()

  constructor(readonly file: string) {}

  async read(): Promise<Settings> {
    const text = await readFile(this.file, 'utf8').catch(() => '{}')
    try {
      return Settings.parse(JSON.parse(text))
    } catch {
      return Settings.parse({})
    }
  }

  /** Changes some; they are on the disk when this returns, and the others stay as they are. Throws what the file system throws. */
  change(changed: Partial<Settings>): Promise<void> {
    const write = async () => {
      const settings = { ...(await this.read()), ...changed }
      await mkdir(dirname(this.file), { recursive: true })
      await writeDurably(this.file, JSON.stringify(settings))
    }
    this.#writing = this.#writing.catch(() => undefined).then(write)
    return this.#writing
  }
}
