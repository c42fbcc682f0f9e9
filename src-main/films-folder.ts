import { displayName } from '@main/media/display-name'
import type { MachineSettings } from './machine-settings'

/** Where films go; `usual` until the user chooses another. */
export class FilmsFolder {
  constructor(
    readonly settings: MachineSettings,
    readonly usual: string,
    readonly askUser: (now: string) => Promise<string | undefined>,
  ) {}

  /** The folder's absolute path. It may be gone, or be yet to be made. */
  async path(): Promise<string> {
    return (await this.settings.read()).films_folder ?? this.usual
  }

  /** What the page may know of the folder. */
  async name(): Promise<{ name: string }> {
    return { name: displayName(await this.path()) }
  }

  /** Asks the user for another folder; the name of the one that now holds. */
  async ask(): Promise<{ name: string }> {
    const chosen = await this.askUser(await this.path())
    if (chosen !== undefined) await this.settings.change({ films_folder: chosen })
    return this.name()
  }
}
