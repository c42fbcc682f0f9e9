import type { OutboxItem } from '@shared/domain/outbox-item'
import { openWork } from '@shared/domain/outbox-open'
import type { MachineSettings } from './machine-settings'
import type { TrayWork } from './window/tray'

export type BackgroundOptions = {
  readonly posts: () => readonly OutboxItem[]
  readonly tray: { readonly isShown: boolean; readonly show: (work: TrayWork) => void; readonly remove: () => void }
  readonly settings: Pick<MachineSettings, 'read' | 'change'>
  /** Tells the user, the first time, that the app goes on. */
  readonly tell: () => void
  readonly now: () => number
  readonly reportBug: (where: string, error: unknown) => string
}

/** What of a window can be hidden. */
type Hidden = { readonly hide: () => void; readonly once: (event: 'show', then: () => void) => unknown }

/** Goes on with the posts while the window is closed. */
export class Background {
  constructor(private readonly desk: BackgroundOptions) {}

  /** @returns whether the window was hidden instead of closed, as posts need the app */
  hides(window: Hidden): boolean {
    const work = this.#work()
    if (work.posts === 0) return false
    window.once('show', () => this.desk.tray.remove())
    window.hide()
    try {
      this.desk.tray.show(work)
    } catch (error) {
      // A desktop without trays: whoever starts the app again sees its window.
      this.desk.reportBug('showing the tray', error)
    }
    void this.#tellOnce().catch((error: unknown) => this.desk.reportBug('telling of the tray', error))
    return true
  }

  /** Something of the posts has changed. */
  readonly follow = (): void => {
    if (this.desk.tray.isShown) this.desk.tray.show(this.#work())
  }

  #work(): TrayWork {
    return openWork(this.desk.posts(), this.desk.now())
  }

  async #tellOnce(): Promise<void> {
    const { settings, tell } = this.desk
    if ((await settings.read()).knows_of_tray) return
    tell()
    await settings.change({ knows_of_tray: true })
  }
}
