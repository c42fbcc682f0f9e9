import { join } from 'node:path'
import { Menu, Tray } from 'electron'
import { resourcesFolder } from '../resources'
import { words } from '../words'

export type TrayWork = { readonly posts: number; readonly next: number | null }

export type TrayDoes = { readonly open: () => void; readonly quit: () => void }

const icon = () => join(resourcesFolder(), 'icons', 'tray.png')

const timeOf = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(at)

/** The sign that the app still runs though its window is closed. To be used once the app is ready. */
export class StudioTray {
  #tray: Tray | undefined

  constructor(private readonly does: TrayDoes) {}

  get isShown(): boolean {
    return this.#tray !== undefined
  }

  /** Shows what is waiting; also when something of it has changed. */
  show({ posts, next }: TrayWork): void {
    this.#tray ??= this.#make()
    const { open, quit, quiet, waiting, next: nextAt } = words.tray
    const state = posts === 0 ? quiet : waiting(posts)
    const lines = next === null ? [state] : [state, nextAt(timeOf(next))]
    this.#tray.setToolTip(['Beatreel', ...lines].join('\n'))
    this.#tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: open, click: this.does.open },
        { type: 'separator' },
        ...lines.map(label => ({ label, enabled: false })),
        { type: 'separator' },
        { label: quit, click: this.does.quit },
      ]),
    )
  }

  remove(): void {
    this.#tray?.destroy()
    this.#tray = undefined
  }

  #make(): Tray {
    const tray = new Tray(icon())
    tray.on('click', this.does.open)
    return tray
  }
}
